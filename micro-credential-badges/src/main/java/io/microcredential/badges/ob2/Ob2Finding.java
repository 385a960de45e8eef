package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.util.Objects;

/**
 * What came of one step.
 *
 * @param step which step
 * @param outcome what came of it
 * @param message what was found, in one sentence
 * @param problems everything that was found, with codes and places; warnings where it passed
 */
public record Ob2Finding(Ob2Step step, Ob2Outcome outcome, String message, Problems problems) {

  /** Checks that nothing is missing. */
  public Ob2Finding {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(problems, "problems");
  }

  static Ob2Finding passed(Ob2Step step, String message, Problems warnings) {
    return new Ob2Finding(step, Ob2Outcome.PASSED, message, warnings);
  }

  static Ob2Finding passed(Ob2Step step, String message) {
    return passed(step, message, Problems.none());
  }

  static Ob2Finding notApplicable(Ob2Step step, String message) {
    return new Ob2Finding(step, Ob2Outcome.NOT_APPLICABLE, message, Problems.none());
  }

  static Ob2Finding failed(Ob2Step step, String code, JsonPointer at, String message) {
    Problem problem = Problem.error(code, at, message);
    return new Ob2Finding(step, Ob2Outcome.FAILED, message, Problems.of(problem));
  }

  static Ob2Finding undecided(Ob2Step step, String code, JsonPointer at, String message) {
    Problem problem = Problem.warning(code, at, message);
    return new Ob2Finding(step, Ob2Outcome.UNDECIDED, message, Problems.of(problem));
  }

  /** Returns this finding with more problems; one that is an error makes it failed. */
  Ob2Finding and(Problems more) {
    return new Ob2Finding(
        step,
        more.hasErrors() ? Ob2Outcome.FAILED : outcome,
        more.hasErrors() && outcome != Ob2Outcome.FAILED
            ? "There is something wrong here."
            : message,
        problems.and(more));
  }
}
