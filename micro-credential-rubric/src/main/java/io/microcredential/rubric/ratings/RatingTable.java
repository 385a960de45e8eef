package io.microcredential.rubric.ratings;

import java.util.Arrays;
import java.util.List;

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
public final class RatingTable extends UnitTable {

  /** The code of a rating that is not there. */
  public static final int MISSING = -1;

  private final Scale scale;

  private final short[] codes;

  RatingTable(Scale scale, Design design, short[] codes) {
    super(design);
    this.scale = scale;
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
    return of(scale, numbered(codes.length), numbered(width), codes);
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
    Design design =
        Design.of(
            units,
            raters,
            Arrays.stream(codes).mapToInt(row -> row.length).toArray(),
            (unit, rater) -> codes[unit][rater] != MISSING);
    short[] given = new short[design.raterOf.length];
    for (int unit = 0; unit < codes.length; unit++) {
      for (int i = design.starts[unit]; i < design.starts[unit + 1]; i++) {
        given[i] = checked(scale, codes[unit][design.raterOf[i]]);
      }
    }
    return new RatingTable(scale, design, given);
  }

  static short checked(Scale scale, int code) {
    if (code < 0 || code >= scale.size()) {
      throw new IllegalArgumentException(
          "a code is the place of a category, from 0 to " + (scale.size() - 1) + ", was " + code);
    }
    return (short) code;
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
   * Returns how many ratings there are.
   *
   * @return at least 0
   */
  public int ratingCount() {
    return codes.length;
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
   * Returns the category that a rater put a unit into.
   *
   * @param unit the place of the unit, from 0
   * @param rater the place of the rater, from 0
   * @return the code, or {@link #MISSING}
   */
  public int code(int unit, int rater) {
    int found = find(unit, rater);
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
    return of(scale, units(), Arrays.stream(places).mapToObj(raters()::get).toList(), rows);
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
    return new ScoreTable(design(), values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingTable table
        && scale.equals(table.scale)
        && hasSameDesign(table)
        && Arrays.equals(codes, table.codes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(codes) + hashOfDesign();
  }
}
