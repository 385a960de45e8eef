package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * What many raters did, counted in whole numbers apart for each number of ratings that a unit has,
 * and divided only at the end: so the order of units and raters changes no figure in any digit.
 */
final class PanelCounts {

  private final int categories;
  private final TreeMap<Integer, Alike> byRatings = new TreeMap<>();
  private long units;
  private long pairedUnits;

  private PanelCounts(int categories) {
    this.categories = categories;
  }

  /** Counts every unit as often as told. */
  static PanelCounts of(RatingTable table, IntUnaryOperator times) {
    var counts = new PanelCounts(table.scale().size());
    var profile = new UnitProfile(counts.categories);
    for (int unit = 0; unit < table.unitCount(); unit++) {
      int often = times.applyAsInt(unit);
      int ratings = table.end(unit) - table.start(unit);
      if (often > 0 && ratings > 0) {
        profile.read(table, unit);
        counts.add(profile, often);
      }
    }
    return counts;
  }

  /** Takes counts that were made elsewhere. */
  static PanelCounts of(AgreementCounts counted) {
    var counts = new PanelCounts(counted.scale().size());
    for (CountGroup group : counted.countGroups()) {
      var alike = new Alike(counts.categories, group.ratings());
      Arrays.setAll(alike.ratings, group::total);
      Arrays.setAll(
          alike.pairs, i -> orderedPairs(group, i / counts.categories, i % counts.categories));
      counts.byRatings.put(group.ratings(), alike);
      counts.units += group.units();
      counts.pairedUnits += group.ratings() > 1 ? group.units() : 0;
    }
    return counts;
  }

  /** A pair of different categories has two orders in which it counts once each. */
  private static long orderedPairs(CountGroup group, int k, int l) {
    long pairs = group.pair(Math.min(k, l), Math.max(k, l));
    return k == l ? 2 * pairs : pairs;
  }

  private void add(UnitProfile profile, int times) {
    Alike alike =
        byRatings.computeIfAbsent(profile.ratings(), ratings -> new Alike(categories, ratings));
    units += times;
    profile.addRatings(alike.ratings, times);
    if (profile.ratings() > 1) {
      pairedUnits += times;
      profile.addPairs(alike.pairs, times);
    }
  }

  /** Returns whether all ratings are by one rater; looks no further than to the second rater. */
  static boolean isOfOneRater(RatingTable table) {
    int rating = 1;
    while (rating < table.ratingCount() && table.raterAt(rating) == table.raterAt(0)) {
      rating++;
    }
    return rating >= table.ratingCount();
  }

  /** Returns how many units were rated at all. */
  long units() {
    return units;
  }

  /** Returns how many units were rated twice or more. */
  long pairedUnits() {
    return pairedUnits;
  }

  boolean isOneCategory() {
    long[] sums = new long[categories];
    byRatings.values().forEach(alike -> Arrays.setAll(sums, k -> sums[k] + alike.ratings[k]));
    return Arrays.stream(sums).filter(sum -> sum > 0).count() <= 1;
  }

  /** Returns the mean over units rated twice or more of the mean cost of their pairs. */
  double disagreement(CategoryCosts costs) {
    double sum = 0;
    for (var entry : byRatings.tailMap(2).entrySet()) {
      double pairs = (double) entry.getKey() * (entry.getKey() - 1);
      sum += costs.total(entry.getValue().pairs) / pairs;
    }
    return sum / pairedUnits;
  }

  /** Returns the mean over all rated units of the share of their ratings in each category. */
  double[] shares() {
    double[] shares = new double[categories];
    byRatings.forEach(
        (ratings, alike) ->
            Arrays.setAll(shares, k -> shares[k] + (double) alike.ratings[k] / ratings));
    Arrays.setAll(shares, k -> shares[k] / units);
    return shares;
  }

  /** The counts of all units with the same number of ratings. */
  private static final class Alike {

    private final long[] ratings;
    private final long[] pairs;

    Alike(int categories, int ratingsOfUnit) {
      this.ratings = new long[categories];
      this.pairs = new long[ratingsOfUnit > 1 ? categories * categories : 0];
    }
  }
}
