package io.microcredential.rubric.ratings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers that raters gave to units, where any number may occur: totals, percentages, measures.
 *
 * <p>The columns may as well be items or criteria that one rater scored. Scores may be missing.
 * Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * ScoreTable scores = ScoreTable.of(new double[][] {{9, 2.5}, {6, Double.NaN}});
 * }</pre>
 */
public final class ScoreTable extends UnitTable {

  private final double[] values;

  ScoreTable(Design design, double[] values) {
    super(design);
    this.values = values;
  }

  /**
   * Returns a table of scores, with units and raters named by their places, from 1.
   *
   * @param scores one row for each unit, one column for each rater; {@code NaN} where there is none
   * @return the table
   * @throws IllegalArgumentException if the rows differ in length, or a score is not from -1e60 to
   *     1e60
   */
  public static ScoreTable of(double[][] scores) {
    int width = scores.length == 0 ? 0 : scores[0].length;
    return of(numbered(scores.length), numbered(width), scores);
  }

  /**
   * Returns a table of scores.
   *
   * @param units the names of the units, no two alike
   * @param raters the names of the raters or items, no two alike
   * @param scores one row for each unit, one column for each rater; {@code NaN} where there is none
   * @return the table
   * @throws IllegalArgumentException if names and scores do not fit, a name comes twice, or a score
   *     is not from -1e60 to 1e60
   */
  public static ScoreTable of(List<String> units, List<String> raters, double[][] scores) {
    Design design =
        Design.of(
            units,
            raters,
            Arrays.stream(scores).mapToInt(row -> row.length).toArray(),
            (unit, rater) -> !Double.isNaN(scores[unit][rater]));
    double[] given = new double[design.raterOf.length];
    for (int unit = 0; unit < scores.length; unit++) {
      for (int i = design.starts[unit]; i < design.starts[unit + 1]; i++) {
        given[i] = measurable(scores[unit][design.raterOf[i]]);
      }
    }
    return new ScoreTable(design, given);
  }

  private static double measurable(double score) {
    if (!Double.isNaN(score) && !Scale.isMeasurable(score)) {
      throw new IllegalArgumentException("a score is a number from -1e60 to 1e60");
    }
    return score;
  }

  /**
   * Returns how many scores there are.
   *
   * @return at least 0
   */
  public int scoreCount() {
    return values.length;
  }

  /**
   * Returns a score.
   *
   * @param score the place of the score, from {@link #start} of its unit to {@link #end}, exclusive
   * @return the number
   */
  public double valueAt(int score) {
    return values[score];
  }

  /**
   * Returns whether a rater scored a unit.
   *
   * @param unit the place of the unit, from 0
   * @param rater the place of the rater, from 0
   * @return whether there is a score
   */
  public boolean isPresent(int unit, int rater) {
    return find(unit, rater) >= 0;
  }

  /**
   * Returns the score that a rater gave a unit.
   *
   * @param unit the place of the unit, from 0
   * @param rater the place of the rater, from 0
   * @return the number
   * @throws IllegalArgumentException if there is none; ask {@link #isPresent} first
   */
  public double value(int unit, int rater) {
    int found = find(unit, rater);
    if (found < 0) {
      throw new IllegalArgumentException("this rater did not score this unit; ask isPresent first");
    }
    return values[found];
  }

  /**
   * Returns the units that every rater scored, one row for each.
   *
   * @return a complete matrix; a copy
   */
  public double[][] completeRows() {
    return IntStream.range(0, unitCount())
        .filter(unit -> end(unit) - start(unit) == raterCount())
        .mapToObj(unit -> Arrays.copyOfRange(values, start(unit), end(unit)))
        .toArray(double[][]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreTable table
        && hasSameDesign(table)
        && Arrays.equals(values, table.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + hashOfDesign();
  }
}
