package io.microcredential.rubric.calibration;

import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ratings on all criteria, with the units of each rater and who is compared with whom.
 *
 * @param tables one for each criterion, of the same units and raters
 * @param truth the place of the rater that is the truth, or -1 where all others are compared
 */
record Panel(List<RatingTable> tables, int truth) {

  int criteria() {
    return tables.size();
  }

  int raters() {
    return tables.isEmpty() ? 0 : tables.get(0).raterCount();
  }

  int units() {
    return tables.isEmpty() ? 0 : tables.get(0).unitCount();
  }

  /** Returns whether one rater is compared with the other. */
  boolean isOther(int rater, int other) {
    return truth < 0 ? other != rater : other == truth;
  }

  /** Returns the units of every rater, in their order. */
  int[][] unitsOfRaters() {
    BitSet[] seen = new BitSet[raters()];
    Arrays.setAll(seen, rater -> new BitSet());
    for (RatingTable table : tables) {
      for (int unit = 0; unit < table.unitCount(); unit++) {
        for (int i = table.start(unit); i < table.end(unit); i++) {
          seen[table.raterAt(i)].set(unit);
        }
      }
    }
    return Arrays.stream(seen).map(BitSet::stream).map(IntStream::toArray).toArray(int[][]::new);
  }

  /** Returns whether a category lies between the lowest and the highest. */
  static boolean isMiddle(RatingTable table, int code) {
    return code > 0 && code < table.scale().size() - 1;
  }

  static boolean hasMiddle(RatingTable table) {
    return table.scale().size() > 2;
  }
}
