package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;

/** Ratings that papers print. */
final class TextbookRatings {

  private TextbookRatings() {}

  /** Krippendorff 2011, 12 units by 4 observers with holes (0), values 1 to 5. */
  static RatingTable krippendorff() {
    int[][] values = {
      {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
      {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 0, 3, 0}
    };
    return ofValues(5, values);
  }

  /** Cohen 1960, 200 cases by two raters. */
  static CrossTable cohen() {
    return table(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
  }

  /** Fleiss, Cohen and Everitt 1969, 200 cases by two raters. */
  static CrossTable fleissCohenEveritt() {
    return table(new long[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}});
  }

  static CrossTable table(long[][] counts) {
    return CrossTable.of(Scale.range(1, counts.length), counts);
  }

  /** Returns ratings by values from 1, with 0 for a hole. */
  static RatingTable ofValues(int highest, int[][] values) {
    int[][] codes =
        Arrays.stream(values)
            .map(row -> Arrays.stream(row).map(value -> value - 1).toArray())
            .toArray(int[][]::new);
    return RatingTable.of(Scale.range(1, highest), codes);
  }

  /** Returns ratings of as many raters as each row counts, put into their categories in order. */
  static RatingTable ofCounts(int[][] counts) {
    int[][] codes =
        Arrays.stream(counts)
            .map(
                row -> {
                  int[] unit = new int[Arrays.stream(row).sum()];
                  int next = 0;
                  for (int k = 0; k < row.length; k++) {
                    Arrays.fill(unit, next, next + row[k], k);
                    next += row[k];
                  }
                  return unit;
                })
            .toArray(int[][]::new);
    return RatingTable.of(Scale.range(1, counts[0].length), codes);
  }

  /** Returns the ratings of two raters unit by unit, as a cross table counts them. */
  static RatingTable unitByUnit(CrossTable table) {
    int size = table.scale().size();
    int[][] codes = new int[Math.toIntExact(table.total())][];
    int next = 0;
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        for (long i = 0; i < table.count(k, l); i++) {
          codes[next++] = new int[] {k, l};
        }
      }
    }
    return RatingTable.of(table.scale(), codes);
  }
}
