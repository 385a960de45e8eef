package io.microcredential.rubric.ratings;

import io.microcredential.rubric.estimate.SampleSize;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
public final class ScoreTable {

  private final List<String> units;
  private final List<String> raters;
  private final int[] starts;
  private final int[] raterOf;
  private final double[] values;

  ScoreTable(
      List<String> units, List<String> raters, int[] starts, int[] raterOf, double[] values) {
    this.units = units;
    this.raters = raters;
    this.starts = starts;
    this.raterOf = raterOf;
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
    return of(names(scores.length), names(width), scores);
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
    if (Set.copyOf(units).size() < units.size() || Set.copyOf(raters).size() < raters.size()) {
      throw new IllegalArgumentException("no two units and no two raters have the same name");
    }
    if (scores.length != units.size()) {
      throw new IllegalArgumentException("there is one row of scores for each unit");
    }
    int[] starts = new int[units.size() + 1];
    for (int unit = 0; unit < scores.length; unit++) {
      if (scores[unit].length != raters.size()) {
        throw new IllegalArgumentException("there is one column of scores for each rater");
      }
      starts[unit + 1] =
          starts[unit] + (int) Arrays.stream(scores[unit]).filter(s -> !Double.isNaN(s)).count();
    }
    int[] raterOf = new int[starts[units.size()]];
    double[] given = new double[raterOf.length];
    int next = 0;
    for (double[] row : scores) {
      for (int rater = 0; rater < row.length; rater++) {
        if (!Double.isNaN(row[rater]) && !Scale.isMeasurable(row[rater])) {
          throw new IllegalArgumentException("a score is a number from -1e60 to 1e60");
        }
        if (!Double.isNaN(row[rater])) {
          raterOf[next] = rater;
          given[next++] = row[rater];
        }
      }
    }
    return new ScoreTable(List.copyOf(units), List.copyOf(raters), starts, raterOf, given);
  }

  private static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
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
   * Returns how many units there are, scored or not.
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
   * Returns how many scores there are.
   *
   * @return at least 0
   */
  public int scoreCount() {
    return values.length;
  }

  /**
   * Returns where the scores of a unit begin among all scores.
   *
   * @param unit the place of the unit, from 0
   * @return the place of its first score
   */
  public int start(int unit) {
    return starts[unit];
  }

  /**
   * Returns where the scores of a unit end among all scores.
   *
   * @param unit the place of the unit, from 0
   * @return the place after its last score
   */
  public int end(int unit) {
    return starts[unit + 1];
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
   * Returns who gave a score; inside a unit, raters come in their order.
   *
   * @param score the place of the score
   * @return the place of the rater, from 0
   */
  public int raterAt(int score) {
    return raterOf[score];
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

  private int find(int unit, int rater) {
    return Arrays.binarySearch(raterOf, starts[unit], starts[unit + 1], rater);
  }

  /**
   * Returns the units that every rater scored, one row for each.
   *
   * @return a complete matrix; a copy
   */
  public double[][] completeRows() {
    return IntStream.range(0, unitCount())
        .filter(unit -> starts[unit + 1] - starts[unit] == raterCount())
        .mapToObj(unit -> Arrays.copyOfRange(values, starts[unit], starts[unit + 1]))
        .toArray(double[][]::new);
  }

  /**
   * Returns the size of the table.
   *
   * @return all units and all scores
   */
  public SampleSize size() {
    return SampleSize.of(unitCount(), scoreCount());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreTable table
        && units.equals(table.units)
        && raters.equals(table.raters)
        && Arrays.equals(starts, table.starts)
        && Arrays.equals(raterOf, table.raterOf)
        && Arrays.equals(values, table.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(raterOf);
  }

  /** Returns the size; names of raters and units may be personal. */
  @Override
  public String toString() {
    return "ScoreTable["
        + unitCount()
        + " units, "
        + raterCount()
        + " raters, "
        + scoreCount()
        + " scores]";
  }
}
