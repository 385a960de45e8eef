package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import java.util.Arrays;

/** What bootstrap samples say about a figure. */
final class AlphaReplicates {

  private final double[] sorted;

  private AlphaReplicates(double[] sorted) {
    this.sorted = sorted;
  }

  /** Takes the values of the samples, {@code NaN} for those in which the figure is undefined. */
  static AlphaReplicates of(double[] values) {
    double[] defined = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    Arrays.sort(defined);
    return new AlphaReplicates(defined);
  }

  /** Returns an estimate with standard error and interval, or with neither from under 2 samples. */
  Estimate around(double value, double level, SampleSize sample) {
    if (sorted.length < 2) {
      return Estimate.of(value, sample);
    }
    var interval =
        new ConfidenceInterval(
            quantile((1 - level) / 2),
            quantile((1 + level) / 2),
            level,
            IntervalMethod.BOOTSTRAP_PERCENTILE);
    return new Estimate(value, standardDeviation(), interval, sample);
  }

  private double standardDeviation() {
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double squares = 0;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /** Interpolates between order statistics, as R does by default (type 7). */
  private double quantile(double probability) {
    double place = probability * (sorted.length - 1);
    int below = Math.min((int) place, sorted.length - 2);
    double part = place - below;
    // Not below + part (above - below): equal neighbours must give exactly their value.
    return (1 - part) * sorted[below] + part * sorted[below + 1];
  }
}
