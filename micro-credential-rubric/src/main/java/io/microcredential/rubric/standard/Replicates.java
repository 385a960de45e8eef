package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.internal.Descriptive;
import io.microcredential.rubric.internal.SeededRandom;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The values that a figure took in bootstrap samples, rising.
 *
 * <p>Samples in which the figure is undefined ({@code NaN}) are left out; where that happens in
 * more than one of ten, the rest would show too little spread, and are not used.
 */
final class Replicates {

  private final double[] values;
  private final int drawn;

  private Replicates(double[] values, int drawn) {
    this.values = values;
    this.drawn = drawn;
  }

  /** Draws places 0 to {@code size - 1} with replacement, and takes one figure of each sample. */
  static Replicates of(Bootstrap bootstrap, int size, ToDoubleFunction<int[]> figure) {
    return of(bootstrap, size, 1, sample -> new double[] {figure.applyAsDouble(sample)})[0];
  }

  /** Draws samples, and takes several figures of each. */
  static Replicates[] of(
      Bootstrap bootstrap, int size, int figures, Function<int[], double[]> taken) {
    double[][] replicates = new double[figures][bootstrap.replicates()];
    SeededRandom random = SeededRandom.of(bootstrap.seed());
    for (int replicate = 0; replicate < bootstrap.replicates(); replicate++) {
      double[] values = taken.apply(sample(random.split(replicate), size));
      for (int figure = 0; figure < figures; figure++) {
        replicates[figure][replicate] = values[figure];
      }
    }
    return Arrays.stream(replicates).map(Replicates::sorted).toArray(Replicates[]::new);
  }

  static int[] sample(SeededRandom random, int size) {
    return IntStream.range(0, size).map(place -> random.nextIndex(size)).toArray();
  }

  static Replicates sorted(double... values) {
    double[] defined = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return new Replicates(defined, values.length);
  }

  boolean usable() {
    return values.length >= 2 && values.length >= 0.9 * drawn;
  }

  double standardError() {
    return Descriptive.standardDeviation(values);
  }

  ConfidenceInterval interval(double level) {
    return new ConfidenceInterval(
        Descriptive.quantile(values, (1 - level) / 2),
        Descriptive.quantile(values, (1 + level) / 2),
        level,
        IntervalMethod.BOOTSTRAP_PERCENTILE);
  }
}
