package io.microcredential.rubric.agreement;

import java.util.Arrays;

/**
 * Kendall's tau-b by counting exchanges in a merge sort, in n log n steps.
 *
 * <p>Sources: W. Knight, 1966, doi:10.1080/01621459.1966.10480879; the variance under the
 * hypothesis of independence with ties from M. Kendall, <i>Rank Correlation Methods</i>, 4th
 * edition, 1970, section 4.9.
 */
final class KendallTau {

  private final long n;
  private final long[] firstTies;
  private final long[] secondTies;
  private final long score;

  private KendallTau(double[] first, double[] second) {
    this.n = first.length;
    Ranks firstRanks = Ranks.of(first);
    Ranks secondRanks = Ranks.of(second);
    this.firstTies = firstRanks.ties();
    this.secondTies = secondRanks.ties();
    double[] x = firstRanks.values();
    double[] y = secondRanks.values();
    // Mean ranks are multiples of a half: twice a rank is whole, and two of them fit into a long.
    long[] pairs = new long[x.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ((long) (2 * x[i]) << Integer.SIZE) | (long) (2 * y[i]);
    }
    Arrays.sort(pairs);
    int[] sorted = Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
    long discordant = exchanges(sorted, new int[sorted.length], 0, sorted.length);
    this.score =
        pairs(n)
            - pairsOf(firstTies)
            - pairsOf(secondTies)
            + pairsTiedInBoth(pairs)
            - 2 * discordant;
  }

  static KendallTau of(double[] first, double[] second) {
    return new KendallTau(first, second);
  }

  /** Returns tau-b; {@code NaN} where one side does not vary. */
  double value() {
    double first = pairs(n) - pairsOf(firstTies);
    double second = pairs(n) - pairsOf(secondTies);
    return score / (Math.sqrt(first) * Math.sqrt(second));
  }

  /** Returns the score over its standard deviation if the sides were independent. */
  double standardized() {
    double size = n;
    double variance =
        (size * (size - 1) * (2 * size + 5) - spread(firstTies) - spread(secondTies)) / 18;
    variance += 2.0 * pairsOf(firstTies) * pairsOf(secondTies) / (size * (size - 1));
    variance += triples(firstTies) * triples(secondTies) / (9 * size * (size - 1) * (size - 2));
    return score / Math.sqrt(variance);
  }

  private static long pairs(long count) {
    return count * (count - 1) / 2;
  }

  private static long pairsOf(long[] ties) {
    return Arrays.stream(ties).map(KendallTau::pairs).sum();
  }

  private static double spread(long[] ties) {
    return Arrays.stream(ties).mapToDouble(t -> (double) t * (t - 1) * (2 * t + 5)).sum();
  }

  private static double triples(long[] ties) {
    return Arrays.stream(ties).mapToDouble(t -> (double) t * (t - 1) * (t - 2)).sum();
  }

  private static long pairsTiedInBoth(long[] ascending) {
    long tied = 0;
    int start = 0;
    for (int i = 1; i <= ascending.length; i++) {
      if (i == ascending.length || ascending[i] != ascending[start]) {
        tied += pairs(i - start);
        start = i;
      }
    }
    return tied;
  }

  /** Sorts a part of the numbers and returns how many pairs of them stood in the wrong order. */
  private static long exchanges(int[] numbers, int[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = exchanges(numbers, spare, from, middle) + exchanges(numbers, spare, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && numbers[left] <= numbers[right])) {
        spare[i] = numbers[left++];
      } else {
        count += middle - left;
        spare[i] = numbers[right++];
      }
    }
    System.arraycopy(spare, from, numbers, from, to - from);
    return count;
  }
}
