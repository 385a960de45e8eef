package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Estimates Robinson's A: the part of the sum of squares of scores that lies between units.
 *
 * <pre>
 * A = SSB / (SSB + SSE)
 * </pre>
 *
 * <p>SSB is the sum of squares between units. SSE is that within units, so that the sum is the
 * total ({@link AgreementType#ABSOLUTE}, as Robinson defines it: 1 less the squared distances of
 * scores from their unit's mean over the greatest that these could be), or that of the residual,
 * which leaves out that raters differ in severity ({@link AgreementType#CONSISTENCY}, which R's
 * {@code irr::robinson} computes).
 *
 * <p>From 0 to 1, and not corrected for chance: raters who draw lots reach 1/k. With k raters the
 * absolute form is A = (1 + (k − 1) r)/k for the intraclass correlation r of sums of squares. Only
 * units that every rater rated are used. All scores equal: {@link UndefinedReason#NO_VARIATION}. No
 * published standard error; ask for a bootstrap.
 *
 * <p>Source: W. Robinson, <i>The statistical measurement of agreement</i>, American Sociological
 * Review 22, 1957, doi:10.2307/2088760.
 */
public final class RobinsonA {

  private final AgreementType type;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private RobinsonA(AgreementType type, double level, @Nullable Bootstrap bootstrap) {
    this.type = Objects.requireNonNull(type, "type");
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /**
   * Returns Robinson's A of absolute agreement.
   *
   * @return the estimator
   */
  public static RobinsonA withDefaults() {
    return new RobinsonA(AgreementType.ABSOLUTE, 0.95, null);
  }

  /**
   * Returns the estimator for another meaning of agreement.
   *
   * @param agreement what counts as agreement
   * @return the changed estimator
   */
  public RobinsonA with(AgreementType agreement) {
    return new RobinsonA(agreement, level, bootstrap);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public RobinsonA with(Bootstrap draws) {
    return new RobinsonA(type, level, draws);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RobinsonA atLevel(double confidence) {
    return new RobinsonA(type, confidence, bootstrap);
  }

  /**
   * Estimates the coefficient.
   *
   * @param table scores of units by raters
   * @return the figure, from 0 to 1; over complete units
   */
  public Coefficient estimate(ScoreTable table) {
    return VarianceRatio.estimate(
        table,
        bootstrap,
        level,
        this::flaw,
        squares -> units(squares) / (units(squares) + error(squares)));
  }

  private @Nullable Undefined flaw(MeanSquares squares) {
    var used = SampleSize.of(squares.units(), squares.ratings());
    if (squares.isConstant()) {
      return new Undefined(UndefinedReason.NO_VARIATION, 1.0, used);
    }
    return units(squares) + error(squares) > 0
        ? null
        : Undefined.because(UndefinedReason.NO_VARIANCE, used);
  }

  private static double units(MeanSquares squares) {
    return squares.betweenUnits() * squares.unitsDegrees();
  }

  private double error(MeanSquares squares) {
    return type == AgreementType.ABSOLUTE
        ? squares.within() * squares.withinDegrees()
        : squares.residual() * squares.residualDegrees();
  }
}
