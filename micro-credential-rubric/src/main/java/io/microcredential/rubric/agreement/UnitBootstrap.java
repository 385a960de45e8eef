package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.internal.SeededRandom;
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
   * @return the figure; without standard error and interval where too many replicates are undefined
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
    return replicates(bootstrap, units, figure)
        .estimate(estimate.value(), level, estimate.sample());
  }

  private static Replicates replicates(
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
    return Replicates.of(values);
  }
}
