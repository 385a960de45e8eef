package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** What every figure of agreement can be told: weights, and how to state its uncertainty. */
record AgreementSettings(
    Weights weights, double level, IntervalMethod method, @Nullable Bootstrap bootstrap) {

  /** Below it, a variance of a figure of at most 1 is what rounding leaves of 0. */
  static final double DUST = 1e-24;

  AgreementSettings {
    Objects.requireNonNull(weights, "weights");
    ConfidenceInterval.requireLevel(level);
    if (method != IntervalMethod.NORMAL && method != IntervalMethod.STUDENT_T) {
      throw new IllegalArgumentException(
          "an analytic interval of this figure is NORMAL or STUDENT_T, was "
              + method
              + "; give a Bootstrap for percentiles");
    }
  }

  static AgreementSettings defaults(IntervalMethod method) {
    return new AgreementSettings(Weights.identity(), 0.95, method, null);
  }

  AgreementSettings with(Weights other) {
    return new AgreementSettings(other, level, method, bootstrap);
  }

  AgreementSettings atLevel(double other) {
    return new AgreementSettings(weights, other, method, bootstrap);
  }

  AgreementSettings with(IntervalMethod other) {
    return new AgreementSettings(weights, level, other, bootstrap);
  }

  AgreementSettings with(Bootstrap other) {
    return new AgreementSettings(
        weights, level, method, Objects.requireNonNull(other, "bootstrap"));
  }

  /**
   * Returns an estimate with an analytic interval, whose upper limit is at most 1.
   *
   * @param variance of the value; left out with the interval where fewer than two units were rated
   */
  Coefficient analytic(double value, double variance, SampleSize sample) {
    if (sample.units() < 2) {
      return Estimate.of(value, sample);
    }
    double tail = (1 - level) / 2;
    double quantile =
        method == IntervalMethod.NORMAL
            ? NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)
            : TDistribution.of(sample.units() - 1.0).inverseSurvivalProbability(tail);
    double standardError = variance < DUST ? 0 : Math.sqrt(variance);
    var interval =
        new ConfidenceInterval(
            value - quantile * standardError,
            Math.min(1, value + quantile * standardError),
            level,
            method);
    return new Estimate(value, standardError, interval, sample);
  }
}
