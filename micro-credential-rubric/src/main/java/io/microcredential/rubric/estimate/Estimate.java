package io.microcredential.rubric.estimate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its uncertainty.
 *
 * @param value the point estimate, finite
 * @param standardError the standard error of the value, at least 0, or null where none is published
 *     for this figure and no bootstrap was asked for
 * @param interval a confidence interval, or null in the same cases
 * @param sample what the figure rests on
 */
public record Estimate(
    double value,
    @Nullable Double standardError,
    @Nullable ConfidenceInterval interval,
    SampleSize sample)
    implements Coefficient {

  /** Checks that the numbers are numbers. */
  public Estimate {
    Objects.requireNonNull(sample, "sample");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("an estimate is a number; return Undefined with a reason");
    }
    if (standardError != null && !(Double.isFinite(standardError) && standardError >= 0)) {
      throw new IllegalArgumentException(
          "a standard error is at least 0, was " + standardError + "; leave it out instead");
    }
  }

  /**
   * Makes an estimate without a statement of its uncertainty.
   *
   * @param value the point estimate, finite
   * @param sample what the figure rests on
   * @return the estimate
   */
  public static Estimate of(double value, SampleSize sample) {
    return new Estimate(value, null, null, sample);
  }
}
