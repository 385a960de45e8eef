package io.microcredential.rubric.ratings;

import java.util.List;
import java.util.Set;

/** Who looked at what: the raters of each unit, unit by unit, in the raters' order. */
final class Design {

  final List<String> units;
  final List<String> raters;

  /** Where the entries of each unit begin; one more than there are units. */
  final int[] starts;

  final int[] raterOf;

  Design(List<String> units, List<String> raters, int[] starts, int[] raterOf) {
    this.units = units;
    this.raters = raters;
    this.starts = starts;
    this.raterOf = raterOf;
  }

  /** Says whether a rater looked at a unit. */
  @FunctionalInterface
  interface Presence {
    boolean of(int unit, int rater);
  }

  /**
   * Makes the design of rows.
   *
   * @param widths how many columns each row has
   */
  static Design of(List<String> units, List<String> raters, int[] widths, Presence present) {
    if (Set.copyOf(units).size() < units.size() || Set.copyOf(raters).size() < raters.size()) {
      throw new IllegalArgumentException("no two units and no two raters have the same name");
    }
    if (widths.length != units.size()) {
      throw new IllegalArgumentException("there is one row for each unit");
    }
    int[] starts = new int[widths.length + 1];
    for (int unit = 0; unit < widths.length; unit++) {
      if (widths[unit] != raters.size()) {
        throw new IllegalArgumentException("there is one column for each rater");
      }
      starts[unit + 1] = starts[unit];
      for (int rater = 0; rater < widths[unit]; rater++) {
        starts[unit + 1] += present.of(unit, rater) ? 1 : 0;
      }
    }
    int[] raterOf = new int[starts[widths.length]];
    int next = 0;
    for (int unit = 0; unit < widths.length; unit++) {
      for (int rater = 0; rater < widths[unit]; rater++) {
        if (present.of(unit, rater)) {
          raterOf[next++] = rater;
        }
      }
    }
    return new Design(List.copyOf(units), List.copyOf(raters), starts, raterOf);
  }
}
