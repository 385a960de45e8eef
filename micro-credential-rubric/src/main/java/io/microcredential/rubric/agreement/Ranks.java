package io.microcredential.rubric.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks of numbers, equal ones sharing the mean of their ranks. */
final class Ranks {

  private final double[] ranks;
  private final long[] ties;

  private Ranks(double[] ranks, long[] ties) {
    this.ranks = ranks;
    this.ties = ties;
  }

  static Ranks of(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> values[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    long[] ties = new long[values.length];
    int groups = 0;
    int start = 0;
    while (start < order.length) {
      int end = start + 1;
      // Not compareTo: 0 and -0 are the same score.
      while (end < order.length && values[order[end]] == values[order[start]]) {
        end++;
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = (start + 1 + end) / 2.0;
      }
      ties[groups++] = (long) end - start;
      start = end;
    }
    return new Ranks(ranks, Arrays.copyOf(ties, groups));
  }

  /** Returns the rank of each number, from 1. */
  double[] values() {
    return ranks;
  }

  /** Returns how many numbers share each rank. */
  long[] ties() {
    return ties;
  }
}
