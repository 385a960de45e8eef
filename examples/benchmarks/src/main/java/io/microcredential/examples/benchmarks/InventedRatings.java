package io.microcredential.examples.benchmarks;

import io.microcredential.rubric.ratings.RatingTable;
import java.util.SplittableRandom;

/** Ratings of five raters on four levels who mostly agree, every twentieth missing. */
final class InventedRatings {

  static final int LEVELS = 4;
  static final int RATERS = 5;

  private final SplittableRandom random;

  InventedRatings(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Fills one row: a true level, from which a rater strays by one in every third rating. */
  void next(int[] row) {
    int level = random.nextInt(LEVELS);
    for (int rater = 0; rater < row.length; rater++) {
      int chance = random.nextInt(60);
      int strayed = chance % 3 > 0 ? level : level + (chance % 2 == 0 ? 1 : -1);
      row[rater] = chance >= 57 ? RatingTable.MISSING : Math.max(0, Math.min(LEVELS - 1, strayed));
    }
  }

  int[][] rows(int units, int raters) {
    int[][] rows = new int[units][raters];
    for (int[] row : rows) {
      next(row);
    }
    return rows;
  }
}
