package io.microcredential.rubric.agreement;

import java.util.Arrays;

/**
 * Counts of the units that have one number of ratings each, while they are being counted.
 *
 * <p>Pairs are unordered, and stand in a triangle: those of the lower category 0 first.
 */
final class CountGroup {

  private final int ratings;
  private final int[] rows;
  private final long[] totals;
  private final long[] pairs;
  private long units;

  CountGroup(int ratings, int categories) {
    this.ratings = ratings;
    this.rows = rows(categories);
    this.totals = new long[categories];
    this.pairs = new long[triangle(categories)];
  }

  private CountGroup(CountGroup other) {
    this.ratings = other.ratings;
    this.rows = other.rows;
    this.totals = other.totals.clone();
    this.pairs = other.pairs.clone();
    this.units = other.units;
  }

  CountGroup(AgreementCounts.Group group) {
    this(group.ratings(), group.totals().size());
    units = group.units();
    Arrays.setAll(totals, group.totals()::get);
    Arrays.setAll(pairs, group.pairs()::get);
  }

  static int triangle(int categories) {
    return categories * (categories + 1) / 2;
  }

  /** Returns what to add to a higher category to get the place of its pair with a lower one. */
  private static int[] rows(int categories) {
    int[] rows = new int[categories];
    for (int lower = 1; lower < categories; lower++) {
      rows[lower] = rows[lower - 1] + categories - lower;
    }
    return rows;
  }

  CountGroup copy() {
    return new CountGroup(this);
  }

  AgreementCounts.Group frozen() {
    return new AgreementCounts.Group(
        ratings,
        units,
        Arrays.stream(totals).boxed().toList(),
        Arrays.stream(pairs).boxed().toList());
  }

  int ratings() {
    return ratings;
  }

  long units() {
    return units;
  }

  long total(int category) {
    return totals[category];
  }

  long pair(int lower, int higher) {
    return pairs[rows[lower] + higher];
  }

  /** Adds a unit by its ratings. */
  void add(int[] codes) {
    units++;
    for (int i = 0; i < ratings; i++) {
      int code = codes[i];
      totals[code]++;
      for (int j = 0; j < i; j++) {
        int other = codes[j];
        pairs[rows[Math.min(code, other)] + Math.max(code, other)]++;
      }
    }
  }

  /** Adds units that are alike, by how many ratings each category has in one of them. */
  void add(int[] counts, long alike) {
    units += alike;
    for (int lower = 0; lower < counts.length; lower++) {
      long count = counts[lower];
      if (count > 0) {
        totals[lower] += alike * count;
        pairs[rows[lower] + lower] += alike * (count * (count - 1) / 2);
        for (int higher = lower + 1; higher < counts.length; higher++) {
          pairs[rows[lower] + higher] += alike * (count * counts[higher]);
        }
      }
    }
  }

  /** Adds the counts of other units with as many ratings. */
  void add(CountGroup other) {
    units = Math.addExact(units, other.units);
    Arrays.setAll(totals, i -> Math.addExact(totals[i], other.totals[i]));
    Arrays.setAll(pairs, i -> Math.addExact(pairs[i], other.pairs[i]));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountGroup group
        && ratings == group.ratings
        && units == group.units
        && Arrays.equals(totals, group.totals)
        && Arrays.equals(pairs, group.pairs);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(totals) + Arrays.hashCode(pairs);
  }
}
