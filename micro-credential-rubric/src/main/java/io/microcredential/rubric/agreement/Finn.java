package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates Finn's r: how much smaller the raters' differences are than if each had drawn a level
 * of the scale by lot.
 *
 * <pre>
 * r = 1 − M / V
 * </pre>
 *
 * <p>V is the variance of the scale's values, each level as likely, (L² − 1)/12 for levels 1 to L.
 * M is the mean square within units where a stricter rater counts as disagreement ({@link
 * AgreementType#ABSOLUTE}, irr's one-way model), the residual mean square where that does not count
 * ({@link AgreementType#CONSISTENCY}, irr's two-way model).
 *
 * <p>Made for units that hardly differ, where an intraclass correlation breaks down: if all ratings
 * are equal it is 1. It is worth no more than the belief that raters might have used every level
 * alike. Only units that every rater rated are used. There is no published standard error; ask for
 * a bootstrap.
 *
 * <p>Source: R. Finn, <i>A note on estimating the reliability of categorical data</i>, 1970,
 * doi:10.1177/001316447003000106.
 */
public final class Finn {

  private final AgreementType type;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private Finn(AgreementType type, double level, @Nullable Bootstrap bootstrap) {
    this.type = Objects.requireNonNull(type, "type");
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /**
   * Returns Finn's r of absolute agreement.
   *
   * @return the estimator
   */
  public static Finn withDefaults() {
    return new Finn(AgreementType.ABSOLUTE, 0.95, null);
  }

  /**
   * Returns the estimator for another meaning of agreement.
   *
   * @param agreement what counts as agreement
   * @return the changed estimator
   */
  public Finn with(AgreementType agreement) {
    return new Finn(agreement, level, bootstrap);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public Finn with(Bootstrap draws) {
    return new Finn(type, level, draws);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Finn atLevel(double confidence) {
    return new Finn(type, confidence, bootstrap);
  }

  /**
   * Estimates the coefficient.
   *
   * @param table ratings of units by raters
   * @return the figure, at most 1; below 0 where raters differ more than lots would; {@link
   *     UndefinedReason#ONE_CATEGORY} where the scale has one level
   */
  public Coefficient estimate(RatingTable table) {
    double byLot = variance(table.scale());
    return VarianceRatio.estimate(
        table.scores(),
        bootstrap,
        level,
        squares ->
            byLot > 0 ? null : new Undefined(UndefinedReason.ONE_CATEGORY, 1.0, table.size()),
        squares -> 1 - error(squares) / byLot);
  }

  private double error(MeanSquares squares) {
    return type == AgreementType.ABSOLUTE ? squares.within() : squares.residual();
  }

  private static double variance(Scale scale) {
    double[] values = scale.values();
    double mean = Quantiles.mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / values.length;
  }

  /**
   * Tests whether raters differ less than by lot: M·d/V, with d the degrees of freedom of M,
   * follows chi-square with d degrees if they do not.
   *
   * @param table ratings of units by raters
   * @return the test, its p-value the lower tail, or nothing where the figure is undefined
   */
  public Optional<SignificanceTest> test(RatingTable table) {
    if (!(new Finn(type, level, null).estimate(table) instanceof Estimate estimate)) {
      return Optional.empty();
    }
    double units = estimate.sample().units();
    double raters = table.raterCount();
    double degrees = (type == AgreementType.ABSOLUTE ? units : units - 1) * (raters - 1);
    return Optional.of(SignificanceTest.lowerChiSquare(degrees * (1 - estimate.value()), degrees));
  }
}
