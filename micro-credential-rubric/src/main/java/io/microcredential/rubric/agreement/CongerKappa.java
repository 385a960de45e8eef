package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;

/**
 * Conger's kappa: Cohen's for many raters, each choosing categories by shares of their own.
 *
 * <p>With {@code p(g, k)} the share of category k among the ratings of rater g, r raters who rated
 * anything, weights w, and {@code po} as in {@link FleissKappa},
 *
 * <pre>{@code
 * pe = Σ g≠h Σ w(k, l) p(g, k) p(h, l) / (r (r - 1))      kappa = (po - pe) / (1 - pe)
 * }</pre>
 *
 * <p>Some programs call it the exact kappa. For two raters who rated every unit it is Cohen's
 * kappa; with quadratic weights and no holes it is the iota of Janson and Olsson (2001). Ratings of
 * one rater must be of the same rater throughout: for changing raters take {@link FleissKappa}. A
 * unit with one rating counts in the shares of its rater only. The standard error is Gwet's
 * linearized one, which allows for holes and weights; for two raters without holes its square is n
 * / (n - 1) times that of {@link CohenKappa}. The interval is Student's with n - 1 degrees of
 * freedom. The paradox of kappa where nearly all is in one category is also here: see {@link
 * CohenKappa}.
 *
 * <p>No figure where all ratings are equal or no unit was rated twice. Needs two units for a
 * standard error. Immutable, and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.88.2.322">A. J. Conger, Integration and
 *     generalization of kappas for multiple raters, 1980</a>
 * @see <a href="https://doi.org/10.1177/00131640121971239">H. Janson, U. Olsson, A measure of
 *     agreement for interval or nominal multivariate observations, 2001</a>
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class CongerKappa {

  private final AgreementSettings settings;

  private CongerKappa(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights and an interval of level 0.95 by Student's t.
   *
   * @return the estimator
   */
  public static CongerKappa withDefaults() {
    return new CongerKappa(AgreementSettings.defaults(IntervalMethod.STUDENT_T));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public CongerKappa with(Weights weights) {
    return new CongerKappa(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public CongerKappa atLevel(double level) {
    return new CongerKappa(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public CongerKappa with(IntervalMethod method) {
    return new CongerKappa(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public CongerKappa with(Bootstrap bootstrap) {
    return new CongerKappa(settings.with(bootstrap));
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    return PanelAgreement.estimate(ratings, settings, ChanceModel.BY_RATER);
  }
}
