package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cohen's kappa: how far two raters agree beyond what chance would give, each rater choosing
 * categories by shares of their own.
 *
 * <p>With {@code p(k, l)} the share of units that the first rater put into k and the second into l,
 * {@code p(k, +)} and {@code p(+, l)} the shares of each rater, and weights w,
 *
 * <pre>{@code
 * po = Σ w(k, l) p(k, l)      pe = Σ w(k, l) p(k, +) p(+, l)      kappa = (po - pe) / (1 - pe)
 * }</pre>
 *
 * <p>1 is full agreement, 0 what chance gives, less than 0 worse than that. Identity weights make
 * Cohen's kappa of 1960, others weighted kappa. The standard error is that of Fleiss, Cohen and
 * Everitt (1969, non-null form), the interval normal unless told otherwise; programs that print a z
 * often divide by the null form, which is in {@link #againstChance(CrossTable)}.
 *
 * <p><b>The paradoxes.</b> Kappa is about telling categories apart, not about agreeing. Where
 * nearly everything is in one category, chance alone would agree nearly always, and little can be
 * gained on it: of 100 portfolios, two raters pass 94 together, and differ on 6 with nothing failed
 * together; they agree on 94 %, and kappa is -.02. Nor does it help if raters differ in how many
 * they pass: for the same agreement kappa is higher the more their shares differ (Feinstein and
 * Cicchetti 1990). Kappa also falls with the number of categories, and its quadratic weights reward
 * many categories. So say the percent agreement beside it; where shares are extreme, {@link GwetAc}
 * and {@link BrennanPrediger} ask another question of chance and are .94 and .88 for these
 * portfolios.
 *
 * <p>No figure where both raters put all into one category: then chance would agree as well. Where
 * one of them did and the other not, kappa is 0 with a standard error of 0, whatever they did: that
 * rater tells nothing apart. Needs two units for a standard error.
 *
 * <pre>{@code
 * Coefficient kappa = CohenKappa.withDefaults().with(Weights.quadratic()).estimate(ratings);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1177/001316446002000104">J. Cohen, A coefficient of agreement
 *     for nominal scales, 1960</a>
 * @see <a href="https://doi.org/10.1037/h0026256">J. Cohen, Weighted kappa, 1968</a>
 * @see <a href="https://doi.org/10.1037/h0028106">J. L. Fleiss, J. Cohen, B. S. Everitt, Large
 *     sample standard errors of kappa and weighted kappa, 1969</a>
 * @see <a href="https://doi.org/10.1016/0895-4356(90)90158-L">A. R. Feinstein, D. V. Cicchetti,
 *     High agreement but low kappa, 1990</a>
 */
public final class CohenKappa {

  private final AgreementSettings settings;

  private CohenKappa(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights and a normal interval of level 0.95.
   *
   * @return the estimator
   */
  public static CohenKappa withDefaults() {
    return new CohenKappa(AgreementSettings.defaults(IntervalMethod.NORMAL));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public CohenKappa with(Weights weights) {
    return new CohenKappa(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public CohenKappa atLevel(double level) {
    return new CohenKappa(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public CohenKappa with(IntervalMethod method) {
    return new CohenKappa(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public CohenKappa with(Bootstrap bootstrap) {
    return new CohenKappa(settings.with(bootstrap));
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
    return PairAgreement.estimate(ratings, settings, ChanceModel.BY_RATER);
  }

  /**
   * Estimates the figure from counts of two raters.
   *
   * @param table how often which categories met
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(CrossTable table) {
    return PairAgreement.estimate(table, settings, ChanceModel.BY_RATER);
  }

  /**
   * Tests kappa by the standard error that it has if the raters agree by chance only (Fleiss, Cohen
   * and Everitt 1969, null form), against the normal distribution.
   *
   * @param table how often which categories met
   * @return the test, or nothing where kappa is undefined or that standard error is 0
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Optional<SignificanceTest> againstChance(CrossTable table) {
    return settings
        .weights()
        .costs(table.scale())
        .filter(costs -> table.total() > 0)
        .flatMap(costs -> test(new PairAgreement(table, costs, ChanceModel.BY_RATER)));
  }

  private static Optional<SignificanceTest> test(PairAgreement agreement) {
    OptionalDouble kappa = agreement.value();
    return kappa.isPresent()
        ? SignificanceTest.ofVariance(kappa.getAsDouble(), agreement.varianceUnderChance())
        : Optional.empty();
  }
}
