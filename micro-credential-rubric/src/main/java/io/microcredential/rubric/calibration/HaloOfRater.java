package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mean correlation of one rater's ratings on two criteria, also without each unit. */
final class HaloOfRater {

  private final int[] units;
  private final double[] without;
  private double value;
  private long ratings;
  private @Nullable UndefinedReason reason;

  HaloOfRater(Panel panel, int rater, int[] units) {
    this.units = units;
    this.without = new double[units.length];
    List<Pair> pairs = pairs(panel, rater);
    List<Pair> varied = pairs.stream().filter(Pair::varies).toList();
    if (panel.criteria() < 2) {
      reason = UndefinedReason.TOO_FEW_ITEMS;
    } else if (pairs.stream().noneMatch(pair -> pair.first.size() > 2)) {
      reason = UndefinedReason.TOO_FEW_UNITS;
    } else if (varied.isEmpty()) {
      reason = UndefinedReason.NO_VARIANCE;
    } else {
      value = varied.stream().mapToDouble(Pair::correlation).sum() / varied.size();
      for (int place = 0; place < units.length; place++) {
        without[place] = without(varied, place);
      }
    }
  }

  private static double without(List<Pair> pairs, int place) {
    double sum = 0;
    int count = 0;
    for (Pair pair : pairs) {
      double correlation = pair.correlationWithout(place);
      if (!Double.isNaN(correlation)) {
        sum += correlation;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private List<Pair> pairs(Panel panel, int rater) {
    double[][] values = new double[panel.criteria()][];
    for (int criterion = 0; criterion < values.length; criterion++) {
      RatingTable table = panel.tables().get(criterion);
      values[criterion] =
          Arrays.stream(units)
              .map(unit -> table.code(unit, rater))
              .mapToDouble(
                  code -> code == RatingTable.MISSING ? Double.NaN : table.scale().value(code))
              .toArray();
      ratings += Arrays.stream(values[criterion]).filter(value -> !Double.isNaN(value)).count();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        pairs.add(new Pair(values[i], values[j]));
      }
    }
    return pairs;
  }

  /** Returns why there is no figure, or null where there is one. */
  @Nullable UndefinedReason reason() {
    return reason;
  }

  double value() {
    return value;
  }

  long ratings() {
    return ratings;
  }

  int[] units() {
    return units;
  }

  /** Returns the figure without each unit, in their order; not a number where none is left. */
  double[] without() {
    return without;
  }

  /** Two criteria, where both were rated. */
  private static final class Pair {

    private final Moments first;
    private final Moments second;
    private final double products;

    /** Where each unit of the rater stands among those of the pair, or -1. */
    private final int[] placeOf;

    private Pair(double[] one, double[] other) {
      var left = new DoubleList();
      var right = new DoubleList();
      placeOf = new int[one.length];
      int next = 0;
      for (int i = 0; i < one.length; i++) {
        boolean isThere = !Double.isNaN(one[i]) && !Double.isNaN(other[i]);
        placeOf[i] = isThere ? next++ : -1;
        if (isThere) {
          left.add(one[i]);
          right.add(other[i]);
        }
      }
      first = new Moments(left.toArray());
      second = new Moments(right.toArray());
      products = first.products(second);
    }

    private boolean varies() {
      return first.size() > 2 && first.squares() > 0 && second.squares() > 0;
    }

    private double correlation() {
      return bounded(products / Math.sqrt(first.squares() * second.squares()));
    }

    private double correlationWithout(int unit) {
      int place = placeOf[unit];
      if (place < 0) {
        return correlation();
      }
      double squares = first.squaresWithout(place) * second.squaresWithout(place);
      return squares > 0
          ? bounded((products - first.part(second, place)) / Math.sqrt(squares))
          : Double.NaN;
    }

    private static double bounded(double correlation) {
      return Math.max(-1, Math.min(1, correlation));
    }
  }
}
