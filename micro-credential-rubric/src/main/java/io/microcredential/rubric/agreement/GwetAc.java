package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;

/**
 * Gwet's AC1 and, with weights, AC2: how far raters agree beyond chance, where only ratings of hard
 * units are left to chance.
 *
 * <p>With {@code q(k)} and {@code po} as in {@link FleissKappa}, weights w, and K categories of the
 * scale, used or not,
 *
 * <pre>{@code
 * pe = Σ w(k, l) · Σ q(k) (1 - q(k)) / (K (K - 1))      AC = (po - pe) / (1 - pe)
 * }</pre>
 *
 * <p>Where nearly all is in one category, chance agreement is small here and nearly 1 in kappa, so
 * that AC stays near the percent agreement: of 100 portfolios two raters pass 94 together and
 * differ on 6, kappa is -.02, AC1 .94 (the paradox is told at {@link CohenKappa}). Neither is
 * wrong: kappa asks whether raters told categories apart, AC1 whether they said the same. A unit
 * with one rating has no pair and does not count in {@code po}, but does in {@code q}. The standard
 * error is Gwet's linearized one, which allows for holes and weights, the interval Student's with n
 * - 1 degrees of freedom, n being the units rated at all.
 *
 * <p>No figure where all ratings are equal, though the formula has one, 1: raters who never told
 * anything apart have shown nothing. None where no unit was rated twice. Needs two units for a
 * standard error. Immutable, and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1348/000711006X126600">K. L. Gwet, Computing inter-rater
 *     reliability and its variance in the presence of high agreement, 2008</a>
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class GwetAc {

  private final AgreementSettings settings;

  private GwetAc(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights, which make AC1, and an interval of level 0.95 by
   * Student's t.
   *
   * @return the estimator
   */
  public static GwetAc withDefaults() {
    return new GwetAc(AgreementSettings.defaults(IntervalMethod.STUDENT_T));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public GwetAc with(Weights weights) {
    return new GwetAc(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public GwetAc atLevel(double level) {
    return new GwetAc(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public GwetAc with(IntervalMethod method) {
    return new GwetAc(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public GwetAc with(Bootstrap bootstrap) {
    return new GwetAc(settings.with(bootstrap));
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    return PanelAgreement.estimate(ratings, settings, ChanceModel.GWET);
  }

  /**
   * Estimates the figure from counts: the same value, bit for bit, as from the table of the
   * ratings, without standard error, which needs a second look at every unit.
   *
   * @param counts what was counted, perhaps in parts
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if a bootstrap was asked for, which needs the ratings
   *     themselves, or custom weights are of another number of categories
   */
  public Coefficient estimate(AgreementCounts counts) {
    return PanelAgreement.estimate(counts, settings, ChanceModel.GWET);
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
    return PairAgreement.estimate(table, settings, ChanceModel.GWET);
  }
}
