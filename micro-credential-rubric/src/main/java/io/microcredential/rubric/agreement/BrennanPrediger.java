package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;

/**
 * Brennan and Prediger's kappa: how far raters agree beyond what chance would give if every
 * category of the scale were as likely.
 *
 * <p>With weights w, {@code po} as in {@link FleissKappa}, and K categories of the scale, used or
 * not,
 *
 * <pre>{@code
 * pe = Σ w(k, l) / K²      kappa = (po - pe) / (1 - pe)
 * }</pre>
 *
 * <p>Also known as S (Bennett, Alpert and Goldstein 1954), as kappa with free margins (Randolph
 * 2005) and, for two categories, as PABAK (Byrt, Bishop and Carlin 1993). Not moved by how often
 * categories are used, and so free of the paradox told at {@link CohenKappa}; but a category added
 * to the scale that nobody needs raises it. The standard error is Gwet's, the interval Student's
 * with n - 1 degrees of freedom, n being the units rated at all.
 *
 * <p>No figure where all ratings are equal, though the formula has one, 1: raters who never told
 * anything apart have shown nothing. None where no unit was rated twice. Needs two units for a
 * standard error. Immutable, and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1177/001316448104100307">R. L. Brennan, D. J. Prediger,
 *     Coefficient kappa: some uses, misuses, and alternatives, 1981</a>
 * @see <a href="https://doi.org/10.1016/0895-4356(93)90018-V">T. Byrt, J. Bishop, J. B. Carlin,
 *     Bias, prevalence and kappa, 1993</a>
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class BrennanPrediger {

  private final AgreementSettings settings;

  private BrennanPrediger(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights and an interval of level 0.95 by Student's t.
   *
   * @return the estimator
   */
  public static BrennanPrediger withDefaults() {
    return new BrennanPrediger(AgreementSettings.defaults(IntervalMethod.STUDENT_T));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public BrennanPrediger with(Weights weights) {
    return new BrennanPrediger(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public BrennanPrediger atLevel(double level) {
    return new BrennanPrediger(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public BrennanPrediger with(IntervalMethod method) {
    return new BrennanPrediger(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public BrennanPrediger with(Bootstrap bootstrap) {
    return new BrennanPrediger(settings.with(bootstrap));
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    return PanelAgreement.estimate(ratings, settings, ChanceModel.UNIFORM);
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
    return PanelAgreement.estimate(counts, settings, ChanceModel.UNIFORM);
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
    return PairAgreement.estimate(table, settings, ChanceModel.UNIFORM);
  }
}
