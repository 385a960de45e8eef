package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.Map;

/** The figures of one rater that are means over units, each unit one number. */
final class UnitFigures {

  private final Panel panel;
  private final int rater;
  private final double level;
  private final DoubleList deviations = new DoubleList();
  private final DoubleList exact = new DoubleList();
  private final DoubleList adjacent = new DoubleList();
  private final DoubleList middle = new DoubleList();
  private final DoubleList middleExcess = new DoubleList();
  private long compared;
  private long middleRatings;
  private long middleCompared;

  UnitFigures(Panel panel, int rater, int[] units, double level) {
    this.panel = panel;
    this.rater = rater;
    this.level = level;
    for (int unit : units) {
      add(unit);
    }
  }

  private void add(int unit) {
    var all = new Sums();
    int own = 0;
    int ownMiddle = 0;
    var withMiddle = new Sums();
    for (RatingTable table : panel.tables()) {
      int code = table.code(unit, rater);
      if (code == RatingTable.MISSING) {
        continue;
      }
      boolean hasMiddle = Panel.hasMiddle(table);
      if (hasMiddle) {
        own++;
        ownMiddle += Panel.isMiddle(table, code) ? 1 : 0;
      }
      Others others = Others.of(panel, table, unit, rater, code);
      if (others.count() > 0) {
        all.add(table.scale().value(code), others);
        if (hasMiddle) {
          withMiddle.addMiddle(Panel.isMiddle(table, code), others);
        }
      }
    }
    if (own > 0) {
      middle.add((double) ownMiddle / own);
      middleRatings += own;
    }
    if (all.criteria > 0) {
      deviations.add(all.deviation / all.criteria);
      exact.add(all.exact / all.criteria);
      adjacent.add(all.adjacent / all.criteria);
      compared += all.criteria;
    }
    if (withMiddle.criteria > 0) {
      middleExcess.add(withMiddle.deviation / withMiddle.criteria);
      middleCompared += withMiddle.criteria;
    }
  }

  void putInto(Map<RaterEffect, Coefficient> figures) {
    double[] differences = deviations.toArray();
    figures.put(RaterEffect.LENIENCY, Intervals.mean(differences, compared, level));
    figures.put(
        RaterEffect.INCONSISTENCY, Intervals.standardDeviation(differences, compared, level));
    figures.put(RaterEffect.EXACT_AGREEMENT, share(exact.toArray(), compared));
    figures.put(RaterEffect.ADJACENT_AGREEMENT, share(adjacent.toArray(), compared));
    boolean noMiddle = panel.tables().stream().noneMatch(Panel::hasMiddle);
    if (noMiddle) {
      Coefficient none = Undefined.because(UndefinedReason.NO_MIDDLE, SampleSize.of(0, 0));
      figures.put(RaterEffect.MIDDLE_SHARE, none);
      figures.put(RaterEffect.MIDDLE_EXCESS, none);
    } else {
      double[] shares = middle.toArray();
      figures.put(
          RaterEffect.MIDDLE_SHARE,
          Intervals.share(Arrays.stream(shares).sum(), shares.length, middleRatings, level));
      figures.put(
          RaterEffect.MIDDLE_EXCESS, Intervals.mean(middleExcess.toArray(), middleCompared, level));
    }
  }

  private Coefficient share(double[] shares, long ratings) {
    return shares.length == 0
        ? Undefined.because(UndefinedReason.NO_PAIRS, SampleSize.of(0, 0))
        : Intervals.share(Arrays.stream(shares).sum(), shares.length, ratings, level);
  }

  /** What is added up over the criteria of one unit. */
  private static final class Sums {

    private int criteria;
    private double deviation;
    private double exact;
    private double adjacent;

    private void add(double value, Others others) {
      criteria++;
      deviation += value - others.mean();
      exact += (double) others.exact() / others.count();
      adjacent += (double) others.adjacent() / others.count();
    }

    private void addMiddle(boolean isMiddle, Others others) {
      criteria++;
      deviation += (isMiddle ? 1 : 0) - (double) others.middle() / others.count();
    }
  }

  /** What the others said about one unit on one criterion. */
  private record Others(int count, double mean, int exact, int adjacent, int middle) {

    static Others of(Panel panel, RatingTable table, int unit, int rater, int code) {
      int count = 0;
      double sum = 0;
      int exact = 0;
      int adjacent = 0;
      int middle = 0;
      for (int i = table.start(unit); i < table.end(unit); i++) {
        if (panel.isOther(rater, table.raterAt(i))) {
          int other = table.codeAt(i);
          count++;
          sum += table.scale().value(other);
          exact += other == code ? 1 : 0;
          adjacent += Math.abs(other - code) <= 1 ? 1 : 0;
          middle += Panel.isMiddle(table, other) ? 1 : 0;
        }
      }
      return new Others(count, count == 0 ? 0 : sum / count, exact, adjacent, middle);
    }
  }
}
