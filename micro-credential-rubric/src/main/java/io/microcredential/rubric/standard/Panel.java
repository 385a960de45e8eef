package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the cut scores of single judges become the panel's: its center, and the error of that.
 *
 * @param center what stands for the panel
 * @param level the level of confidence intervals
 * @param bootstrap how to resample judges, or null for the formula
 */
record Panel(Center center, double level, @Nullable Bootstrap bootstrap) {

  /** The root of π/2: by how much a median of normal values is less sure than their mean. */
  private static final double MEDIAN_FACTOR = Math.sqrt(Math.PI / 2);

  Panel {
    ConfidenceInterval.requireLevel(level);
  }

  static Panel withDefaults() {
    return new Panel(Center.MEAN, 0.95, null);
  }

  Panel with(Center other) {
    return new Panel(other, level, bootstrap);
  }

  Panel with(Bootstrap other) {
    return new Panel(center, level, other);
  }

  Panel atLevel(double other) {
    return new Panel(center, other, bootstrap);
  }

  /** Returns the center of at least one value; one value alone carries no error. */
  Measured measure(double[] cuts, SampleSize sample, ErrorSource between, ErrorSource resampled) {
    double value = center.of(cuts);
    if (cuts.length < 2) {
      return Measured.bare(value, sample);
    }
    if (bootstrap != null) {
      return Measured.resampled(
          value,
          Drawing.of(bootstrap, cuts.length, drawn -> center.of(pick(cuts, drawn))),
          level,
          sample,
          resampled);
    }
    double error = Descriptive.standardDeviation(cuts) / Math.sqrt(cuts.length);
    return center == Center.MEAN
        ? Measured.student(value, error, cuts.length - 1, level, sample, between)
        : Measured.normal(
            value, MEDIAN_FACTOR * error, level, sample, ErrorSource.MEDIAN_OF_NORMAL);
  }

  static double[] pick(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
  }
}
