package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.RatingTable;

/** How often one unit was put into which category; read anew for each unit. */
final class UnitProfile {

  private final int[] counts;
  private final int[] used;
  private int usedCount;
  private int ratings;

  UnitProfile(int categories) {
    this.counts = new int[categories];
    this.used = new int[categories];
  }

  void read(RatingTable table, int unit) {
    for (int i = 0; i < usedCount; i++) {
      counts[used[i]] = 0;
    }
    usedCount = 0;
    int end = table.end(unit);
    ratings = end - table.start(unit);
    for (int i = table.start(unit); i < end; i++) {
      int code = table.codeAt(i);
      if (counts[code]++ == 0) {
        used[usedCount++] = code;
      }
    }
  }

  int ratings() {
    return ratings;
  }

  /** Adds how often each category came, so many times. */
  void addRatings(long[] sums, long times) {
    for (int i = 0; i < usedCount; i++) {
      sums[used[i]] += counts[used[i]] * times;
    }
  }

  /** Adds how often each ordered pair of unlike ratings came, so many times; like ones cost 0. */
  void addPairs(long[] sums, long times) {
    for (int i = 0; i < usedCount; i++) {
      int k = used[i];
      for (int j = 0; j < i; j++) {
        int l = used[j];
        long pairs = times * counts[k] * counts[l];
        sums[k * counts.length + l] += pairs;
        sums[l * counts.length + k] += pairs;
      }
    }
  }

  /** Returns the mean cost of a pair of ratings; asked only where there are two. */
  double disagreement(CategoryCosts costs) {
    double sum = 0;
    for (int i = 0; i < usedCount; i++) {
      for (int j = 0; j < i; j++) {
        sum += costs.of(used[i], used[j]) * ((double) counts[used[i]] * counts[used[j]]);
      }
    }
    return 2 * sum / ((double) ratings * (ratings - 1));
  }

  /** Returns the greatest cost of a pair of ratings. */
  double worstDisagreement(CategoryCosts costs) {
    double worst = 0;
    for (int i = 0; i < usedCount; i++) {
      for (int j = 0; j < i; j++) {
        worst = Math.max(worst, costs.of(used[i], used[j]));
      }
    }
    return worst;
  }
}
