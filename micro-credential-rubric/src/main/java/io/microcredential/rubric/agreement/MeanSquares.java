package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.ScoreTable;

/**
 * The analysis of variance of scores of units by raters, with or without holes.
 *
 * <p>Holes are treated as R. Ebel (1951), doi:10.1007/BF02288803, does in the one-way case; for the
 * two-way case each score is first freed of its rater's effect, the difference of the rater's mean
 * from the grand mean (M. Brückl, 2011; F. Heuer and M. Brückl's R package irrNA; T. Greer, W.
 * Dunlap, 1997, doi:10.1037/1082-989X.2.2.200). Without holes both are the textbook's.
 *
 * @param units how many units, n
 * @param ratings how many scores
 * @param perUnit the mean number of scores of a unit that weighs units as the expected mean squares
 *     do, k₀ = (N − Σkᵢ²/N)/(n − 1); the number of raters where there are no holes
 * @param betweenUnits mean square between units
 * @param betweenAdjusted the same after raters' effects were taken out
 * @param betweenRaters mean square between raters; 0 where there is one rater
 * @param within mean square within units
 * @param residual mean square that neither units nor raters account for
 * @param ratersDegrees degrees of freedom between raters
 * @param withinDegrees degrees of freedom within units
 * @param residualDegrees degrees of freedom of the residual
 */
record MeanSquares(
    int units,
    long ratings,
    double perUnit,
    double betweenUnits,
    double betweenAdjusted,
    double betweenRaters,
    double within,
    double residual,
    double ratersDegrees,
    double withinDegrees,
    double residualDegrees) {

  /**
   * Computes the mean squares.
   *
   * @param table the scores
   * @param units the places of the units to use, each with a score at least; one may come twice, as
   *     in a bootstrap sample
   */
  static MeanSquares of(ScoreTable table, int[] units) {
    return new Sums(table, units).meanSquares();
  }

  double unitsDegrees() {
    return units - 1.0;
  }

  /** Returns whether no score differs from any other. */
  boolean isConstant() {
    return betweenUnits == 0 && within == 0;
  }

  /** Two passes: means first, then squares of what is left, so that nothing cancels. */
  private static final class Sums {
    private final ScoreTable table;
    private final int[] units;
    private final double[] effects;
    private final int[] counts;
    private long ratings;
    private double perUnitSquares;
    private double grand;
    private double greatest;

    Sums(ScoreTable table, int[] units) {
      this.table = table;
      this.units = units;
      this.effects = new double[table.raterCount()];
      this.counts = new int[table.raterCount()];
    }

    MeanSquares meanSquares() {
      takeGrandMean();
      takeRaterEffects();
      double between = 0;
      double adjusted = 0;
      double within = 0;
      double residual = 0;
      for (int unit : units) {
        int start = table.start(unit);
        int end = table.end(unit);
        double mean = 0;
        double free = 0;
        for (int i = start; i < end; i++) {
          double deviation = table.valueAt(i) - grand;
          mean += deviation;
          free += deviation - effects[table.raterAt(i)];
        }
        mean /= end - start;
        free /= end - start;
        between += (end - start) * mean * mean;
        adjusted += (end - start) * free * free;
        for (int i = start; i < end; i++) {
          double deviation = table.valueAt(i) - grand;
          double left = deviation - effects[table.raterAt(i)] - free;
          within += (deviation - mean) * (deviation - mean);
          residual += left * left;
        }
      }
      return divided(between, adjusted, within, residual);
    }

    private void takeGrandMean() {
      double sum = 0;
      double squares = 0;
      for (int unit : units) {
        double size = table.end(unit) - table.start(unit);
        ratings += (long) size;
        squares += size * size;
        for (int i = table.start(unit); i < table.end(unit); i++) {
          sum += table.valueAt(i);
          greatest = Math.max(greatest, Math.abs(table.valueAt(i)));
        }
      }
      perUnitSquares = squares;
      grand = sum / ratings;
      double rest = 0;
      for (int unit : units) {
        for (int i = table.start(unit); i < table.end(unit); i++) {
          rest += table.valueAt(i) - grand;
        }
      }
      grand += rest / ratings;
    }

    private void takeRaterEffects() {
      for (int unit : units) {
        for (int i = table.start(unit); i < table.end(unit); i++) {
          effects[table.raterAt(i)] += table.valueAt(i) - grand;
          counts[table.raterAt(i)]++;
        }
      }
      for (int rater = 0; rater < effects.length; rater++) {
        effects[rater] /= Math.max(1, counts[rater]);
      }
    }

    private MeanSquares divided(double between, double adjusted, double within, double residual) {
      double raters = 0;
      int active = 0;
      for (int rater = 0; rater < effects.length; rater++) {
        raters += counts[rater] * effects[rater] * effects[rater];
        active += counts[rater] > 0 ? 1 : 0;
      }
      double n = units.length;
      double total = ratings;
      double residualDegrees = (n - 1) * (total / n - 1);
      return new MeanSquares(
          units.length,
          ratings,
          (total - perUnitSquares / total) / (n - 1),
          withoutDust(between) / (n - 1),
          withoutDust(adjusted) / (n - 1),
          active < 2 ? 0 : withoutDust(raters) / (active - 1),
          withoutDust(within) / (total - n),
          withoutDust(residual) / residualDegrees,
          active - 1.0,
          total - n,
          residualDegrees);
    }

    /** What rounding leaves of a sum of squares that is exactly 0 must not pass for variance. */
    private double withoutDust(double sumOfSquares) {
      double grain = 32 * Math.ulp(greatest);
      return sumOfSquares <= ratings * grain * grain ? 0 : sumOfSquares;
    }
  }
}
