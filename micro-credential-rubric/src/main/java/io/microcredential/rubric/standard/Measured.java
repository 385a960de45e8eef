package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.estimate.SampleSize;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A figure together with the source of its standard error. */
record Measured(Coefficient figure, ErrorSource source) {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  /** A figure about whose uncertainty nothing can be said. */
  static Measured bare(double value, SampleSize sample) {
    return new Measured(Estimate.of(value, sample), ErrorSource.NOT_STATED);
  }

  /** A figure with a standard error and the normal interval that follows from it. */
  static Measured normal(
      double value, double error, double level, SampleSize sample, ErrorSource source) {
    double half = error * STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2);
    return around(value, error, half, level, IntervalMethod.NORMAL, sample, source);
  }

  /** A figure with a standard error and the interval of Student's t that follows from it. */
  static Measured student(
      double value,
      double error,
      double freedom,
      double level,
      SampleSize sample,
      ErrorSource source) {
    double half = error * TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
    return around(value, error, half, level, IntervalMethod.STUDENT_T, sample, source);
  }

  private static Measured around(
      double value,
      double error,
      double half,
      double level,
      IntervalMethod method,
      SampleSize sample,
      ErrorSource source) {
    var interval = new ConfidenceInterval(value - half, value + half, level, method);
    return new Measured(new Estimate(value, error, interval, sample), source);
  }

  /** A figure with the error and interval of its replicates, or bare where these say nothing. */
  static Measured resampled(
      double value, Replicates replicates, double level, SampleSize sample, ErrorSource source) {
    if (!replicates.areEnough()) {
      return bare(value, sample);
    }
    return new Measured(
        new Estimate(value, replicates.standardError(), replicates.interval(level), sample),
        source);
  }
}
