package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * The ratings of the units that have at least two, as places in the values that somebody used.
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
    return of(
        table.unitCount(),
        table::start,
        table::end,
        rating -> table.scale().value(table.codeAt(rating)));
  }

  static PairableRatings of(ScoreTable table) {
    return of(table.unitCount(), table::start, table::end, table::valueAt);
  }

  private static PairableRatings of(
      int units, IntUnaryOperator start, IntUnaryOperator end, IntToDoubleFunction valueAt) {
    int[] starts = new int[units + 1];
    int kept = 0;
    for (int unit = 0; unit < units; unit++) {
      int ratings = end.applyAsInt(unit) - start.applyAsInt(unit);
      if (ratings >= 2) {
        starts[kept + 1] = starts[kept] + ratings;
        kept++;
      }
    }
    double[] given = new double[starts[kept]];
    int next = 0;
    for (int unit = 0; unit < units; unit++) {
      int from = start.applyAsInt(unit);
      int to = end.applyAsInt(unit);
      for (int rating = from; to - from >= 2 && rating < to; rating++) {
        // Adding 0 makes one zero of the two.
        given[next++] = valueAt.applyAsDouble(rating) + 0.0;
      }
    }
    double[] values = Arrays.stream(given).sorted().distinct().toArray();
    int[] places = new int[given.length];
    Arrays.setAll(places, i -> Arrays.binarySearch(values, given[i]));
    for (int unit = 0; unit < kept; unit++) {
      Arrays.sort(places, starts[unit], starts[unit + 1]);
    }
    return new PairableRatings(values, Arrays.copyOf(starts, kept + 1), places);
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

  /** Returns the values that somebody used, growing; not to be changed. */
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
