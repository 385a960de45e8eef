package io.microcredential.rubric.estimate;

import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;

/**
 * The values that a figure took in bootstrap samples, and what they say of its uncertainty.
 *
 * <p>Samples in which the figure is undefined are left out. Where that happens in more than one of
 * ten, the rest would show too little spread, and there is neither error nor interval.
 *
 * <p>Source: B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapters 6 and
 * 13; quantiles by type 7 of R. Hyndman, Y. Fan, 1996, doi:10.1080/00031305.1996.10473566.
 */
public final class Replicates {

  private final double[] sorted;
  private final int drawn;

  private Replicates(double[] sorted, int drawn) {
    this.sorted = sorted;
    this.drawn = drawn;
  }

  /**
   * Collects the values of a figure.
   *
   * @param values one for each sample; {@code NaN} or infinite where the figure was undefined
   * @return the replicates
   */
  public static Replicates of(double... values) {
    return new Replicates(
        Arrays.stream(values).filter(Double::isFinite).sorted().toArray(), values.length);
  }

  /**
   * Returns whether the figure was defined often enough.
   *
   * @return whether it was in at least nine of ten samples, and in two
   */
  public boolean areEnough() {
    return sorted.length >= 2 && 10L * sorted.length >= 9L * drawn;
  }

  /**
   * Returns the standard deviation of the values, with one less than there are.
   *
   * @return the bootstrap's standard error, at least 0
   * @throws IllegalStateException if the figure was not defined often enough
   */
  public double standardError() {
    requireEnough();
    return Descriptive.standardDeviation(sorted);
  }

  /**
   * Returns the percentile interval.
   *
   * @param level the confidence level, more than 0 and less than 1
   * @return the interval
   * @throws IllegalStateException if the figure was not defined often enough
   */
  public ConfidenceInterval interval(double level) {
    requireEnough();
    return new ConfidenceInterval(
        Descriptive.quantile(sorted, (1 - level) / 2),
        Descriptive.quantile(sorted, (1 + level) / 2),
        level,
        IntervalMethod.BOOTSTRAP_PERCENTILE);
  }

  /**
   * Returns the figure of all data with the uncertainty that the replicates show.
   *
   * @param value the figure
   * @param level the confidence level
   * @param sample what the figure rests on
   * @return the estimate, without error and interval where the figure was not defined often enough
   */
  public Estimate estimate(double value, double level, SampleSize sample) {
    return areEnough()
        ? new Estimate(value, standardError(), interval(level), sample)
        : Estimate.of(value, sample);
  }

  private void requireEnough() {
    if (!areEnough()) {
      throw new IllegalStateException(
          "too many samples left the figure undefined; ask areEnough first");
    }
  }
}
