package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How surprising a figure would be if raters agreed no better than by chance.
 *
 * <p>That raters beat chance is next to nothing: report the figure with its interval. A test is
 * here because papers and programs print one.
 *
 * @param standardError the standard error by which the figure was divided, more than 0
 * @param statistic the figure divided by its standard error
 * @param probability of a statistic at least as far from 0, on both sides, from 0 to 1
 */
public record ChanceTest(double standardError, double statistic, double probability) {

  /** Checks the numbers. */
  public ChanceTest {
    if (!(standardError > 0) || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "a standard error is more than 0 and a probability from 0 to 1");
    }
  }

  /**
   * Tests an estimate by its own standard error, against Student's t with one degree of freedom
   * less than there are units, as Gwet (2014) does.
   *
   * @param coefficient an estimate with a standard error
   * @return the test, or nothing if there is no figure, no standard error or one of 0
   */
  public static Optional<ChanceTest> of(Coefficient coefficient) {
    if (!(coefficient instanceof Estimate estimate)) {
      return Optional.empty();
    }
    Double error = estimate.standardError();
    if (error == null || error == 0 || estimate.sample().units() < 2) {
      return Optional.empty();
    }
    double statistic = estimate.value() / error;
    double degrees = estimate.sample().units() - 1.0;
    double tail = TDistribution.of(degrees).survivalProbability(Math.abs(statistic));
    return Optional.of(new ChanceTest(error, statistic, 2 * tail));
  }

  /** Tests by the standard error that holds if there is only chance, against the normal. */
  static Optional<ChanceTest> normal(double value, double variance) {
    if (variance < AgreementSettings.DUST) {
      return Optional.empty();
    }
    double error = Math.sqrt(variance);
    double tail = NormalDistribution.of(0, 1).survivalProbability(Math.abs(value / error));
    return Optional.of(new ChanceTest(error, value / error, 2 * tail));
  }
}
