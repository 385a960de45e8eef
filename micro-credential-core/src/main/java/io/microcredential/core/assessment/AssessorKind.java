package io.microcredential.core.assessment;

/** Says what somebody is to the programme when they judge. */
public enum AssessorKind {
  /** A person whom the programme has certified to judge. */
  CERTIFIED,
  /** A certified person who may also judge where the others are too far apart. */
  EXPERT,
  /** A fellow learner or colleague, who needs no certification. */
  PEER,
  /** The learner, who looks at their own work. */
  SELF,
  /** A declared program: one rater among others, never the only one and never the expert. */
  AI;

  /** Returns the kind of a certified person in a role. */
  static AssessorKind of(AssessorRole role) {
    return role == AssessorRole.EXPERT ? EXPERT : CERTIFIED;
  }

  /**
   * Returns whether judgements of this kind help to make a level. What peers and the learner say is
   * advice: it is kept and shown, and no level rests on it.
   *
   * @return false for fellow learners and for the learner
   */
  public boolean makesLevels() {
    return this != SELF && this != PEER;
  }

  /**
   * Returns whether this is a person other than the learner.
   *
   * @return false for the learner and for a program
   */
  public boolean isAnotherPerson() {
    return this != SELF && this != AI;
  }

  /**
   * Returns whether the programme certifies assessors of this kind.
   *
   * @return false for fellow learners and for the learner
   */
  public boolean needsCertification() {
    return this != SELF && this != PEER;
  }
}
