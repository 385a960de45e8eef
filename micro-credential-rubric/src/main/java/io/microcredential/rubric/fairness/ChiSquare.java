package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A chi-squared statistic.
 *
 * @param statistic at least 0, or undefined where the counts cannot differ from what is expected
 * @param degreesOfFreedom of its distribution if the groups fare alike, at least 1
 */
public record ChiSquare(Coefficient statistic, int degreesOfFreedom) {

  /** Checks the degrees of freedom. */
  public ChiSquare {
    Objects.requireNonNull(statistic, "statistic");
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException("there is at least one degree of freedom");
    }
  }

  /**
   * Returns how probable a statistic as large or larger is if the groups fare alike.
   *
   * @return from 0 to 1, or nothing where the statistic is undefined
   */
  public OptionalDouble probability() {
    return statistic.estimated().stream()
        .flatMap(
            value ->
                DoubleStream.of(
                    ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value)))
        .findFirst();
  }
}
