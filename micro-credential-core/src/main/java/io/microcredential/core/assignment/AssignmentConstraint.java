package io.microcredential.core.assignment;

import io.microcredential.core.assessment.AssessorKind;

/**
 * A condition that a policy may set on everybody who judges.
 *
 * <p>The constraints that keep apart those who judge and those who are judged do not bind a learner
 * in a place for {@link AssessorKind#SELF self-assessment}: they bind everybody else.
 */
public enum AssignmentConstraint {
  /** Nobody judges work of their own, or of a team they belong to. */
  NOT_OWN_WORK,
  /** Nobody judges work from their own school or organization. */
  NOT_OWN_ORGANIZATION,
  /** Nobody judges by a definition that they wrote. */
  NOT_AUTHOR,
  /** Nobody judges the work of somebody whom they coach. */
  NOT_COACH,
  /** Who judges does not know whose work it is: the first direction of a double-blind judgement. */
  LEARNER_UNKNOWN,
  /** The learner does not know who judges: the other direction. */
  ASSESSOR_UNKNOWN,
  /** Nobody judges again what they judged before; an appeal goes to new people. */
  NOT_EARLIER_ASSESSOR,
  /** Nobody gets a submission again whose lease they let expire. */
  NOT_LAPSED,
  /** Who judges has every field of expertise that the request names. */
  EXPERTISE,
  /**
   * Certified assessors, experts and declared programs hold a certification for the
   * micro-credential and the role on the day of the assignment, in UTC as {@code EarningProcess}
   * counts it.
   */
  CERTIFICATION;

  /** Returns whether this keeps apart those who judge and those who are judged. */
  boolean separates() {
    return this != NOT_EARLIER_ASSESSOR
        && this != NOT_LAPSED
        && this != EXPERTISE
        && this != CERTIFICATION;
  }
}
