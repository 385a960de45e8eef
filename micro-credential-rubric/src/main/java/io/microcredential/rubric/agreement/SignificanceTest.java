package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A test of the hypothesis that there is no agreement but by chance, or only so much of it.
 *
 * @param statistic the test statistic; positive or negative infinity where the data leave no error
 *     to measure it by
 * @param distribution what the statistic follows if the hypothesis is true
 * @param probability the p-value, from 0 to 1: how often such a statistic, or one farther out,
 *     comes about if the hypothesis is true
 */
public record SignificanceTest(
    double statistic, NullDistribution distribution, double probability) {

  /** Checks the numbers. */
  public SignificanceTest {
    Objects.requireNonNull(distribution, "distribution");
    if (Double.isNaN(statistic) || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a p-value is from 0 to 1, and a statistic is a number");
    }
  }

  /** A distribution of a test statistic under the hypothesis. */
  public sealed interface NullDistribution {}

  /**
   * Fisher's F.
   *
   * @param numeratorDegrees degrees of freedom of the numerator, more than 0
   * @param denominatorDegrees degrees of freedom of the denominator, more than 0, not always whole
   */
  public record FisherF(double numeratorDegrees, double denominatorDegrees)
      implements NullDistribution {}

  /**
   * Chi-square.
   *
   * @param degrees degrees of freedom, more than 0
   */
  public record ChiSquare(double degrees) implements NullDistribution {}

  /**
   * Student's t.
   *
   * @param degrees degrees of freedom, more than 0
   */
  public record StudentT(double degrees) implements NullDistribution {}

  /** The normal distribution with mean 0 and variance 1. */
  public record StandardNormal() implements NullDistribution {}

  static SignificanceTest upperF(double statistic, double numerator, double denominator) {
    double probability =
        Double.isInfinite(statistic)
            ? 0
            : FDistribution.of(numerator, denominator).survivalProbability(statistic);
    return new SignificanceTest(statistic, new FisherF(numerator, denominator), probability);
  }

  static SignificanceTest upperChiSquare(double statistic, double degrees) {
    return new SignificanceTest(
        statistic,
        new ChiSquare(degrees),
        ChiSquaredDistribution.of(degrees).survivalProbability(statistic));
  }

  static SignificanceTest lowerChiSquare(double statistic, double degrees) {
    return new SignificanceTest(
        statistic,
        new ChiSquare(degrees),
        ChiSquaredDistribution.of(degrees).cumulativeProbability(statistic));
  }

  /**
   * Tests an estimate by its own standard error, against Student's t with one degree of freedom
   * less than there are units, as Gwet (2014) does.
   *
   * <p>That raters beat chance is next to nothing: report the figure with its interval. A test is
   * here because papers and programs print one.
   *
   * @param coefficient an estimate with a standard error
   * @return the test that the figure is 0, on both sides; nothing if there is no figure, no
   *     standard error or one of 0
   */
  public static Optional<SignificanceTest> ofEstimate(Coefficient coefficient) {
    if (!(coefficient instanceof Estimate estimate)) {
      return Optional.empty();
    }
    Double error = estimate.standardError();
    if (error == null || error == 0 || estimate.sample().units() < 2) {
      return Optional.empty();
    }
    return Optional.of(twoSidedStudent(estimate.value() / error, estimate.sample().units() - 1.0));
  }

  /** Tests by the variance that a figure has if there is only chance, against the normal. */
  static Optional<SignificanceTest> ofVariance(double value, double variance) {
    return variance < AgreementSettings.DUST
        ? Optional.empty()
        : Optional.of(twoSidedNormal(value / Math.sqrt(variance)));
  }

  static SignificanceTest twoSidedStudent(double statistic, double degrees) {
    double tail = TDistribution.of(degrees).survivalProbability(Math.abs(statistic));
    return new SignificanceTest(statistic, new StudentT(degrees), Math.min(1, 2 * tail));
  }

  static SignificanceTest twoSidedNormal(double statistic) {
    double tail = NormalDistribution.of(0, 1).survivalProbability(Math.abs(statistic));
    return new SignificanceTest(statistic, new StandardNormal(), Math.min(1, 2 * tail));
  }
}
