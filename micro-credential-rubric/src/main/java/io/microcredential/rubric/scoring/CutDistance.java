package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a score is from a cut.
 *
 * @param formula how the score comes about
 * @param score the score as far as it is known
 * @param cut the least score that will do
 */
public record CutDistance(ScoreFormula formula, ScoreValue score, Fraction cut) {

  /** Checks that nothing is missing. */
  public CutDistance {
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(cut, "cut");
  }

  /**
   * Returns how far the score is above the cut.
   *
   * @return the score less the cut, exact, negative below it; nothing where the score is not known
   */
  public Optional<Fraction> distance() {
    return score instanceof ScoreValue.Known known
        ? Optional.of(known.value().minus(cut))
        : Optional.empty();
  }

  /**
   * Returns whether the score is on the borderline of the cut.
   *
   * @param standardError the standard error of the score, in points, at least 0
   * @param level the probability of the interval around the score, in (0, 1)
   * @return the distance measured by the standard error; nothing where the score is not known
   * @throws IllegalArgumentException if the standard error or the level is out of range
   */
  public Optional<Borderline> borderline(double standardError, double level) {
    return score instanceof ScoreValue.Known known
        ? Optional.of(new Borderline(known.value(), cut, standardError, level))
        : Optional.empty();
  }
}
