package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The ratings of the units that have at least two, as places in the values of their categories.
 *
 * <p>The values of a unit are sorted, so that units with the same ratings look alike.
 */
final class PairableRatings {

  private final double[] values;
  private final int[] starts;
  private final int[] places;

  private PairableRatings(double[] values, int[] starts, int[] places) {
    this.values = values;
    this.starts = starts;
    this.places = places;
  }

  static PairableRatings of(RatingTable table) {
    int[] starts = starts(table.unitCount(), table::start, table::end);
    int[] places = new int[starts[starts.length - 1]];
    int[] ratings = pairable(places.length, table.unitCount(), table::start, table::end);
    Arrays.setAll(places, i -> table.codeAt(ratings[i]));
    return new PairableRatings(table.scale().values(), starts, places).sorted();
  }

  static PairableRatings of(ScoreTable table) {
    int[] starts = starts(table.unitCount(), table::start, table::end);
    int[] places = new int[starts[starts.length - 1]];
    int[] ratings = pairable(places.length, table.unitCount(), table::start, table::end);
    // Adding 0 makes one zero of the two.
    double[] given =
        Arrays.stream(ratings).mapToDouble(rating -> table.valueAt(rating) + 0.0).toArray();
    double[] values = Arrays.stream(given).sorted().distinct().toArray();
    Arrays.setAll(places, i -> Arrays.binarySearch(values, given[i]));
    return new PairableRatings(values, starts, places).sorted();
  }

  /** Returns where the ratings of each unit that has two begin, when no others stand between. */
  private static int[] starts(int units, IntUnaryOperator start, IntUnaryOperator end) {
    int[] starts = new int[units + 1];
    int kept = 0;
    for (int unit = 0; unit < units; unit++) {
      int ratings = end.applyAsInt(unit) - start.applyAsInt(unit);
      if (ratings >= 2) {
        starts[kept + 1] = starts[kept] + ratings;
        kept++;
      }
    }
    return Arrays.copyOf(starts, kept + 1);
  }

  /** Returns which ratings are of units that have two. */
  private static int[] pairable(
      int count, int units, IntUnaryOperator start, IntUnaryOperator end) {
    int[] ratings = new int[count];
    int next = 0;
    for (int unit = 0; unit < units; unit++) {
      int from = start.applyAsInt(unit);
      int to = end.applyAsInt(unit);
      for (int rating = from; to - from >= 2 && rating < to; rating++) {
        ratings[next++] = rating;
      }
    }
    return ratings;
  }

  private PairableRatings sorted() {
    for (int unit = 0; unit < unitCount(); unit++) {
      Arrays.sort(places, start(unit), end(unit));
    }
    return this;
  }

  int unitCount() {
    return starts.length - 1;
  }

  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return starts[unit + 1];
  }

  /** Returns the places of all ratings among the values; not to be changed. */
  int[] places() {
    return places;
  }

  /** Returns the values of the categories, or of what somebody scored; not to be changed. */
  double[] values() {
    return values;
  }

  long[] totals() {
    long[] totals = new long[values.length];
    for (int place : places) {
      totals[place]++;
    }
    return totals;
  }

  SampleSize size() {
    return SampleSize.of(unitCount(), places.length);
  }

  int compare(int unit, int other) {
    return Arrays.compare(
        places, starts[unit], starts[unit + 1], places, starts[other], starts[other + 1]);
  }
}
