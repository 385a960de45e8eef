package io.microcredential.rubric.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** E9: the intervals of a rater's figures. */
class IntervalsTest {

  /** Differences in hours of sleep: Student, The probable error of a mean, 1908. */
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4};

  private static ConfidenceInterval interval(Coefficient figure) {
    return Objects.requireNonNull(((Estimate) figure).interval());
  }

  /** SciPy 1.17.1: binomtest(8, 10).proportion_ci(method='wilson'). */
  @Test
  void givesWilsonsLimits() {
    ConfidenceInterval interval = interval(Intervals.share(8, 10, 20, 0.95));

    assertThat(interval.lower()).isEqualTo(0.490162471536642, within(1e-9));
    assertThat(interval.upper()).isEqualTo(0.943317848545625, within(1e-9));
    assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
  }

  @Test
  void keepsWilsonsLimitsInsideZeroAndOne() {
    ConfidenceInterval all = interval(Intervals.share(7, 7, 7, 0.95));
    ConfidenceInterval none = interval(Intervals.share(0, 7, 7, 0.95));

    assertThat(all.upper()).isEqualTo(1);
    assertThat(none.lower()).isEqualTo(0);
    assertThat(all.lower()).isEqualTo(1 - none.upper(), within(1e-12));
    assertThat(Intervals.share(0, 0, 0, 0.95))
        .isEqualTo(Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(0, 0)));
  }

  /** SciPy 1.17.1: ttest_1samp(differences, 0).confidence_interval(). */
  @Test
  void givesStudentsLimitsOnStudentsData() {
    Coefficient mean = Intervals.mean(SLEEP, 10, 0.95);

    assertThat(mean.orElseThrow()).isEqualTo(1.58, within(1e-12));
    assertThat(interval(mean).lower()).isEqualTo(0.7001142, within(5e-8));
    assertThat(interval(mean).upper()).isEqualTo(2.4598858, within(5e-8));
  }

  @Test
  void givesNoIntervalOfOneUnitAndNoMeanOfNone() {
    assertThat(Intervals.mean(new double[] {2}, 1, 0.95))
        .isEqualTo(Estimate.of(2, SampleSize.of(1, 1)));
    assertThat(Intervals.mean(new double[0], 0, 0.95))
        .isEqualTo(Undefined.because(UndefinedReason.NO_PAIRS, SampleSize.of(0, 0)));
    assertThat(Intervals.standardDeviation(new double[] {2}, 1, 0.95))
        .isEqualTo(Undefined.because(UndefinedReason.TOO_FEW_UNITS, SampleSize.of(1, 1)));
  }

  /** With the quantiles of chi-square as tables print them: 19.02277 and 2.700389. */
  @Test
  void givesTheLimitsOfAStandardDeviationByChiSquare() {
    Coefficient deviation = Intervals.standardDeviation(SLEEP, 10, 0.95);

    assertThat(deviation.orElseThrow()).isEqualTo(1.229995, within(5e-7));
    assertThat(interval(deviation).lower())
        .isEqualTo(Math.sqrt(9 * 1.512889 / 19.02277), within(1e-6));
    assertThat(interval(deviation).upper())
        .isEqualTo(Math.sqrt(9 * 1.512889 / 2.700389), within(1e-6));
  }

  @Test
  void givesTheStandardErrorOfAMeanByTheJackknife() {
    double[] without = new double[SLEEP.length];
    for (int i = 0; i < without.length; i++) {
      without[i] = (15.8 - SLEEP[i]) / 9;
    }
    assertThat(Intervals.jackknifeError(without))
        .isEqualTo(Math.sqrt(Intervals.variance(SLEEP) / 10), within(1e-12));
  }
}
