package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets a cut score where a logistic curve says that passing is as likely as asked.
 *
 * <p>Examinees judged at a passing level (1) are contrasted with the others (0): logit P(pass | <i>
 * y</i>) = <i>b</i><sub>0</sub> + <i>b</i><sub>1</sub><i>y</i>, and the cut score is (logit
 * <i>p</i> − <i>b</i><sub>0</sub>)/<i>b</i><sub>1</sub>, with <i>p</i> = 1/2 unless changed. Its
 * standard error is that of the delta method, √(Var <i>b</i><sub>0</sub> + 2<i>c</i>
 * Cov(<i>b</i><sub>0 </sub>, <i>b</i><sub>1</sub>) + <i>c</i>² Var
 * <i>b</i><sub>1</sub>)/<i>b</i><sub>1</sub> at the cut <i>c</i>, with a normal interval; or both
 * come from a bootstrap over examinees.
 *
 * <p>Edge cases: undefined if one group is empty, if all scores are equal, if a score separates the
 * groups wholly ({@link UndefinedReason#SEPARATED}: any place in the gap serves as well, and the
 * curve has no steepest slope), or if the curve falls.
 *
 * <p>Source: S. A. Livingston, M. J. Zieky, <i>Passing Scores</i>, 1982; G. J. Cizek, M. B. Bunch,
 * <i>Standard Setting</i>, 2007, chapter 8, doi:10.4135/9781412985918.
 */
public final class LogisticContrast {

  private final int passing;
  private final double probability;
  private final Panel settings;

  private LogisticContrast(int passing, double probability, Panel settings) {
    this.passing = passing;
    this.probability = probability;
    this.settings = settings;
  }

  /**
   * Returns the method with probability 1/2 and level 0.95.
   *
   * @param passing the lowest level that passes
   * @return the method
   */
  public static LogisticContrast at(int passing) {
    return new LogisticContrast(passing, 0.5, Panel.withDefaults());
  }

  /**
   * Returns the method with another probability of passing at the cut score.
   *
   * @param other more than 0 and less than 1; more than 1/2 guards against false awards
   * @return the method, changed
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public LogisticContrast withProbability(double other) {
    if (!(other > 0 && other < 1)) {
      throw new IllegalArgumentException("a probability is between 0 and 1, was " + other);
    }
    return new LogisticContrast(passing, other, settings);
  }

  /**
   * Returns the method with its error from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public LogisticContrast with(Bootstrap bootstrap) {
    return new LogisticContrast(passing, probability, settings.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public LogisticContrast atLevel(double level) {
    return new LogisticContrast(passing, probability, settings.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param examinees all who were judged
   * @return the cut score on the scale of scores, and the curve
   */
  public RegressionCut estimate(List<JudgedScore> examinees) {
    double[] scores = JudgedScore.scores(examinees);
    boolean[] passed = new boolean[scores.length];
    IntStream.range(0, passed.length).forEach(i -> passed[i] = examinees.get(i).level() >= passing);
    return new LogisticCurves(CutMethod.CONTRASTING_GROUPS_LOGISTIC, probability, settings)
        .estimate(scores, passed, SampleSize.of(scores.length, scores.length));
  }
}
