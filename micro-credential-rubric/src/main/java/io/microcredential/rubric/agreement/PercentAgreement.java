package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;

/**
 * Percent agreement: how often raters said the same, not corrected for chance.
 *
 * <p>The mean over units with two or more ratings of the share of pairs of raters who agree; with
 * weights, of the mean weight of the pairs. {@link #within} counts categories near each other as
 * agreement, {@link #ofAllRaters} asks that all who rated a unit agree. As a share from 0 to 1;
 * times 100 it is the percentage.
 *
 * <p>Simple to say and the first figure to report, but high wherever one category is common: two
 * raters who pass nine of ten by lot agree on 82 %. Report a figure beside it that asks about
 * chance, such as {@link GwetAc} or {@link CohenKappa}.
 *
 * <p>The standard error is Gwet's: that of a mean over the n units rated at all, the interval
 * Student's with n - 1 degrees of freedom. Where all units agree fully, the standard error is 0 and
 * the interval has no width, by formula and bootstrap alike: that says nobody differed, not that
 * nobody will.
 *
 * <p>No figure where no unit was rated twice, or where the scale has one category only. Needs two
 * units for a standard error. Immutable, and safe for use by many threads.
 *
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class PercentAgreement {

  /** Who has to agree. */
  private enum Comparison {
    PAIRS,
    ALL
  }

  private final AgreementSettings settings;
  private final Comparison comparison;

  private PercentAgreement(AgreementSettings settings, Comparison comparison) {
    this.settings = settings;
    this.comparison = comparison;
  }

  /**
   * Returns the estimator with only the same category as agreement, pairs of raters, and an
   * interval of level 0.95 by Student's t.
   *
   * @return the estimator
   */
  public static PercentAgreement withDefaults() {
    return new PercentAgreement(
        AgreementSettings.defaults(IntervalMethod.STUDENT_T), Comparison.PAIRS);
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public PercentAgreement with(Weights weights) {
    return new PercentAgreement(settings.with(weights), comparison);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public PercentAgreement atLevel(double level) {
    return new PercentAgreement(settings.atLevel(level), comparison);
  }

  /**
   * Returns the estimator that counts categories near each other as agreement.
   *
   * @param places how many places apart they may be, at least 0; 1 is adjacent agreement
   * @return the estimator, in place of other weights
   * @throws IllegalArgumentException if the number is negative
   */
  public PercentAgreement within(int places) {
    if (places < 0) {
      throw new IllegalArgumentException("categories are at least 0 places apart, was " + places);
    }
    return with(Weights.within(places));
  }

  /**
   * Returns the estimator of the share of units on which all raters agree, of those with two
   * ratings or more; with weights, a unit counts as its least agreeing pair.
   *
   * <p>Falls with the number of raters. Units with holes count by the ratings that are there; to
   * compare with {@code irr::agree}, which leaves them out, leave them out before.
   *
   * @return the changed estimator
   */
  public PercentAgreement ofAllRaters() {
    return new PercentAgreement(settings, Comparison.ALL);
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public PercentAgreement with(IntervalMethod method) {
    return new PercentAgreement(settings.with(method), comparison);
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public PercentAgreement with(Bootstrap bootstrap) {
    return new PercentAgreement(settings.with(bootstrap), comparison);
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes
   * @return the share from 0 to 1, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    return comparison == Comparison.PAIRS
        ? PanelAgreement.estimate(ratings, settings, ChanceModel.NONE)
        : UnanimousAgreement.estimate(ratings, settings);
  }

  /**
   * Estimates the figure from counts: the same value, bit for bit, as from the table of the
   * ratings, without standard error, which needs a second look at every unit.
   *
   * @param counts what was counted, perhaps in parts
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if agreement of all raters or a bootstrap was asked for, which
   *     needs the ratings themselves, or custom weights are of another number of categories
   */
  public Coefficient estimate(AgreementCounts counts) {
    if (comparison == Comparison.ALL) {
      throw new IllegalArgumentException(
          "counts know pairs of ratings, not whether all agree; estimate from the table");
    }
    return PanelAgreement.estimate(counts, settings, ChanceModel.NONE);
  }

  /**
   * Estimates the figure from counts of two raters, its variance divided by the number of units
   * instead of one less, as published for two.
   *
   * @param table how often which categories met
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(CrossTable table) {
    return PairAgreement.estimate(table, settings, ChanceModel.NONE);
  }
}
