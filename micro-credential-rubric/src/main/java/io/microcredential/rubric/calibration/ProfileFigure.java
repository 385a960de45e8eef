package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Set;
import java.util.TreeSet;

/** How much a rater's ratings vary over the criteria of a unit, less how much the others' do. */
final class ProfileFigure {

  private final Panel panel;
  private final int rater;
  private long ratings;

  ProfileFigure(Panel panel, int rater) {
    this.panel = panel;
    this.rater = rater;
  }

  Coefficient estimate(int[] units, double level) {
    if (panel.criteria() < 2) {
      return Undefined.because(UndefinedReason.TOO_FEW_ITEMS, SampleSize.of(0, 0));
    }
    var differences = new DoubleList();
    for (int unit : units) {
      double sum = 0;
      int count = 0;
      for (int other : others(unit)) {
        double difference = difference(unit, other);
        if (!Double.isNaN(difference)) {
          sum += difference;
          count++;
        }
      }
      if (count > 0) {
        differences.add(sum / count);
      }
    }
    return Intervals.mean(differences.toArray(), ratings, level);
  }

  private Set<Integer> others(int unit) {
    Set<Integer> others = new TreeSet<>();
    for (RatingTable table : panel.tables()) {
      for (int i = table.start(unit); i < table.end(unit); i++) {
        if (panel.isOther(rater, table.raterAt(i))) {
          others.add(table.raterAt(i));
        }
      }
    }
    return others;
  }

  private double difference(int unit, int other) {
    var own = new DoubleList();
    var theirs = new DoubleList();
    for (RatingTable table : panel.tables()) {
      int mine = table.code(unit, rater);
      int code = table.code(unit, other);
      if (mine != RatingTable.MISSING && code != RatingTable.MISSING) {
        own.add(table.scale().value(mine));
        theirs.add(table.scale().value(code));
      }
    }
    double[] values = own.toArray();
    if (values.length < 2) {
      return Double.NaN;
    }
    ratings += values.length;
    return Math.sqrt(Intervals.variance(values)) - Math.sqrt(Intervals.variance(theirs.toArray()));
  }
}
