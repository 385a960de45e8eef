package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Fleiss' kappa: how far many raters agree beyond what chance would give if all chose categories by
 * the same shares.
 *
 * <p>With {@code r(i)} ratings of unit i, {@code r(i, k)} of them in category k, n units rated at
 * all and n' rated twice or more, and weights w,
 *
 * <pre>{@code
 * po = 1/n' Σi Σk r(i, k) (Σl w(k, l) r(i, l) - 1) / (r(i) (r(i) - 1))
 * q(k) = 1/n Σi r(i, k) / r(i)      pe = Σ w(k, l) q(k) q(l)      kappa = (po - pe) / (1 - pe)
 * }</pre>
 *
 * <p>Raters need not be the same for all units. A unit with one rating has no pair and does not
 * count in {@code po}, but does in {@code q} (so does irrCAC; others drop it). For two raters who
 * rated every unit this is {@link ScottPi}, not Cohen's kappa; see {@link CongerKappa} for that.
 * The standard error is Gwet's linearized one, which allows for holes and weights and holds whether
 * or not there is agreement, the interval Student's with n - 1 degrees of freedom. The paradox of
 * kappa where nearly all is in one category is also here: see {@link CohenKappa}.
 *
 * <p>No figure where all ratings are equal or no unit was rated twice. Needs two units for a
 * standard error. Immutable, and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1037/h0031619">J. L. Fleiss, Measuring nominal scale agreement
 *     among many raters, 1971</a>
 * @see <a href="https://doi.org/10.1037/0033-2909.86.5.974">J. L. Fleiss, J. C. M. Nee, J. R.
 *     Landis, Large sample variance of kappa in the case of different sets of raters, 1979</a>
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class FleissKappa {

  private final AgreementSettings settings;

  private FleissKappa(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights and an interval of level 0.95 by Student's t.
   *
   * @return the estimator
   */
  public static FleissKappa withDefaults() {
    return new FleissKappa(AgreementSettings.defaults(IntervalMethod.STUDENT_T));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public FleissKappa with(Weights weights) {
    return new FleissKappa(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public FleissKappa atLevel(double level) {
    return new FleissKappa(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}, with one
   *     degree of freedom less than there are units
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public FleissKappa with(IntervalMethod method) {
    return new FleissKappa(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public FleissKappa with(Bootstrap bootstrap) {
    return new FleissKappa(settings.with(bootstrap));
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    return PanelAgreement.estimate(ratings, settings, ChanceModel.POOLED);
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
    return PanelAgreement.estimate(counts, settings, ChanceModel.POOLED);
  }

  /**
   * Tests unweighted kappa by the standard error that it has if the raters agree by chance only
   * (Fleiss, Nee and Landis 1979), against the normal distribution.
   *
   * <p>With m ratings of each of n units and {@code s = Σ q(k) (1 - q(k))}, the variance is {@code
   * 2 (s² - Σ q(k) (1 - q(k)) (1 - 2 q(k))) / (s² n m (m - 1))}. It is published for the same
   * number of ratings of every unit.
   *
   * @param ratings units by raters
   * @return the test, or nothing where kappa is undefined, weighted, or the rated units differ in
   *     how many ratings they have
   */
  public Optional<SignificanceTest> againstChance(RatingTable ratings) {
    int[] rated = PanelAgreement.ratedUnits(ratings);
    boolean isEven =
        Arrays.stream(rated).map(unit -> ratings.end(unit) - ratings.start(unit)).distinct().count()
            == 1;
    OptionalDouble kappa = estimate(ratings).estimated();
    if (!isEven || kappa.isEmpty() || !settings.weights().equals(Weights.identity())) {
      return Optional.empty();
    }
    double raters = (double) ratings.ratingCount() / rated.length;
    double sum = 0;
    double skew = 0;
    for (double share : PanelCounts.of(ratings, unit -> 1).shares()) {
      sum += share * (1 - share);
      skew += share * (1 - share) * (1 - 2 * share);
    }
    double pairs = rated.length * raters * (raters - 1);
    return SignificanceTest.ofVariance(
        kappa.getAsDouble(), 2 * (sum * sum - skew) / (sum * sum * pairs));
  }
}
