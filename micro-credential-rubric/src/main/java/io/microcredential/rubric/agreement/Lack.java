package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import org.jspecify.annotations.Nullable;

/** Says why a table cannot carry a figure that compares raters, before anything is computed. */
final class Lack {

  private Lack() {}

  /**
   * Looks for what is missing.
   *
   * @param table all scores
   * @param used what the figure can use of them
   * @param leastUnits how many units it needs
   * @return the reason, or null if there is enough
   */
  static @Nullable Undefined of(ScoreTable table, SampleSize used, int leastUnits) {
    if (table.scoreCount() == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, used);
    }
    if (activeRaters(table) < 2) {
      return Undefined.because(UndefinedReason.ONE_RATER, used);
    }
    if (used.units() >= leastUnits) {
      return null;
    }
    boolean holes = used.units() < table.unitCount() && table.unitCount() >= leastUnits;
    return Undefined.because(
        holes ? UndefinedReason.INCOMPLETE : UndefinedReason.TOO_FEW_UNITS, used);
  }

  private static int activeRaters(ScoreTable table) {
    int first = table.raterAt(0);
    for (int score = 1; score < table.scoreCount(); score++) {
      if (table.raterAt(score) != first) {
        return 2;
      }
    }
    return 1;
  }
}
