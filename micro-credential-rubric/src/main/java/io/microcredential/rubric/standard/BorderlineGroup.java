package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;

/**
 * Sets a cut score at the middle of the scores of examinees who were judged borderline.
 *
 * <p>The median (or mean) of the <i>n</i> borderline examinees' scores. The mean's standard error
 * is <i>s</i>/√<i>n</i> with Student's interval; the median's is √(π/2) ≈ 1.25 times that, which
 * supposes normal scores; a bootstrap over the borderline examinees supposes nothing.
 *
 * <p>Edge cases: nobody judged borderline makes it undefined; one examinee alone gives a cut score
 * without an error.
 *
 * <p>Source: M. J. Zieky, S. A. Livingston, <i>Manual for Setting Standards on the Basic Skills
 * Assessment Tests</i>, 1977; S. A. Livingston, M. J. Zieky, <i>Passing Scores</i>, 1982.
 */
public final class BorderlineGroup {

  private final int borderline;
  private final Panel settings;

  private BorderlineGroup(int borderline, Panel settings) {
    this.borderline = borderline;
    this.settings = settings;
  }

  /**
   * Returns the method with the median and level 0.95.
   *
   * @param borderline the level of borderline examinees
   * @return the method
   */
  public static BorderlineGroup at(int borderline) {
    return new BorderlineGroup(borderline, Panel.withDefaults().with(Center.MEDIAN));
  }

  /**
   * Returns the method with another middle.
   *
   * @param center what stands for the group
   * @return the method, changed
   */
  public BorderlineGroup with(Center center) {
    return new BorderlineGroup(borderline, settings.with(center));
  }

  /**
   * Returns the method with its error from resampled borderline examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public BorderlineGroup with(Bootstrap bootstrap) {
    return new BorderlineGroup(borderline, settings.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public BorderlineGroup atLevel(double level) {
    return new BorderlineGroup(borderline, settings.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param examinees all who were judged; those of other levels are left out
   * @return the cut score on the scale of scores
   */
  public CutScore estimate(List<JudgedScore> examinees) {
    double[] scores =
        JudgedScore.scores(
            examinees.stream().filter(examinee -> examinee.level() == borderline).toList());
    SampleSize sample = SampleSize.of(scores.length, scores.length);
    if (scores.length == 0) {
      return CutScore.undefined(CutMethod.BORDERLINE_GROUP, UndefinedReason.NO_RATINGS, sample);
    }
    return CutScore.of(
        CutMethod.BORDERLINE_GROUP,
        settings.measure(
            scores, sample, ErrorSource.BETWEEN_EXAMINEES, ErrorSource.BOOTSTRAP_EXAMINEES));
  }
}
