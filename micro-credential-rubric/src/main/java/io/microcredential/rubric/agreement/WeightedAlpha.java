package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Optional;
import java.util.function.Function;

/**
 * Krippendorff's alpha with weights in place of a metric, and with Gwet's standard error.
 *
 * <p>With {@code n} units rated twice or more, {@code N} ratings of them, {@code r(i)} of unit i,
 * {@code q(k)} the share of category k among the N, {@code v} what a pair of categories costs (1
 * less its weight) and {@code c(i)} the sum of v over the ordered pairs of ratings of unit i,
 *
 * <pre>{@code
 * D = Σ c(i) / (r(i) - 1) / N      E = Σ v(k, l) q(k) q(l)      alpha = 1 - (1 - 1/N) D / E
 * }</pre>
 *
 * <p>Identity weights give {@link KrippendorffAlpha} with the nominal metric, quadratic ones the
 * interval metric. <i>Ordinal weights</i> are Gwet's and do not give the ordinal metric, whose
 * differences depend on how often each category was used: on 1,000 simulated units by five raters
 * the two are 0.546 and 0.597. Say which of them a report means.
 *
 * <p>The standard error is Gwet's linearized one, as in the R package {@code irrCAC}. With {@code m
 * = N / n}, {@code d(i) = c(i) / (m (r(i) - 1))}, {@code e(i)} the sum over the ratings of unit i
 * of {@code Σ v(k, l) q(l)}, divided by m, and {@code h(i) = r(i) / m - 1}, it is that of the mean
 * of
 *
 * <pre>{@code x(i) = ((1 - 1/N) D h(i) - d(i)) / E - 2 D (E + E h(i) - e(i)) / E² .}</pre>
 *
 * <p>This is what release 1.0 of {@code irrCAC} computes; a later state of its source leaves the
 * factor {@code 1 - 1/N} out, which changes the error of a dozen units with holes by less than a
 * thousandth of it. The interval is Student's with one degree of freedom less than there are units
 * rated twice, its upper limit at most 1. From a {@link CrossTable}, the variance is divided by the
 * number of units instead of one less, as published for two raters.
 *
 * <p>Units with one rating are left out of the figure. There is none where all pairable ratings are
 * equal or no unit was rated twice. Needs two units for a standard error. Immutable, and safe for
 * use by many threads.
 *
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014</a>
 */
public final class WeightedAlpha {

  private final AgreementSettings settings;

