package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates decision accuracy and consistency of number-right scores by item response theory.
 *
 * <p>For a learner of ability θ the items' curves give the distribution of the total score (by the
 * recursion of Lord and Wingersky, for items of any number of points), and so the probability <i>P
 * </i> of an award; the true score is the expected total. The agreement is the mean of <i>P</i>² +
 * (1 − <i>P</i>)² over learners. Learners are estimated abilities, each counting alike (the P
 * method), or points of a distribution with their weights (the D method).
 *
 * <p>Edge cases: undefined without learners or without items.
 *
 * <p>Sources: W.-C. Lee, 2010, doi:10.1111/j.1745-3984.2009.00096.x; F. M. Lord, M. S. Wingersky,
 * 1984, doi:10.1177/014662168400800409.
 */
public final class LeeDecisions {

  private final List<ItemResponse> items;
  private final DecisionFigures figures;

  private LeeDecisions(List<ItemResponse> items, DecisionFigures figures) {
    this.items = items;
    this.figures = figures;
  }

  /**
   * Returns the method for a test, without intervals.
   *
   * @param items how likely each score of each item is
   * @return the method
   */
  public static LeeDecisions of(List<? extends ItemResponse> items) {
    return new LeeDecisions(List.copyOf(items), DecisionFigures.withDefaults());
  }

  /**
   * Returns the method with intervals from resampled examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public LeeDecisions with(Bootstrap bootstrap) {
    return new LeeDecisions(items, new DecisionFigures(figures.level(), bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public LeeDecisions atLevel(double level) {
    return new LeeDecisions(items, new DecisionFigures(level, figures.bootstrap()));
  }

  /**
   * Estimates the figures for learners of given abilities.
   *
   * @param cut the lowest total that is awarded; expected totals are held against the same line
   * @param abilities the estimated abilities, finite
   * @return the figures
   * @throws IllegalArgumentException if an ability is not a finite number
   */
  public DecisionQuality estimate(int cut, double... abilities) {
    double[] weights = new double[abilities.length];
    Arrays.fill(weights, 1);
    return estimateWeighted(cut, abilities, weights);
  }

  /**
   * Estimates the figures for a distribution of ability.
   *
   * @param cut the lowest total that is awarded; expected totals are held against the same line
   * @param abilities the points of the distribution, finite
   * @param weights how much each counts, at least 0; they need not add up to 1
   * @return the figures
   * @throws IllegalArgumentException if there is not one weight for each ability, or a number is
   *     out of its range
   */
  public DecisionQuality estimateWeighted(int cut, double[] abilities, double[] weights) {
    if (abilities.length != weights.length
        || !Arrays.stream(abilities).allMatch(Double::isFinite)
        || !Arrays.stream(weights).allMatch(weight -> weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException("each finite ability has one weight, at least 0");
    }
    SampleSize sample = SampleSize.of(abilities.length, (long) abilities.length * items.size());
    if (items.isEmpty()) {
      return DecisionFigures.undefined(UndefinedReason.TOO_FEW_ITEMS, sample);
    }
    if (!(Arrays.stream(weights).sum() > 0)) {
      return DecisionFigures.undefined(UndefinedReason.NO_RATINGS, sample);
    }
    boolean[] masters = new boolean[abilities.length];
    double[] awards = new double[abilities.length];
    for (int i = 0; i < awards.length; i++) {
      masters[i] = Bookmark.expectedPoints(items, abilities[i]) >= cut;
      awards[i] = awardProbability(abilities[i], cut);
    }
    ConditionalAwards conditional = new ConditionalAwards(masters, awards, weights.clone());
    return figures.of(conditional.matrix(), null, sample, abilities.length, conditional::matrix);
  }

  /** The probability of a total of at least the cut, adding one item after the other. */
  private double awardProbability(double ability, int cut) {
    double[] totals = {1};
    for (ItemResponse item : items) {
      double[] scores = item.probabilities(ability);
      double[] next = new double[totals.length + scores.length - 1];
      for (int total = 0; total < totals.length; total++) {
        for (int score = 0; score < scores.length; score++) {
          next[total + score] += totals[total] * scores[score];
        }
      }
      totals = next;
    }
    double award = 0;
    for (int total = totals.length - 1; total >= Math.max(0, cut); total--) {
      award += totals[total];
    }
    return Math.min(1, award);
  }
}
