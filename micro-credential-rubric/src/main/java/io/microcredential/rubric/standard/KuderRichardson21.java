package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;

/**
 * Estimates reliability from total scores alone, as if all items were equally difficult.
 *
 * <p>KR-21 = <i>n</i>/(<i>n</i> − 1) × (1 − μ(<i>n</i> − μ)/<i>n</i>σ²) for <i>n</i> items. The
 * variance σ² is that of the examinees as they are (divided by <i>N</i>), as Subkoviak's and
 * Huynh's methods take it; programs that divide by <i>N</i> − 1 get a little more ({@link
 * #withSampleVariance}). May be negative.
 *
 * <p>Edge cases: undefined without two scores, or if all are equal.
 *
 * <p>Source: G. F. Kuder, M. W. Richardson, 1937, doi:10.1007/BF02288391.
 */
public final class KuderRichardson21 {

  private final int items;
  private final boolean ofSample;

  private KuderRichardson21(int items, boolean ofSample) {
    this.items = items;
    this.ofSample = ofSample;
  }

  /**
   * Returns the figure with the population's variance.
   *
   * @param items how many items the test has, at least 2
   * @return the figure
   * @throws IllegalArgumentException if there are fewer
   */
  public static KuderRichardson21 withItems(int items) {
    return new KuderRichardson21(NumbersRight.requireItems(items), false);
  }

  /**
   * Returns the figure with the variance of a sample, divided by <i>N</i> − 1.
   *
   * @return the figure, changed
   */
  public KuderRichardson21 withSampleVariance() {
    return new KuderRichardson21(items, true);
  }

  /**
   * Estimates the reliability.
   *
   * @param scores the numbers right of the examinees
   * @return the figure, at most 1
   * @throws IllegalArgumentException if a score is not from 0 to the number of items
   */
  public Coefficient estimate(int... scores) {
    double[] values = NumbersRight.checked(items, 0, scores);
    SampleSize sample = SampleSize.of(scores.length, scores.length);
    if (scores.length < 2) {
      return Undefined.because(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    double value = of(values);
    return Double.isNaN(value)
        ? Undefined.because(UndefinedReason.NO_VARIANCE, sample)
        : Estimate.of(value, sample);
  }

  /** Returns the figure of at least two scores, or {@code NaN} if all are equal. */
  double of(double[] scores) {
    double squares = Descriptive.products(scores, scores);
    if (squares == 0) {
      return Double.NaN;
    }
    double mean = Descriptive.mean(scores);
    double variance = squares / (ofSample ? scores.length - 1.0 : scores.length);
    return items / (items - 1.0) * (1 - mean * (items - mean) / (items * variance));
  }
}
