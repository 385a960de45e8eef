package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.internal.SeededRandom;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Draws people or judges with replacement, and takes figures of each sample. */
final class Drawing {

  private Drawing() {}

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
    return Arrays.stream(replicates).map(Replicates::of).toArray(Replicates[]::new);
  }

  static int[] sample(SeededRandom random, int size) {
    return IntStream.range(0, size).map(place -> random.nextIndex(size)).toArray();
  }
}
