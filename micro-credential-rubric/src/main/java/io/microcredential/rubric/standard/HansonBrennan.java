package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Optional;

/**
 * Estimates decision accuracy and consistency of a test that is scored by the number right.
 *
 * <p>True scores have a beta distribution by their first four moments, number-right scores the
 * two-term approximation of the compound binomial with Lord's <i>k</i> = <i>n</i>((<i>n</i> − 1)(σ²
 * − σ<sub>e</sub>²) − <i>n</i>σ² + μ(<i>n</i> − μ)) / 2(μ(<i>n</i> − μ) − (σ² − σ<sub>e</sub>²)),
 * where σ<sub>e</sub>² = σ²(1 − <i>r</i>) with the reliability <i>r</i> and the sample variance σ²
 * (<i>N</i> − 1): the one by which model and scores have the same reliability. The figures are
 * exact integrals of this model, see {@link StrongTrueScore}.
 *
 * <p>The reliability is taken as known: bootstrap intervals, over examinees, do not hold its
 * uncertainty.
 *
 * <p>Edge cases: fewer than two scores, no variance, or scores that no model fits, make all figures
 * undefined; where all or none are awarded, kappa is.
 *
 * <p>Sources: B. A. Hanson, R. L. Brennan, Journal of Educational Measurement 27, 1990, 345–359; F.
 * M. Lord, 1965, doi:10.1007/BF02289490.
 */
public final class HansonBrennan {

  private final double reliability;
  private final int items;
  private final TrueScoreModel model;
  private final DecisionFigures figures;

  private HansonBrennan(
      double reliability, int items, TrueScoreModel model, DecisionFigures figures) {
    this.reliability = reliability;
    this.items = items;
    this.model = model;
    this.figures = figures;
  }

  /**
   * Returns the method with four-parameter true scores and no intervals.
   *
   * @param reliability of the scores, more than 0 and less than 1
   * @param items how many items the test has, at least 4, for four moments
   * @return the method
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public static HansonBrennan of(double reliability, int items) {
    if (items < 4) {
      throw new IllegalArgumentException("four moments need four items, there are " + items);
    }
    return new HansonBrennan(
        LivingstonLewis.requireReliability(reliability),
        items,
        TrueScoreModel.FOUR_PARAMETER,
        DecisionFigures.withDefaults());
  }

  /**
   * Returns the method with another distribution of true scores.
   *
   * @param other which distribution
   * @return the method, changed
   */
  public HansonBrennan with(TrueScoreModel other) {
    return new HansonBrennan(reliability, items, other, figures);
  }

  /**
   * Returns the method with intervals from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public HansonBrennan with(Bootstrap bootstrap) {
    return new HansonBrennan(
        reliability, items, model, new DecisionFigures(figures.level(), bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public HansonBrennan atLevel(double level) {
    return new HansonBrennan(
        reliability, items, model, new DecisionFigures(level, figures.bootstrap()));
  }

  /**
   * Estimates the figures.
   *
   * @param cut the lowest number right that is awarded
   * @param scores the numbers right of the examinees
   * @return the figures
   * @throws IllegalArgumentException if the cut or a score is not from 0 to the number of items
   */
  public DecisionQuality estimate(int cut, int... scores) {
    double[] values = NumbersRight.checked(items, cut, scores);
    SampleSize sample = SampleSize.of(scores.length, scores.length);
    if (scores.length < 2) {
      return DecisionFigures.undefined(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    if (Descriptive.variance(values) == 0) {
      return DecisionFigures.undefined(UndefinedReason.NO_VARIANCE, sample);
    }
    Optional<StrongTrueScore> fitted = fit(values);
    if (fitted.isEmpty()) {
      return DecisionFigures.undefined(UndefinedReason.UNFIT_MOMENTS, sample);
    }
    double share = (double) cut / items;
    return figures.of(
        fitted.get().decide(share),
        fitted.get(),
        sample,
        scores.length,
        drawn -> fit(Panel.pick(values, drawn)).map(again -> again.decide(share)));
  }

  private Optional<StrongTrueScore> fit(double[] scores) {
    double variance = Descriptive.variance(scores);
    double trueVariance = variance * reliability;
    double mean = Descriptive.mean(scores);
    double spread = mean * (items - mean);
    double lordsK =
        items
            * ((items - 1) * trueVariance - items * variance + spread)
            / (2 * (spread - trueVariance));
    return Double.isFinite(lordsK) && variance > 0
        ? TrueScoreMoments.of(scores, items, lordsK)
            .fit(model)
            .map(trueScores -> new StrongTrueScore(trueScores, items, lordsK))
        : Optional.empty();
  }
}
