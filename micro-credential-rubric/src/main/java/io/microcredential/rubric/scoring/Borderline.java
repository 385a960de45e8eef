package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.Rounding;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How near a score lies to a cut, measured by the score's standard error.
 *
 * <p>A score is on the borderline when the cut lies inside the interval <i>score ± z · standard
 * error</i>, where <i>z</i> is the quantile of the standard normal distribution at (1 + level) / 2:
 * another panel might well have put it on the other side. The distance is taken exactly before it
 * becomes a number with a point, so that a score at the cut is at the distance 0.
 *
 * @param score the score
 * @param cut the cut
 * @param standardError the standard error of the score, in points, at least 0
 * @param level the probability of the interval, in (0, 1)
 */
public record Borderline(Fraction score, Fraction cut, double standardError, double level) {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  /** Checks the ranges. */
  public Borderline {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(cut, "cut");
    if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a standard error is a number of at least 0, was " + standardError);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("the level must be in (0, 1), was " + level);
    }
  }

  /**
   * Returns how far the score is above the cut.
   *
   * @return the score less the cut, exact; negative below the cut
   */
  public Fraction distance() {
    return score.minus(cut);
  }

  /**
   * Returns how far from the cut a score is no longer on the borderline.
   *
   * @return z · standard error, in points
   */
  public double margin() {
    return STANDARD_NORMAL.inverseCumulativeProbability((1 + level) / 2) * standardError;
  }

  /**
   * Returns whether the cut lies inside the interval around the score.
   *
   * @return whether the distance is at most the margin
   */
  public boolean isBorderline() {
    // Sixteen digits hold whatever a double can; a quotient of wide numbers might overflow.
    double points = distance().rounded(new Rounding(16, RoundingMode.HALF_EVEN)).doubleValue();
    return Math.abs(points) <= margin();
  }
}