  private WeightedAlpha(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights and an interval of level 0.95 by Student's t.
   *
   * @return the estimator
   */
  public static WeightedAlpha withDefaults() {
    return new WeightedAlpha(AgreementSettings.defaults(IntervalMethod.STUDENT_T));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public WeightedAlpha with(Weights weights) {
    return new WeightedAlpha(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public WeightedAlpha atLevel(double level) {
    return new WeightedAlpha(settings.atLevel(level));
  }

  /**
   * Returns the estimator with another way to the analytic interval.
   *
   * @param method {@link IntervalMethod#NORMAL} or {@link IntervalMethod#STUDENT_T}
   * @return the changed estimator
   * @throws IllegalArgumentException if it is another method
   */
  public WeightedAlpha with(IntervalMethod method) {
    return new WeightedAlpha(settings.with(method));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public WeightedAlpha with(Bootstrap bootstrap) {
    return new WeightedAlpha(settings.with(bootstrap));
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes, in at most {@link
   *     AgreementCounts#MOST_CATEGORIES} categories
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if there are more categories, or custom weights are of another
   *     number of them
   */
  public Coefficient estimate(RatingTable ratings) {
    AgreementCounts counts = AgreementCounts.of(ratings);
    Optional<CategoryCosts> costs = settings.weights().costs(ratings.scale());
    Optional<Undefined> lacking = PanelAgreement.lacking(ratings);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    Coefficient point = point(counts, costs);
    if (!(point instanceof Estimate estimate) || costs.isEmpty()) {
      return point;
    }
    Function<long[], Differences> measure = totals -> Differences.of(costs.get(), totals);
    var pairable = PairableRatings.of(ratings);
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap != null) {
      return AlphaBootstrap.overUnits(pairable, measure, false, bootstrap)
          .estimate(estimate.value(), settings.level(), estimate.sample());
    }
    return estimate.sample().units() < 2
        ? estimate
        : settings.analytic(estimate.value(), variance(pairable, costs.get()), estimate.sample());
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
    AgreementCounts.requireNone(settings.bootstrap());
    return point(counts, settings.weights().costs(counts.scale()));
  }

  /**
   * Estimates the figure from counts of two raters.
   *
   * @param table how often which categories met
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(CrossTable table) {
    // Alpha of two raters is Scott's pi, corrected for the size of the sample.
    Coefficient scott = PairAgreement.estimate(table, settings, ChanceModel.POOLED);
    return scott instanceof Estimate pi ? corrected(pi, table) : scott;
  }

  private Coefficient corrected(Estimate pi, CrossTable table) {
    double ratings = 2.0 * table.total();
    double share = (ratings - 1) / ratings;
    double value = 1 - (1 - pi.value()) * share;
    Double error = pi.standardError();
    ConfidenceInterval interval = pi.interval();
    if (error == null || interval == null) {
      return Estimate.of(value, pi.sample());
    }
    if (settings.bootstrap() == null) {
      return settings.analytic(value, error * error, pi.sample());
    }
    var corrected =
        new ConfidenceInterval(
            1 - (1 - interval.lower()) * share,
            1 - (1 - interval.upper()) * share,
            interval.level(),
            interval.method());
    return new Estimate(value, error * share, corrected, pi.sample());
  }

  private Coefficient point(AgreementCounts counts, Optional<CategoryCosts> costs) {
    CountedPairs pairs = CountedPairs.of(counts);
    if (pairs.sample().units() == 0) {
      return Undefined.because(
          counts.size().units() == 0 ? UndefinedReason.NO_RATINGS : UndefinedReason.NO_PAIRS,
          pairs.sample());
    }
    return costs.isEmpty()
        ? Undefined.because(UndefinedReason.UNFIT_VALUES, pairs.sample())
        : pairs.alpha(totals -> Differences.of(costs.get(), totals));
  }

  /** Gwet's variance: that of the mean of what each unit makes of 1 − D / E. */
  private static double variance(PairableRatings ratings, CategoryCosts costs) {
    long[] totals = ratings.totals();
    double units = ratings.unitCount();
    double mean = ratings.places().length / units;
    double[] against = costs.against(shares(totals));
    double expected = CategoryCosts.dot(shares(totals), against);
    Differences differences = Differences.of(costs, totals);
    double[] own = new double[ratings.unitCount()];
    double observed = 0;
    for (int unit = 0; unit < own.length; unit++) {
      int start = ratings.start(unit);
      int end = ratings.end(unit);
      own[unit] = 2 * differences.within(ratings.places(), start, end) / (mean * (end - start - 1));
      observed += own[unit] / units;
    }
    double squares = 0;
    for (int unit = 0; unit < own.length; unit++) {
      double chance = 0;
      for (int i = ratings.start(unit); i < ratings.end(unit); i++) {
        chance += against[ratings.places()[i]] / mean;
      }
      double more = (ratings.end(unit) - ratings.start(unit)) / mean - 1;
      // What the unit adds to D and to 2 E, each less its part in the mean number of ratings.
      double off =
          (observed - own[unit] + (1 - 1 / (units * mean)) * observed * more) / expected
              - 2 * observed * (expected - chance + expected * more) / (expected * expected);
      squares += off * off;
    }
    return squares / (units * (units - 1));
  }

  private static double[] shares(long[] totals) {
    double sum = 0;
    for (long total : totals) {
      sum += total;
    }
    double[] shares = new double[totals.length];
    for (int category = 0; category < shares.length; category++) {
      shares[category] = totals[category] / sum;
    }
    return shares;
  }
}
