package io.microcredential.badges;

import io.microcredential.core.Problems;
import java.util.Objects;

/**
 * One check of a badge and what came of it.
 *
 * @param step what was checked
 * @param clause the clause that demands it of a badge of this format
 * @param outcome what came of it
 * @param message what was found, in one sentence
 * @param problems everything that was found, with codes and places; warnings where it passed
 */
public record Check(
    VerificationStep step, Clause clause, CheckOutcome outcome, String message, Problems problems) {

  /** Checks that nothing is missing. */
  public Check {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(problems, "problems");
  }

  /** Makes a check of an Open Badge 3.0. */
  Check(VerificationStep step, CheckOutcome outcome, String message, Problems problems) {
    this(step, step.clause(BadgeFormat.OPEN_BADGES_3_0), outcome, message, problems);
  }

  static Check passed(VerificationStep step, String message, Problems warnings) {
    return new Check(step, CheckOutcome.PASSED, message, warnings);
  }

  static Check failed(VerificationStep step, String message, Problems problems) {
    return new Check(step, CheckOutcome.FAILED, message, problems);
  }

  static Check undecided(VerificationStep step, String message) {
    return undecided(step, message, Problems.none());
  }

  static Check undecided(VerificationStep step, String message, Problems problems) {
    return new Check(step, CheckOutcome.UNDECIDED, message, problems);
  }

  static Check notApplicable(VerificationStep step, String message) {
    return new Check(step, CheckOutcome.NOT_APPLICABLE, message, Problems.none());
  }

  /** Returns this check with the clause that demands it of badges of a format. */
  Check in(BadgeFormat format) {
    return new Check(step, step.clause(format), outcome, message, problems);
  }

  boolean is(CheckOutcome expected) {
    return outcome == expected;
  }
}
