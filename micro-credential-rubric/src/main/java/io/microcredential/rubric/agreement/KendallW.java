package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates Kendall's coefficient of concordance: how far raters put the units in the same order.
 *
 * <p>With n units, k raters, R the sum of a unit's ranks, S the sum of squares of R around its mean
 * and T the sum of t³ − t over each rater's groups of t equal scores:
 *
 * <pre>
 * W = 12 S / (k²(n³ − n) − k ΣT)      χ² = k(n − 1) W, with n − 1 degrees of freedom
 * </pre>
 *
 * <p>From 0 (no common order) to 1 (one order). Without the correction T is left out, and W stays
 * below 1 whenever there are ties. Only units that every rater rated are used. Chi-square is good
 * for more than seven units or so.
 *
 * <p><b>Edge cases.</b> All scores equal: {@link UndefinedReason#NO_VARIATION}. No rater tells any
 * unit from another: {@link UndefinedReason#NO_VARIANCE}. There is no published standard error; ask
 * for a bootstrap.
 *
 * <p>Source: M. Kendall, B. Babington Smith, <i>The problem of m rankings</i>, 1939,
 * doi:10.1214/aoms/1177732186.
 */
public final class KendallW {

  private final TieCorrection ties;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private KendallW(TieCorrection ties, double level, @Nullable Bootstrap bootstrap) {
    this.ties = Objects.requireNonNull(ties, "ties");
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /** Says whether equal ranks are allowed for. */
  public enum TieCorrection {
    /** The greatest possible value is 1, ties or not. */
    CORRECTED,
    /** As if no rater had given the same score twice. */
    UNCORRECTED
  }

  /**
   * Returns W corrected for ties.
   *
   * @return the estimator
   */
  public static KendallW withDefaults() {
    return new KendallW(TieCorrection.CORRECTED, 0.95, null);
  }

  /**
   * Returns the estimator with or without the correction for ties.
   *
   * @param correction whether equal ranks are allowed for
   * @return the changed estimator
   */
  public KendallW with(TieCorrection correction) {
    return new KendallW(correction, level, bootstrap);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public KendallW with(Bootstrap draws) {
    return new KendallW(ties, level, draws);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public KendallW atLevel(double confidence) {
    return new KendallW(ties, confidence, bootstrap);
  }

  /**
   * Estimates the concordance.
   *
   * @param table scores of units by raters
   * @return the figure, from 0 to 1; over complete units
   */
  public Coefficient estimate(ScoreTable table) {
    double[][] rows = table.completeRows();
    var used = SampleSize.of(rows.length, (long) rows.length * table.raterCount());
    Undefined lack = Lack.of(table, used, 2);
    if (lack != null) {
      return lack;
    }
    double[][] columns = CompleteRows.columns(rows);
    return UnitBootstrap.refine(
        point(columns, used),
        bootstrap,
        rows.length,
        level,
        drawn -> point(CompleteRows.drawn(columns, drawn), used).estimated().orElse(Double.NaN));
  }

  private Coefficient point(double[][] columns, SampleSize used) {
    double n = columns[0].length;
    double k = columns.length;
    double[] sums = new double[columns[0].length];
    double tied = 0;
    for (double[] column : columns) {
      Ranks ranks = Ranks.of(column);
      for (int unit = 0; unit < sums.length; unit++) {
        sums[unit] += ranks.values()[unit];
      }
      tied += Arrays.stream(ranks.ties()).mapToDouble(t -> (double) t * t * t - t).sum();
    }
    double most = k * (n * n * n - n);
    if (tied >= most) {
      return CompleteRows.isConstant(columns)
          ? new Undefined(UndefinedReason.NO_VARIATION, 1.0, used)
          : Undefined.because(UndefinedReason.NO_VARIANCE, used);
    }
    // Sums of ranks and their mean are multiples of a half, so the squares are exact.
    double mean = k * (n + 1) / 2;
    double squares = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
    double correction = ties == TieCorrection.CORRECTED ? tied : 0;
    return Estimate.of(Math.min(1, 12 * squares / (k * (most - correction))), used);
  }

  /**
   * Tests whether the raters' orders are independent.
   *
   * @param table scores of units by raters
   * @return the chi-square test, or nothing where the figure is undefined
   */
  public Optional<SignificanceTest> test(ScoreTable table) {
    if (!(new KendallW(ties, level, null).estimate(table) instanceof Estimate estimate)) {
      return Optional.empty();
    }
    double degrees = estimate.sample().units() - 1.0;
    return Optional.of(
        SignificanceTest.upperChiSquare(table.raterCount() * degrees * estimate.value(), degrees));
  }
}
