package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;
import java.util.List;

/**
 * Sets a cut score at the score that a straight line predicts for a borderline examinee.
 *
 * <p>Scores <i>y</i> are regressed on levels <i>x</i> by least squares; the cut score is <i>a</i> +
 * <i>b x</i><sub>0</sub> at the borderline level <i>x</i><sub>0</sub>. Its standard error is that
 * of a predicted mean, <i>s</i> √(1/<i>n</i> + (<i>x</i><sub>0</sub> − <i>x̄</i>)² / Σ(<i>x</i> −
 * <i>x̄</i>)²) with <i>s</i>² the residual mean square on <i>n</i> − 2 degrees of freedom, and the
 * interval Student's; or both come from a bootstrap over examinees. All examinees count, not only
 * borderline ones, so the method bears small groups.
 *
 * <p>Edge cases: fewer than three examinees, or all of one level, make it undefined, as does a line
 * that falls ({@link UndefinedReason#NOT_INCREASING}).
 *
 * <p>Source: T. J. Wood, S. M. Humphrey-Murto, G. R. Norman, 2006, doi:10.1007/s10459-005-7853-1;
 * D. C. Howell, <i>Statistical Methods for Psychology</i>, chapter 9.
 */
public final class BorderlineRegression {

  private final int borderline;
  private final Panel settings;

  private BorderlineRegression(int borderline, Panel settings) {
    this.borderline = borderline;
    this.settings = settings;
  }

  /**
   * Returns the method with level 0.95.
   *
   * @param borderline the level of borderline examinees; nobody need have it
   * @return the method
   */
  public static BorderlineRegression at(int borderline) {
    return new BorderlineRegression(borderline, Panel.withDefaults());
  }

  /**
   * Returns the method with its error from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public BorderlineRegression with(Bootstrap bootstrap) {
    return new BorderlineRegression(borderline, settings.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public BorderlineRegression atLevel(double level) {
    return new BorderlineRegression(borderline, settings.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param examinees all who were judged
   * @return the cut score on the scale of scores, and the line
   */
  public RegressionCut estimate(List<JudgedScore> examinees) {
    SampleSize sample = SampleSize.of(examinees.size(), examinees.size());
    if (examinees.size() < 3) {
      return undefined(UndefinedReason.TOO_FEW_UNITS, sample);
    }
    double[] levels = examinees.stream().mapToDouble(JudgedScore::level).toArray();
    double[] scores = JudgedScore.scores(examinees);
    double squares = Descriptive.products(levels, levels);
    if (squares == 0) {
      return undefined(UndefinedReason.NO_VARIANCE, sample);
    }
    double slope = Descriptive.products(levels, scores) / squares;
    if (!(slope > 0)) {
      return undefined(UndefinedReason.NOT_INCREASING, sample);
    }
    double meanLevel = Descriptive.mean(levels);
    double intercept = Descriptive.mean(scores) - slope * meanLevel;
    double residual = residual(levels, scores, intercept, slope);
    double meanSquare = residual / (scores.length - 2);
    double away = borderline - meanLevel;
    double error = Math.sqrt(meanSquare * (1.0 / scores.length + away * away / squares));
    double total = Descriptive.products(scores, scores);
    return new RegressionCut(
        CutScore.of(
            CutMethod.BORDERLINE_REGRESSION,
            measured(levels, scores, intercept + slope * borderline, error, sample)),
        error(
            intercept,
            Math.sqrt(meanSquare * (1.0 / scores.length + meanLevel * meanLevel / squares)),
            sample),
        error(slope, Math.sqrt(meanSquare / squares), sample),
        Estimate.of(1 - residual / total, sample));
  }

  private Estimate error(double value, double error, SampleSize sample) {
    return new Estimate(value, error, null, sample);
  }

  private static RegressionCut undefined(UndefinedReason reason, SampleSize sample) {
    return RegressionCut.undefined(CutMethod.BORDERLINE_REGRESSION, reason, sample);
  }

  private Measured measured(
      double[] levels, double[] scores, double value, double error, SampleSize sample) {
    return settings.bootstrap() == null
        ? Measured.student(
            value, error, scores.length - 2, settings.level(), sample, ErrorSource.REGRESSION)
        : Measured.resampled(
            value,
            Drawing.of(
                settings.bootstrap(),
                scores.length,
                drawn -> predicted(Panel.pick(levels, drawn), Panel.pick(scores, drawn))),
            settings.level(),
            sample,
            ErrorSource.BOOTSTRAP_EXAMINEES);
  }

  private double predicted(double[] levels, double[] scores) {
    double slope = Descriptive.products(levels, scores) / Descriptive.products(levels, levels);
    return Descriptive.mean(scores) + slope * (borderline - Descriptive.mean(levels));
  }

  private static double residual(double[] levels, double[] scores, double intercept, double slope) {
    double[] squares = new double[scores.length];
    Arrays.setAll(
        squares,
        i -> {
          double off = scores[i] - intercept - slope * levels[i];
          return off * off;
        });
    return Descriptive.sum(squares);
  }
}
