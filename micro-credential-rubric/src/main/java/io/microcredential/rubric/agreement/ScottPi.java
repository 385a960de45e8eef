package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;

/**
 * Scott's pi: how far two raters agree beyond what chance would give if both chose categories by
 * the same shares.
 *
 * <p>With {@code p(k, l)} the share of units that the first rater put into k and the second into l,
 * {@code q(k)} the share of category k among the ratings of both, and weights w,
 *
 * <pre>{@code
 * po = Σ w(k, l) p(k, l)      pe = Σ w(k, l) q(k) q(l)      pi = (po - pe) / (1 - pe)
 * }</pre>
 *
 * <p>At most Cohen's kappa, and equal to it where both raters use the categories alike. {@link
 * FleissKappa} is its form for many raters and has its value for two who rated every unit. The
 * standard error is Gwet's for two raters, which divides by the number of units, the interval
 * Student's with one degree of freedom less than there are units. The paradox of kappa where nearly
 * all is in one category is also that of pi: see {@link CohenKappa}.
 *
 * <p>No figure where all ratings are equal. Needs two units for a standard error. Immutable, and
 * safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1086/266577">W. A. Scott, Reliability of content analysis: the
 *     case of nominal scale coding, 1955</a>
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class ScottPi {

  private final AgreementSettings settings;

  private ScottPi(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights and an interval of level 0.95 by Student's t.
   *
   * @return the estimator
   */
  public static ScottPi withDefaults() {
    return new ScottPi(AgreementSettings.defaults(IntervalMethod.STUDENT_T));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public ScottPi with(Weights weights) {
    return new ScottPi(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public ScottPi atLevel(double level) {
    return new ScottPi(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public ScottPi with(IntervalMethod method) {
    return new ScottPi(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public ScottPi with(Bootstrap bootstrap) {
    return new ScottPi(settings.with(bootstrap));
  }

  /**
   * Estimates the figure; what only one of the two rated is left out.
   *
   * @param ratings units by two raters
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if there are more than two raters, or custom weights are of
   *     another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    return PairAgreement.estimate(ratings, settings, ChanceModel.POOLED);
  }

  /**
   * Estimates the figure from counts of two raters.
   *
   * @param table how often which categories met
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(CrossTable table) {
    return PairAgreement.estimate(table, settings, ChanceModel.POOLED);
  }
}
