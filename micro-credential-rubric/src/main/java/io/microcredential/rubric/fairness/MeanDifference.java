package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far the mean scores of two groups are apart, in standard deviations.
 *
 * <p>Cohen's <i>d</i> = (mean of the focal group − mean of the reference group) / <i>s</i>, with
 * the pooled <i>s</i> on ν = <i>n</i><sub>1</sub> + <i>n</i><sub>2</sub> − 2 degrees of freedom.
 * Hedges' <i>g</i> = <i>J</i>(ν) <i>d</i> removes its bias, <i>J</i>(ν) = Γ(ν/2) / (√(ν/2) Γ((ν −
 * 1)/2)), computed exactly. The variance of <i>d</i> is (<i>n</i><sub>1</sub> +
 * <i>n</i><sub>2</sub>)/(<i>n </i><sub>1</sub><i>n</i><sub>2</sub>) +
 * <i>d</i>²/2(<i>n</i><sub>1</sub> + <i>n</i><sub>2</sub>), that of <i>g</i> is <i>J</i>² times as
 * large; intervals are normal. Negative where the focal group scores lower.
 *
 * <p>Edge cases: undefined if a group is empty ({@link UndefinedReason#ONE_GROUP}), if there are
 * fewer than three people ({@link UndefinedReason#TOO_FEW_UNITS}), or if nobody differs from the
 * own group's mean ({@link UndefinedReason#NO_VARIANCE}).
 *
 * <p>Sources: L. V. Hedges, 1981, doi:10.3102/10769986006002107; L. V. Hedges, I. Olkin,
 * <i>Statistical Methods for Meta-Analysis</i>, 1985, chapter 5; variances as in M. Borenstein and
 * others, <i>Introduction to Meta-Analysis</i>, 2009, doi:10.1002/9780470743386, chapter 4.
 */
public final class MeanDifference {

  private final boolean unbiased;
  private final double level;

  private MeanDifference(boolean unbiased, double level) {
    this.unbiased = unbiased;
    this.level = ConfidenceInterval.requireLevel(level);
  }

  /**
   * Returns Cohen's d with level 0.95.
   *
   * @return the figure
   */
  public static MeanDifference cohen() {
    return new MeanDifference(false, 0.95);
  }

  /**
   * Returns Hedges' g with level 0.95.
   *
   * @return the figure
   */
  public static MeanDifference hedges() {
    return new MeanDifference(true, 0.95);
  }

  /**
   * Returns the figure with another confidence level.
   *
   * @param other more than 0 and less than 1
   * @return the figure, changed
   */
  public MeanDifference atLevel(double other) {
    return new MeanDifference(unbiased, other);
  }

  /**
   * Estimates the difference.
   *
   * @param reference the scores of the reference group, finite
   * @param focal the scores of the focal group, finite
   * @return the difference in standard deviations
   * @throws IllegalArgumentException if a score is not a finite number
   */
  public Coefficient estimate(double[] reference, double[] focal) {
    if (!Arrays.stream(reference).allMatch(Double::isFinite)
        || !Arrays.stream(focal).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a score is a finite number");
    }
    double people = (double) reference.length + focal.length;
    SampleSize sample = SampleSize.of((long) people, (long) people);
    if (reference.length == 0 || focal.length == 0) {
      return Undefined.because(UndefinedReason.ONE_GROUP, sample);
    }
    if (people < 3) {
      return Undefined.because(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    double squares =
        Descriptive.products(reference, reference) + Descriptive.products(focal, focal);
    if (squares == 0) {
      return Undefined.because(UndefinedReason.NO_VARIANCE, sample);
    }
    double difference =
        (Descriptive.mean(focal) - Descriptive.mean(reference)) / Math.sqrt(squares / (people - 2));
    double variance =
        people / ((double) reference.length * focal.length)
            + difference * difference / (2 * people);
    double correction = unbiased ? correction((int) people - 2) : 1;
    double value = correction * difference;
    double error = correction * Math.sqrt(variance);
    double half = error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(value - half, value + half, level, IntervalMethod.NORMAL),
        sample);
  }

  /**
   * Returns J(ν); 0 for one degree of freedom, where Γ(0) is infinite.
   *
   * <p>The ratio r(ν) = Γ(ν/2)/Γ((ν − 1)/2) obeys r(ν + 1) r(ν) = (ν − 1)/2, and r(2) is 1/√π; from
   * 200 on the asymptotic series is exact to the last digit.
   */
  static double correction(int freedom) {
    if (freedom == 1) {
      return 0;
    }
    if (freedom > 200) {
      double inverse = 1.0 / freedom;
      return 1
          + inverse
              * (-3.0 / 4
                  + inverse
                      * (-7.0 / 32
                          + inverse
                              * (-9.0 / 128 + inverse * (59.0 / 2048 + inverse * 483.0 / 8192))));
    }
    double ratio = 1 / Math.sqrt(Math.PI);
    for (int at = 2; at < freedom; at++) {
      ratio = (at - 1) / 2.0 / ratio;
    }
    return ratio / Math.sqrt(freedom / 2.0);
  }
}
