package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far one rater's values spread against those of the others on the same units.
 *
 * <p>Sums of squares and degrees of freedom are pooled over criteria, and for the others over each
 * of them about their own mean, so that their differences in severity do not count as spread.
 */
final class SpreadFigure {

  private final List<Column> own = new ArrayList<>();
  private final List<Column> others = new ArrayList<>();
  private final int units;
  private long ratings;

  SpreadFigure(Panel panel, int rater, int[] units) {
    this.units = units.length;
    for (RatingTable table : panel.tables()) {
      var mine = new Collected();
      Map<Integer, Collected> theirs = new LinkedHashMap<>();
      for (int place = 0; place < units.length; place++) {
        int code = table.code(units[place], rater);
        boolean met = false;
        for (int i = table.start(units[place]);
            code != RatingTable.MISSING && i < table.end(units[place]);
            i++) {
          if (panel.isOther(rater, table.raterAt(i))) {
            met = true;
            theirs
                .computeIfAbsent(table.raterAt(i), other -> new Collected())
                .add(place, table.scale().value(table.codeAt(i)));
          }
        }
        if (met) {
          mine.add(place, table.scale().value(code));
          ratings++;
        }
      }
      own.add(mine.column());
      theirs.values().forEach(other -> others.add(other.column()));
    }
  }

  Coefficient estimate(double level) {
    var mine = new Pool(units, own);
    var theirs = new Pool(units, others);
    SampleSize sample = SampleSize.of(mine.present(), ratings);
    if (mine.present() == 0) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    if (mine.freedom == 0 || theirs.freedom == 0) {
      return Undefined.because(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    if (theirs.squares == 0) {
      return Undefined.because(UndefinedReason.NO_VARIANCE, sample);
    }
    double ratio = Math.sqrt(mine.variance() / theirs.variance());
    if (ratio == 0) {
      return new Estimate(
          0, 0.0, new ConfidenceInterval(0, 0, level, IntervalMethod.JACKKNIFE), sample);
    }
    var logarithms = new DoubleList();
    for (int place = 0; place < units; place++) {
      if (mine.isPresent(place)) {
        double without = mine.varianceWithout(place) / theirs.varianceWithout(place);
        if (!(without > 0 && Double.isFinite(without))) {
          return Estimate.of(ratio, sample);
        }
        logarithms.add(Math.log(without) / 2);
      }
    }
    double error = Intervals.jackknifeError(logarithms.toArray());
    double half =
        error * TDistribution.of(mine.present() - 1.0).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        ratio,
        ratio * error,
        new ConfidenceInterval(
            ratio * Math.exp(-half), ratio * Math.exp(half), level, IntervalMethod.JACKKNIFE),
        sample);
  }

  /** The values of one person on one criterion while they are read. */
  private static final class Collected {

    private final List<Integer> places = new ArrayList<>();
    private final DoubleList values = new DoubleList();

    private void add(int place, double value) {
      places.add(place);
      values.add(value);
    }

    private Column column() {
      return new Column(
          places.stream().mapToInt(Integer::intValue).toArray(), new Moments(values.toArray()));
    }
  }

  /** The values of one person on one criterion, each with the place of its unit. */
  private static final class Column {

    private final int[] places;
    private final Moments moments;

    private Column(int[] places, Moments moments) {
      this.places = places;
      this.moments = moments;
    }
  }

  /** Columns together, and what each unit takes from them. */
  private static final class Pool {

    private final double[] squaresOf;
    private final int[] countOf;
    private final BitSet present = new BitSet();
    private double squares;
    private int freedom;

    private Pool(int units, List<Column> columns) {
      squaresOf = new double[units];
      countOf = new int[units];
      for (Column column : columns) {
        squares += column.moments.squares();
        freedom += Math.max(0, column.moments.size() - 1);
        for (int i = 0; i < column.places.length; i++) {
          squaresOf[column.places[i]] +=
              column.moments.squares() - column.moments.squaresWithout(i);
          // A column of one has no degree of freedom to lose.
          countOf[column.places[i]] += column.moments.size() > 1 ? 1 : 0;
          present.set(column.places[i]);
        }
      }
    }

    private int present() {
      return present.cardinality();
    }

    private boolean isPresent(int place) {
      return present.get(place);
    }

    private double variance() {
      return squares / freedom;
    }

    /** Returns 0 or less, or no number, where nothing is left that varies. */
    private double varianceWithout(int place) {
      double rest = squares - squaresOf[place];
      return rest <= 1e-9 * squares ? 0 : rest / (freedom - countOf[place]);
    }
  }
}
