package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Figures of one rater with their intervals; every one takes units as what was drawn. */
final class Intervals {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Intervals() {}

  /**
   * Returns a share with Wilson's score interval.
   *
   * <p>With n units, share p and normal quantile z the limits are (p + z²/2n ± z √(p(1−p)/n +
   * z²/4n²)) / (1 + z²/n). Where p is a mean of shares per unit, its variance is at most that of a
   * single yes or no per unit, so the interval errs on the wide side.
   *
   * <p>Source: E. B. Wilson, <i>Probable inference, the law of succession, and statistical
   * inference</i>, 1927, doi:10.1080/01621459.1927.10502953.
   */
  static Coefficient share(double total, long units, long ratings, double level) {
    SampleSize sample = SampleSize.of(units, ratings);
    if (units == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, sample);
    }
    return proportion(Math.min(1, Math.max(0, total / units)), sample, level);
  }

  /** Returns the same for a share that is known, from 0 to 1, of at least one unit. */
  static Estimate proportion(double share, SampleSize sample, double level) {
    long units = sample.units();
    double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
    double square = z * z / units;
    double centre = (share + square / 2) / (1 + square);
    double half =
        z / (1 + square) * Math.sqrt(share * (1 - share) / units + square / (4.0 * units));
    // At a share of 0 or 1 the limit is the share itself, which rounding would miss.
    double lower = share == 0 ? 0 : Math.min(share, Math.max(0, centre - half));
    double upper = share == 1 ? 1 : Math.max(share, Math.min(1, centre + half));
    return new Estimate(
        share,
        Math.sqrt(share * (1 - share) / units),
        new ConfidenceInterval(lower, upper, level, IntervalMethod.WILSON),
        sample);
  }

  /** Returns a mean with its interval by Student's t; units are what varies. */
  static Coefficient mean(double[] values, long ratings, double level) {
    SampleSize sample = SampleSize.of(values.length, ratings);
    if (values.length == 0) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    double mean = average(values);
    if (values.length == 1) {
      return Estimate.of(mean, sample);
    }
    double error = Math.sqrt(variance(values) / values.length);
    return student(mean, error, values.length - 1.0, sample, level);
  }

  static Estimate student(
      double value, double error, double freedom, SampleSize sample, double level) {
    double half = TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2) * error;
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(value - half, value + half, level, IntervalMethod.STUDENT_T),
        sample);
  }

  /**
   * Returns the standard deviation of the values with the interval that holds where they are
   * normal: √((n−1)s²/χ²) at both quantiles of chi-square with n−1 degrees of freedom.
   */
  static Coefficient standardDeviation(double[] values, long ratings, double level) {
    SampleSize sample = SampleSize.of(values.length, ratings);
    if (values.length < 2) {
      return Undefined.because(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    double freedom = values.length - 1.0;
    double sum = variance(values) * freedom;
    double deviation = Math.sqrt(sum / freedom);
    var chiSquared = ChiSquaredDistribution.of(freedom);
    double lower = Math.sqrt(sum / chiSquared.inverseSurvivalProbability((1 - level) / 2));
    double upper = Math.sqrt(sum / chiSquared.inverseCumulativeProbability((1 - level) / 2));
    return new Estimate(
        deviation,
        deviation / Math.sqrt(2 * freedom),
        new ConfidenceInterval(
            Math.min(lower, deviation),
            Math.max(upper, deviation),
            level,
            IntervalMethod.CHI_SQUARED),
        sample);
  }

  /**
   * Returns the standard error of a figure by the jackknife over units.
   *
   * <p>√((n−1)/n Σ(θ₍ᵢ₎ − θ̄)²), where θ₍ᵢ₎ is the figure without unit i. Source: B. Efron, C.
   * Stein, <i>The jackknife estimate of variance</i>, 1981, doi:10.1214/aos/1176345462.
   */
  static double jackknifeError(double[] without) {
    double n = without.length;
    return (n - 1) * Math.sqrt(variance(without) / n);
  }

  /** Returns the arithmetic mean. */
  static double average(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Returns the variance with divisor n−1, by two passes. */
  static double variance(double[] values) {
    double mean = average(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1.0);
  }
}
