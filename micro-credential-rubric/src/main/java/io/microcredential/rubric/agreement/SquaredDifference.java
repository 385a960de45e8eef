package io.microcredential.rubric.agreement;

/** Says how far apart two values are, squared: the difference function of a {@link Metric}. */
@FunctionalInterface
public interface SquaredDifference {

  /**
   * Returns the squared difference of two values that are not equal.
   *
   * @param lower the lower value
   * @param higher the higher value
   * @return finite, at least 0
   */
  double between(double lower, double higher);
}
