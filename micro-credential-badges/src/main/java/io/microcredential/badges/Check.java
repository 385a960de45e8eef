package io.microcredential.badges;

import io.microcredential.core.Problems;
import java.util.Objects;

/**
 * One check of a badge and what came of it.
 *
 * @param step what was checked
 * @param outcome what came of it
 * @param message what was found, in one sentence
 * @param problems everything that was found, with codes and places; warnings where it passed
 */
public record Check(
    VerificationStep step, CheckOutcome outcome, String message, Problems problems) {

  /** Checks that nothing is missing. */
  public Check {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(problems, "problems");
  }

  static Check passed(VerificationStep step, String message, Problems warnings) {
    return new Check(step, CheckOutcome.PASSED, message, warnings);
  }

  static Check failed(VerificationStep step, String message, Problems problems) {
    return new Check(step, CheckOutcome.FAILED, message, problems);
  }

  static Check undecided(VerificationStep step, String message) {
    return new Check(step, CheckOutcome.UNDECIDED, message, Problems.none());
  }

  static Check notApplicable(VerificationStep step, String message) {
    return new Check(step, CheckOutcome.NOT_APPLICABLE, message, Problems.none());
  }
}
