package io.microcredential.core.assignment;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place among those who judge a submission, given to an assessor for a time.
 *
 * <p>It says nothing about whose work it is. Until it is completed it is a lease: when it expires,
 * the place is free again.
 *
 * @param submission what is to be judged
 * @param place which place of the policy, counted from 0
 * @param assessor who judges
 * @param kind what the assessor is to the programme
 * @param role in which role
 * @param assignedAt the first instant of the lease
 * @param expiresAt the first instant at which the lease is over
 * @param completedAt when the judgement was handed in, or null as long as it was not
 */
public record Assignment(
    SubmissionId submission,
    int place,
    PersonId assessor,
    AssessorKind kind,
    AssessorRole role,
    Instant assignedAt,
    Instant expiresAt,
    @Nullable Instant completedAt) {

  /** Checks the number of the place, the order of the times, and that an expert is one. */
  public Assignment {
    Objects.requireNonNull(submission, "submission");
    if (place < 0) {
      throw new IllegalArgumentException("places count from 0, was " + place);
    }
    Objects.requireNonNull(assessor, "assessor");
    Objects.requireNonNull(kind, "kind");
    if (role == AssessorRole.EXPERT && kind != AssessorKind.EXPERT) {
      throw new IllegalArgumentException("only an expert decides where assessors disagree");
    }
    Objects.requireNonNull(role, "role");
    if (!expiresAt.isAfter(assignedAt)) {
      throw new IllegalArgumentException("a lease expires after it began");
    }
    if (completedAt != null
        && (completedAt.isBefore(assignedAt) || !completedAt.isBefore(expiresAt))) {
      throw new IllegalArgumentException("a judgement is handed in while its lease holds");
    }
  }

  /**
   * Returns whether the assessor has this work on the desk.
   *
   * @param at when
   * @return whether the lease has begun and is neither over nor completed
   */
  public boolean isOpen(Instant at) {
    return !at.isBefore(assignedAt) && at.isBefore(expiresAt) && !isCompleted(at);
  }

  /**
   * Returns whether the judgement was handed in.
   *
   * @param at when
   * @return whether it was by then
   */
  public boolean isCompleted(Instant at) {
    return completedAt != null && !at.isBefore(completedAt);
  }

  /**
   * Returns whether the lease is over without a judgement.
   *
   * @param at when
   * @return whether it lapsed by then
   */
  public boolean isLapsed(Instant at) {
    return completedAt == null && !at.isBefore(expiresAt);
  }

  /**
   * Records that the judgement was handed in.
   *
   * @param at when
   * @return the completed assignment, or the reason why the judgement comes at the wrong time
   */
  public Outcome<Assignment> complete(Instant at) {
    if (completedAt != null) {
      return refusal("assignment.completed", "This was handed in already.", "Leave it as it is.");
    }
    if (at.isBefore(assignedAt)) {
      return refusal(
          "assignment.too-early",
          "The lease has not begun.",
          "Give the time at which the judgement was handed in.");
    }
    if (!at.isBefore(expiresAt)) {
      return refusal(
          "assignment.lease-expired",
          "The lease is over, and the place may be somebody else's by now.",
          "Assign the submission anew.");
    }
    return Outcome.success(
        new Assignment(submission, place, assessor, kind, role, assignedAt, expiresAt, at));
  }

  private static Outcome<Assignment> refusal(String code, String message, String fix) {
    return Outcome.refusal(
        Problem.error(code, JsonPointer.root().child("completedAt"), message).fix(fix));
  }
}
