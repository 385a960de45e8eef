package io.microcredential.rubric.agreement;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of distributions, and exact means. */
final class Quantiles {

  /** The library's search stops at an error of 1e-9; this many Newton steps take it to the last. */
  private static final int POLISHING_STEPS = 3;

  private Quantiles() {}

  /**
   * Returns the upper quantile of F that a two-sided interval needs.
   *
   * @param level the confidence level
   * @return the value that F exceeds with probability {@code (1 - level) / 2}; {@code NaN} where
   *     degrees of freedom are not positive
   */
  static double upperF(double level, double numerator, double denominator) {
    if (!(numerator > 0 && denominator > 0)) {
      return Double.NaN;
    }
    var distribution = FDistribution.of(numerator, denominator);
    double tail = (1 - level) / 2;
    double x = distribution.inverseSurvivalProbability(tail);
    for (int i = 0; i < POLISHING_STEPS && Double.isFinite(x) && x > 0; i++) {
      double step = (distribution.survivalProbability(x) - tail) / distribution.density(x);
      if (!Double.isFinite(step) || x + step <= 0) {
        break;
      }
      x += step;
    }
    return x;
  }

  static double twoSidedNormal(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }

  static double mean(double[] values) {
    double rough = Arrays.stream(values).sum() / values.length;
    double rest = 0;
    for (double value : values) {
      rest += value - rough;
    }
    return rough + rest / values.length;
  }
}
