package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.internal.SeededRandom;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws units again and again, and looks how far a figure moves. */
final class Drawing {

  private Drawing() {}

  /** Draws as many units as there are; the figure gets how often each came. */
  static Replicates ofUnits(
      Bootstrap bootstrap, int units, Function<int[], OptionalDouble> figure) {
    return of(
        bootstrap,
        random -> {
          int[] times = new int[units];
          for (int i = 0; i < units; i++) {
            times[random.nextIndex(units)]++;
          }
          return figure.apply(times);
        });
  }

  /** Draws as many pairs as a table has; the figure gets the table of the drawn ones. */
  static Replicates ofPairs(
      Bootstrap bootstrap, CrossTable table, Function<CrossTable, OptionalDouble> figure) {
    if (table.total() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a bootstrap draws every pair again, and these are too many; the analytic standard error"
              + " of so large a table needs no check");
    }
    int[] ends = new int[table.cells().length];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += Math.toIntExact(table.cells()[i]);
      ends[i] = end;
    }
    int pairs = end;
    return of(
        bootstrap,
        random -> {
          long[] cells = new long[ends.length];
          for (int i = 0; i < pairs; i++) {
            cells[cellOf(ends, random.nextIndex(pairs))]++;
          }
          return figure.apply(table.withCells(cells));
        });
  }

  /** Returns the first cell that ends after a place. */
  private static int cellOf(int[] ends, int place) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Draws as told, from a stream of chance of its own for each replicate. */
  static Replicates of(Bootstrap bootstrap, Function<SeededRandom, OptionalDouble> replicate) {
    SeededRandom random = SeededRandom.of(bootstrap.seed());
    return Replicates.of(
        IntStream.range(0, bootstrap.replicates())
            .mapToObj(i -> replicate.apply(random.split(i)))
            .mapToDouble(value -> value.orElse(Double.NaN))
            .toArray());
  }
}
