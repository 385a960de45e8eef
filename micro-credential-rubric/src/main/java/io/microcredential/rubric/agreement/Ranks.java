package io.microcredential.rubric.agreement;

import java.util.Arrays;

/** Ranks of numbers, equal ones sharing the mean of their ranks. */
final class Ranks {

  private final double[] ranks;
  private final long[] ties;

  private Ranks(double[] ranks, long[] ties) {
    this.ranks = ranks;
    this.ties = ties;
  }

  static Ranks of(double[] values) {
    // Adding 0 makes 0 of -0: they are the same score, but do not sort alike.
    double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    double[] distinct = new double[sorted.length];
    double[] rankOf = new double[sorted.length];
    long[] ties = new long[sorted.length];
    int groups = 0;
    int start = 0;
    while (start < sorted.length) {
      int end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      distinct[groups] = sorted[start];
      rankOf[groups] = (start + 1 + end) / 2.0;
      ties[groups++] = (long) end - start;
      start = end;
    }
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = rankOf[Arrays.binarySearch(distinct, 0, groups, values[i] + 0.0)];
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
