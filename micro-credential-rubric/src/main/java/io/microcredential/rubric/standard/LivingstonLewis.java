package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;
import java.util.Optional;

/**
 * Estimates decision accuracy and consistency from one assessment and its reliability, for scores
 * of any kind.
 *
 * <p>The scores are taken as if they counted successes on a test of the <i>effective length</i>
 * <i>n</i> = ((μ − min)(max − μ) − <i>r</i>σ²) / σ²(1 − <i>r</i>), with mean μ, sample variance σ²
 * (with <i>N</i> − 1) and reliability <i>r</i>. True scores have a beta distribution with the
 * moments that follow (Hanson 1991), observed ones a binomial distribution of ⌊<i>n</i>⌉ trials; a
 * learner is awarded with at least cut × ⌊<i>n</i>⌉ successes. The figures are exact integrals of
 * this model. Consistency is that of two independent assessments given the true score, as in Hanson
 * (1991), instead of the split table of 1995.
 *
 * <p>The reliability is taken as known: bootstrap intervals, over examinees, do not hold its
 * uncertainty.
 *
 * <p>Edge cases: fewer than two scores, no variance, or scores that no model fits, make all figures
 * undefined; where all or none are awarded, kappa is.
 *
 * <p>Sources: S. A. Livingston, C. Lewis, 1995, doi:10.1111/j.1745-3984.1995.tb00462.x; B. A.
 * Hanson, 1991, https://files.eric.ed.gov/fulltext/ED344945.pdf.
 *
 * <pre>{@code
 * DecisionQuality quality =
 *     LivingstonLewis.withReliability(0.84).withRange(0, 100).estimate(70, scores);
 * }</pre>
 */
public final class LivingstonLewis {

  private final double reliability;
  private final double least;
  private final double most;
  private final TrueScoreModel model;
  private final DecisionFigures figures;

  private LivingstonLewis(
      double reliability,
      double least,
      double most,
      TrueScoreModel model,
      DecisionFigures figures) {
    this.reliability = reliability;
    this.least = least;
    this.most = most;
    this.model = model;
    this.figures = figures;
  }

  /**
   * Returns the method for scores from 0 to 1, four-parameter true scores, no intervals.
   *
   * @param reliability of the scores, more than 0 and less than 1
   * @return the method
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public static LivingstonLewis withReliability(double reliability) {
    return new LivingstonLewis(
        requireReliability(reliability),
        0,
        1,
        TrueScoreModel.FOUR_PARAMETER,
        DecisionFigures.withDefaults());
  }

  static double requireReliability(double reliability) {
    if (!(reliability > 0 && reliability < 1)) {
      throw new IllegalArgumentException(
          "a reliability is more than 0 and less than 1, was " + reliability);
    }
    return reliability;
  }

  /**
   * Returns the method for another range of scores.
   *
   * @param lowest the lowest score that can be had
   * @param highest the highest score that can be had
   * @return the method, changed
   * @throws IllegalArgumentException if the lowest is not less than the highest
   */
  public LivingstonLewis withRange(double lowest, double highest) {
    if (!(Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest)) {
      throw new IllegalArgumentException("the lowest score is less than the highest");
    }
    return new LivingstonLewis(reliability, lowest, highest, model, figures);
  }

  /**
   * Returns the method with another distribution of true scores.
   *
   * @param other which distribution
   * @return the method, changed
   */
  public LivingstonLewis with(TrueScoreModel other) {
    return new LivingstonLewis(reliability, least, most, other, figures);
  }

  /**
   * Returns the method with intervals from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public LivingstonLewis with(Bootstrap bootstrap) {
    return new LivingstonLewis(
        reliability, least, most, model, new DecisionFigures(figures.level(), bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public LivingstonLewis atLevel(double level) {
    return new LivingstonLewis(
        reliability, least, most, model, new DecisionFigures(level, figures.bootstrap()));
  }

  /**
   * Estimates the figures.
   *
   * @param cut the lowest score that is awarded
   * @param scores the scores of the examinees
   * @return the figures
   * @throws IllegalArgumentException if the cut or a score is outside the range
   */
  public DecisionQuality estimate(double cut, double... scores) {
    if (!(isInRange(cut) && Arrays.stream(scores).allMatch(this::isInRange))) {
      throw new IllegalArgumentException("cut and scores are from " + least + " to " + most);
    }
    SampleSize sample = SampleSize.of(scores.length, scores.length);
    if (scores.length < 2) {
      return DecisionFigures.undefined(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    if (Descriptive.variance(scores) == 0) {
      return DecisionFigures.undefined(UndefinedReason.NO_VARIANCE, sample);
    }
    Optional<StrongTrueScore> fitted = fit(scores);
    if (fitted.isEmpty()) {
      return DecisionFigures.undefined(UndefinedReason.UNFIT_MOMENTS, sample);
    }
    double share = (cut - least) / (most - least);
    return figures.of(
        fitted.get().decide(share),
        fitted.get(),
        sample,
        scores.length,
        drawn -> fit(Panel.pick(scores, drawn)).map(again -> again.decide(share)));
  }

  private boolean isInRange(double score) {
    return least <= score && score <= most;
  }

  private Optional<StrongTrueScore> fit(double[] scores) {
    double variance = Descriptive.variance(scores);
    double mean = Descriptive.mean(scores);
    double length =
        ((mean - least) * (most - mean) - reliability * variance) / (variance * (1 - reliability));
    // Four moments need more than three trials.
    if (!(length > 3.5 && length < Integer.MAX_VALUE / 2)) {
      return Optional.empty();
    }
    double[] counts =
        Arrays.stream(scores).map(score -> (score - least) / (most - least) * length).toArray();
    return TrueScoreMoments.of(counts, length, 0)
        .fit(model)
        .map(trueScores -> new StrongTrueScore(trueScores, length, 0));
  }
}
