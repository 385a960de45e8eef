package io.microcredential.core.earning;

import io.microcredential.core.assessment.Assessment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One submission from the day it was handed in to the decision.
 *
 * @param submission what was handed in
 * @param assessments what the assessors said
 * @param decision what came of it
 * @param appeal the appeal after which it was judged so, with the first judgement; or null
 */
public record Attempt(
    Submission submission,
    List<Assessment> assessments,
    Decision decision,
    @Nullable Appeal appeal) {

  /** Copies the list and refuses parts that do not belong together. */
  public Attempt {
    Objects.requireNonNull(submission, "submission");
    assessments = Coherence.judgements(submission, assessments);
    Objects.requireNonNull(decision, "decision");
    Coherence.decision(submission, assessments, decision);
    Coherence.appeal(submission, assessments, appeal);
    Coherence.require(
        appeal == null || !decision.decidedAt().isBefore(appeal.lodgedAt()),
        "an appeal is decided after it was lodged");
  }

  /**
   * Makes an attempt without an appeal.
   *
   * @param submission what was handed in
   * @param assessments what the assessors said
   * @param decision what came of it
   */
  public Attempt(Submission submission, List<Assessment> assessments, Decision decision) {
    this(submission, assessments, decision, null);
  }

  /**
   * Returns whether the pins of an award are those of this attempt, but for the decision and its
   * rubric: an award holds those itself, and was refused if it does not pin them.
   */
  boolean isPinnedBy(AwardPins pins) {
    return pins.definition().equals(submission.definition())
        && pins.submission().equals(submission.digest())
        && pins.assessments().equals(Coherence.digest(assessments));
  }

  /** Returns what an award of this attempt pins. */
  AwardPins pins() {
    return new AwardPins(
        submission.definition(),
        Coherence.digest(decision.facts().rubric()),
        submission.digest(),
        Coherence.digest(assessments),
        decision.digest());
  }
}
