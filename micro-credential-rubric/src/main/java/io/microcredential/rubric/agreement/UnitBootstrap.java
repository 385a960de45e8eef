package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.internal.SeededRandom;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Draws units with replacement and computes a figure again and again.
 *
 * <p>Each replicate has its own stream of draws, so that the outcome does not depend on the order
 * in which replicates are computed.
 */
final class UnitBootstrap {

  private UnitBootstrap() {}

  /**
   * Gives an estimate a standard error and a percentile interval, if a bootstrap was asked for.
   *
   * @param point the figure of all units; an undefined one is returned as it is
   * @param bootstrap how to draw, or null for no bootstrap
   * @param units how many units there are to draw from, at least 1
   * @param level the confidence level
   * @param figure the figure of drawn units, as places from 0 to units, exclusive, or {@code NaN}
   *     where it is undefined; it does not keep the array
   * @return the figure; without standard error and interval where half of the replicates or more
   *     are undefined
   */
  static Coefficient refine(
      Coefficient point,
      @Nullable Bootstrap bootstrap,
      int units,
      double level,
      ToDoubleFunction<int[]> figure) {
    if (bootstrap == null || !(point instanceof Estimate estimate)) {
      return point;
    }
    double[] replicates = replicates(bootstrap, units, figure);
    if (replicates.length < 2 || 2 * replicates.length <= bootstrap.replicates()) {
      return Estimate.of(estimate.value(), estimate.sample());
    }
    double tail = (1 - level) / 2;
    return new Estimate(
        estimate.value(),
        standardDeviation(replicates),
        new ConfidenceInterval(
            Quantiles.ofSorted(replicates, tail),
            Quantiles.ofSorted(replicates, 1 - tail),
            level,
            IntervalMethod.BOOTSTRAP_PERCENTILE),
        estimate.sample());
  }

  private static double[] replicates(
      Bootstrap bootstrap, int units, ToDoubleFunction<int[]> figure) {
    var random = SeededRandom.of(bootstrap.seed());
    var values = new double[bootstrap.replicates()];
    var drawn = new int[units];
    for (int replicate = 0; replicate < values.length; replicate++) {
      SeededRandom stream = random.split(replicate);
      for (int i = 0; i < units; i++) {
        drawn[i] = stream.nextIndex(units);
      }
      values[replicate] = figure.applyAsDouble(drawn);
    }
    return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
  }

  private static double standardDeviation(double[] values) {
    double mean = Quantiles.mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
