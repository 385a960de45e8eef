package io.microcredential.rubric.ratings;

import io.microcredential.rubric.estimate.SampleSize;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ratings of units by raters on one scale: who put which unit into which category.
 *
 * <p>A unit is whatever was rated: a submission, a portfolio, an answer. Ratings may be missing; a
 * rater rates a unit at most once. Only the ratings that are there are stored, unit by unit, so a
 * design in which two of a hundred raters see each unit costs no more than two columns.
 *
 * <pre>{@code
 * RatingTable ratings = RatingTable.of(Scale.range(1, 4), new int[][] {{0, 0}, {1, 2}, {3, 3}});
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class RatingTable {

  /** The code of a rating that is not there. */
  public static final int MISSING = -1;

  private final Scale scale;
  private final List<String> units;
  private final List<String> raters;

  /** Where the ratings of each unit begin; one more than there are units. */
  private final int[] starts;

  private final int[] raterOf;
  private final short[] codes;

  RatingTable(
      Scale scale,
      List<String> units,
      List<String> raters,
      int[] starts,
      int[] raterOf,
      short[] codes) {
    this.scale = scale;
    this.units = units;
    this.raters = raters;
    this.starts = starts;
    this.raterOf = raterOf;
    this.codes = codes;
  }

  /**
   * Returns a table of codes, with units and raters named by their places, from 1.
   *
   * @param scale the categories
   * @param codes one row for each unit, one column for each rater: the place of the category in the
   *     scale, from 0, or {@link #MISSING}
   * @return the table
   * @throws IllegalArgumentException if the rows differ in length, or the scale has no such
   *     category
   */
  public static RatingTable of(Scale scale, int[][] codes) {
    int width = codes.length == 0 ? 0 : codes[0].length;
    return of(scale, names(codes.length), names(width), codes);
  }

  /**
   * Returns a table of codes.
   *
   * @param scale the categories
   * @param units the names of the units, no two alike
   * @param raters the names of the raters, no two alike
   * @param codes one row for each unit, one column for each rater: the place of the category in the
   *     scale, from 0, or {@link #MISSING}
   * @return the table
   * @throws IllegalArgumentException if the names and the codes do not fit, a name comes twice, or
   *     the scale has no such category
   */
  public static RatingTable of(
      Scale scale, List<String> units, List<String> raters, int[][] codes) {
    if (Set.copyOf(units).size() < units.size() || Set.copyOf(raters).size() < raters.size()) {
      throw new IllegalArgumentException("no two units and no two raters have the same name");
    }
    if (codes.length != units.size()) {
      throw new IllegalArgumentException("there is one row of ratings for each unit");
    }
    int[] starts = new int[units.size() + 1];
    for (int unit = 0; unit < codes.length; unit++) {
      if (codes[unit].length != raters.size()) {
        throw new IllegalArgumentException("there is one column of ratings for each rater");
      }
      starts[unit + 1] =
          starts[unit] + (int) Arrays.stream(codes[unit]).filter(code -> code != MISSING).count();
    }
    int[] raterOf = new int[starts[units.size()]];
    short[] given = new short[raterOf.length];
    int next = 0;
    for (int[] row : codes) {
      for (int rater = 0; rater < row.length; rater++) {
        if (row[rater] != MISSING) {
          raterOf[next] = rater;
          given[next++] = checked(scale, row[rater]);
        }
      }
    }
    return new RatingTable(scale, List.copyOf(units), List.copyOf(raters), starts, raterOf, given);
  }

  static short checked(Scale scale, int code) {
    if (code < 0 || code >= scale.size()) {
      throw new IllegalArgumentException(
          "a code is the place of a category, from 0 to " + (scale.size() - 1) + ", was " + code);
    }
    return (short) code;
  }

  private static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  /**
   * Returns the categories.
   *
   * @return the scale
   */
  public Scale scale() {
    return scale;
  }

  /**
   * Returns the names of the units.
   *
   * @return in their order
   */
  public List<String> units() {
    return units;
  }

  /**
   * Returns the names of the raters.
   *
   * @return in their order
   */
  public List<String> raters() {
    return raters;
  }

  /**
   * Returns how many units there are, rated or not.
   *
   * @return at least 0
   */
  public int unitCount() {
    return units.size();
  }

  /**
   * Returns how many raters there are.
   *
   * @return at least 0
   */
  public int raterCount() {
    return raters.size();
  }

  /**
   * Returns how many ratings there are.
   *
   * @return at least 0
   */
  public int ratingCount() {
    return codes.length;
  }

  /**
   * Returns where the ratings of a unit begin among all ratings.
   *
   * @param unit the place of the unit, from 0
   * @return the place of its first rating; those of the unit end where the next unit's begin
   */
  public int start(int unit) {
    return starts[unit];
  }

  /**
   * Returns where the ratings of a unit end among all ratings.
   *
   * @param unit the place of the unit, from 0
   * @return the place after its last rating
   */
  public int end(int unit) {
    return starts[unit + 1];
  }

  /**
   * Returns the category of a rating.
   *
   * @param rating the place of the rating, from {@link #start} of its unit to {@link #end},
   *     exclusive
   * @return the code
   */
  public int codeAt(int rating) {
    return codes[rating];
  }

  /**
   * Returns who gave a rating; inside a unit, raters come in their order.
   *
   * @param rating the place of the rating
   * @return the place of the rater, from 0
   */
  public int raterAt(int rating) {
    return raterOf[rating];
  }

  /**
   * Returns the category that a rater put a unit into.
   *
   * @param unit the place of the unit, from 0
   * @param rater the place of the rater, from 0
   * @return the code, or {@link #MISSING}
   */
  public int code(int unit, int rater) {
    int found = Arrays.binarySearch(raterOf, starts[unit], starts[unit + 1], rater);
    return found < 0 ? MISSING : codes[found];
  }

  /**
   * Returns the table of some raters only, in the order asked for.
   *
   * @param places the places of the raters, from 0, none twice
   * @return their ratings of all units
   */
  public RatingTable withRaters(int... places) {
    int[][] rows = new int[unitCount()][places.length];
    for (int unit = 0; unit < rows.length; unit++) {
      for (int i = 0; i < places.length; i++) {
        rows[unit][i] = code(unit, places[i]);
      }
    }
    return of(scale, units, Arrays.stream(places).mapToObj(raters::get).toList(), rows);
  }

  /**
   * Returns the ratings as numbers: the values of their categories.
   *
   * @return the scores, with the same holes
   */
  public ScoreTable scores() {
    double[] values = new double[codes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = scale.value(codes[i]);
    }
    return new ScoreTable(units, raters, starts, raterOf, values);
  }

  /**
   * Returns the size of the table.
   *
   * @return all units and all ratings
   */
  public SampleSize size() {
    return SampleSize.of(unitCount(), ratingCount());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingTable table
        && scale.equals(table.scale)
        && units.equals(table.units)
        && raters.equals(table.raters)
        && Arrays.equals(starts, table.starts)
        && Arrays.equals(raterOf, table.raterOf)
        && Arrays.equals(codes, table.codes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(codes) + Arrays.hashCode(raterOf);
  }

  /** Returns the size; names of raters and units may be personal. */
  @Override
  public String toString() {
    return "RatingTable["
        + unitCount()
        + " units, "
        + raterCount()
        + " raters, "
        + ratingCount()
        + " ratings, "
        + scale
        + "]";
  }
}
