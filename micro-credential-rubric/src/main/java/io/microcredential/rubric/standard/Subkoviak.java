package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Estimates decision consistency from one test, examinee by examinee.
 *
 * <p>An examinee with <i>x</i> of <i>n</i> items right has the estimated true share <i>p</i> = <i>r
 * x</i>/<i>n</i> + (1 − <i>r</i>)μ/<i>n</i> (Kelley), and is awarded with the binomial probability
 * <i>P</i> = P(<i>X</i> ≥ cut | <i>n</i>, <i>p</i>). The agreement is the mean of <i>P</i>² + (1 −
 * <i>P</i>)², chance <i>P̄</i>² + (1 − <i>P̄</i>)² with the mean <i>P̄</i>. The reliability
 * <i>r</i> is {@link KuderRichardson21} of the scores unless one is given.
 *
 * <p>Edge cases: fewer than two scores, scores all equal or a KR-21 of 0 or less make the figures
 * undefined; a kappa is undefined where chance alone agrees fully.
 *
 * <p>Source: M. J. Subkoviak, Journal of Educational Measurement 13, 1976, 265–276.
 */
public final class Subkoviak {

  private final int items;
  private final @Nullable Double reliability;
  private final DecisionFigures figures;

  private Subkoviak(int items, @Nullable Double reliability, DecisionFigures figures) {
    this.items = items;
    this.reliability = reliability;
    this.figures = figures;
  }

  /**
   * Returns the method with KR-21 as reliability and no intervals.
   *
   * @param items how many items the test has, at least 2
   * @return the method
   * @throws IllegalArgumentException if there are fewer
   */
  public static Subkoviak withItems(int items) {
    return new Subkoviak(NumbersRight.requireItems(items), null, DecisionFigures.withDefaults());
  }

  /**
   * Returns the method with another reliability than KR-21.
   *
   * @param other more than 0 and less than 1
   * @return the method, changed
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Subkoviak withReliability(double other) {
    return new Subkoviak(items, LivingstonLewis.requireReliability(other), figures);
  }

  /**
   * Returns the method with intervals from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public Subkoviak with(Bootstrap bootstrap) {
    return new Subkoviak(items, reliability, new DecisionFigures(figures.level(), bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public Subkoviak atLevel(double level) {
    return new Subkoviak(items, reliability, new DecisionFigures(level, figures.bootstrap()));
  }

  /**
   * Estimates the figures.
   *
   * @param cut the lowest number right that is awarded
   * @param scores the numbers right of the examinees
   * @return how two tests of this kind would agree
   * @throws IllegalArgumentException if the cut or a score is not from 0 to the number of items
   */
  public DecisionConsistency estimate(int cut, int... scores) {
    double[] values = NumbersRight.checked(items, cut, scores);
    SampleSize sample = SampleSize.of(scores.length, scores.length);
    if (scores.length < 2) {
      return DecisionFigures.undefined(UndefinedReason.TOO_FEW_UNITS, sample).consistency();
    }
    if (Descriptive.products(values, values) == 0) {
      return DecisionFigures.undefined(UndefinedReason.NO_VARIANCE, sample).consistency();
    }
    return decide(cut, values)
        .map(
            matrix ->
                figures
                    .of(
                        matrix,
                        null,
                        sample,
                        scores.length,
                        drawn -> decide(cut, Panel.pick(values, drawn)))
                    .consistency())
        .orElseGet(
            () -> DecisionFigures.undefined(UndefinedReason.UNFIT_MOMENTS, sample).consistency());
  }

  private Optional<DecisionMatrix> decide(int cut, double[] scores) {
    double used = reliability == null ? KuderRichardson21.withItems(items).of(scores) : reliability;
    if (!(used > 0 && used <= 1)) {
      return Optional.empty();
    }
    double mean = Descriptive.mean(scores) / items;
    double awarded = 0;
    double agreeing = 0;
    for (double score : scores) {
      double share = used * score / items + (1 - used) * mean;
      double award = BinomialDistribution.of(items, share).survivalProbability(cut - 1);
      awarded += award;
      agreeing += award * award + (1 - award) * (1 - award);
    }
    // The method says nothing about true standing: all awards and denials stand for right ones.
    return Optional.of(
        new DecisionMatrix(
            awarded / scores.length, 1 - awarded / scores.length, 0, 0, agreeing / scores.length));
  }
}
