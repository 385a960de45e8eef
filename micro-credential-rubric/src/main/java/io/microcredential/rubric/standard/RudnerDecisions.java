package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Estimates decision accuracy and consistency from measures and their standard errors.
 *
 * <p>A learner whose measure is θ̂ with standard error <i>s</i> would be awarded on another
 * occasion with probability Φ((θ̂ − cut)/<i>s</i>); the learner's own place is taken to be θ̂.
 * Rudner gives accuracy; the agreement, the mean of <i>P</i>² + (1 − <i>P</i>)², is the same
 * reasoning for two occasions. Errors should be conditional ones, from item response theory or
 * many-facet measures.
 *
 * <p>Edge cases: undefined without learners. A standard error of 0 makes a learner's award certain.
 *
 * <p>Sources: L. M. Rudner, Practical Assessment, Research and Evaluation 7(14), 2001; 10(13),
 * 2005, doi:10.7275/56a5-6b14.
 */
public final class RudnerDecisions {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private final DecisionFigures figures;

  private RudnerDecisions(DecisionFigures figures) {
    this.figures = figures;
  }

  /**
   * Returns the method without intervals.
   *
   * @return the method
   */
  public static RudnerDecisions withDefaults() {
    return new RudnerDecisions(DecisionFigures.withDefaults());
  }

  /**
   * Returns the method with intervals from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public RudnerDecisions with(Bootstrap bootstrap) {
    return new RudnerDecisions(new DecisionFigures(figures.level(), bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public RudnerDecisions atLevel(double level) {
    return new RudnerDecisions(new DecisionFigures(level, figures.bootstrap()));
  }

  /**
   * Estimates the figures.
   *
   * @param cut the lowest measure that is awarded
   * @param measures the learners' measures, finite
   * @param standardErrors of each measure, at least 0
   * @return the figures
   * @throws IllegalArgumentException if there is not one error for each measure, or a number is out
   *     of its range
   */
  public DecisionQuality estimate(double cut, double[] measures, double[] standardErrors) {
    if (measures.length != standardErrors.length
        || !Double.isFinite(cut)
        || !Arrays.stream(measures).allMatch(Double::isFinite)
        || !Arrays.stream(standardErrors).allMatch(e -> e >= 0 && Double.isFinite(e))) {
      throw new IllegalArgumentException("each finite measure has one error, at least 0");
    }
    SampleSize sample = SampleSize.of(measures.length, measures.length);
    if (measures.length == 0) {
      return DecisionFigures.undefined(UndefinedReason.NO_RATINGS, sample);
    }
    boolean[] masters = new boolean[measures.length];
    double[] awards = new double[measures.length];
    for (int i = 0; i < awards.length; i++) {
      double above = measures[i] - cut;
      masters[i] = above >= 0;
      awards[i] =
          standardErrors[i] == 0
              ? (masters[i] ? 1 : 0)
              : STANDARD_NORMAL.cumulativeProbability(above / standardErrors[i]);
    }
    ConditionalAwards conditional = ConditionalAwards.evenly(masters, awards);
    return figures.of(conditional.matrix(), null, sample, measures.length, conditional::matrix);
  }
}
