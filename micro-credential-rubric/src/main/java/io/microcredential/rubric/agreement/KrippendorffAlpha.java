package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates Krippendorff's alpha: agreement of any number of raters, on any scale, with holes.
 *
 * <p>α = 1 − <i>D<sub>o</sub></i> / <i>D<sub>e</sub></i>, the disagreement observed within units
 * against that expected if ratings fell on units by chance. With <i>o<sub>ck</sub></i> the number
 * of ordered pairs of ratings (<i>c</i>, <i>k</i>) within units, each unit's pairs divided by its
 * ratings less one, <i>n<sub>c</sub></i> = Σ<sub>k</sub> <i>o<sub>ck</sub></i>, <i>n</i> =
 * Σ<sub>c</sub> <i>n<sub>c</sub></i> and δ² the squared difference of the {@link Metric},
 *
 * <pre>
 *              Σ o_ck δ²_ck
 * α = 1 − (n−1) ────────────────── .
 *              Σ n_c n_k δ²_ck
 * </pre>
 *
 * <p>1 is perfect agreement, 0 is what chance gives; below 0 raters disagree systematically. Units
 * with a single rating have no pair and are left out, and a category that nobody used changes
 * nothing. If all pairable ratings are equal there is no alpha: {@link
 * UndefinedReason#NO_VARIATION}, with the observed agreement of 1.
 *
 * <p>No standard error is published for this form, so uncertainty comes from a bootstrap, by
 * default over units; replicates without variation are left out. The draws for a seed do not depend
 * on the order of units or raters. A bootstrap of a ratio, circular, polar or custom metric over
 * scores looks at every two distinct values in every replicate.
 *
 * <p>fast-krippendorff for Python and DKPro give the same values, and so does the R package {@code
 * irr} (0.84.1) unless there are three or more raters and no hole, where it makes 1 − α greater by
 * (<i>n</i> − 1 / (<i>m</i> − 1)) / (<i>n</i> − 1) for <i>m</i> raters. {@code icr} differs from
 * the fourth digit with holes and three or more raters; {@code irrCAC} computes {@link
 * WeightedAlpha}.
 *
 * <pre>{@code
 * Coefficient alpha =
 *     KrippendorffAlpha.withDefaults()
 *         .with(Metric.ORDINAL)
 *         .with(Bootstrap.of(1000, 42))
 *         .estimate(ratings);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 *
 * @see <a href="https://repository.upenn.edu/handle/20.500.14332/2089">K. Krippendorff, Computing
 *     Krippendorff's Alpha-Reliability, 2011</a>
 * @see <a href="https://doi.org/10.1080/19312450709336664">A. Hayes, K. Krippendorff, Answering the
 *     Call for a Standard Reliability Measure for Coding Data, 2007</a>
 */
public final class KrippendorffAlpha {

  private final Metric metric;
  private final double level;
  private final @Nullable Bootstrap bootstrap;
  private final Resampling resampling;

  private KrippendorffAlpha(
      Metric metric, double level, @Nullable Bootstrap bootstrap, Resampling resampling) {
    this.metric = metric;
    this.level = level;
    this.bootstrap = bootstrap;
    this.resampling = resampling;
  }

  /**
   * Returns the nominal alpha, without a bootstrap; intervals, where asked for, at 95 percent.
   *
   * @return the estimator
   */
  public static KrippendorffAlpha withDefaults() {
    return new KrippendorffAlpha(Metric.NOMINAL, 0.95, null, Resampling.UNITS);
  }

  /**
   * Returns the estimator for another metric.
   *
   * @param metric how far apart two ratings are
   * @return another estimator
   */
  public KrippendorffAlpha with(Metric metric) {
    return new KrippendorffAlpha(
        Objects.requireNonNull(metric, "metric"), level, bootstrap, resampling);
  }

  /**
   * Returns the estimator with standard error and interval from a bootstrap.
   *
   * @param bootstrap how many samples, and the seed
   * @return another estimator
   */
  public KrippendorffAlpha with(Bootstrap bootstrap) {
    return new KrippendorffAlpha(
        metric, level, Objects.requireNonNull(bootstrap, "bootstrap"), resampling);
  }

  /**
   * Returns the estimator whose bootstrap draws something else.
   *
   * @param resampling what to draw
   * @return another estimator
   */
  public KrippendorffAlpha with(Resampling resampling) {
    return new KrippendorffAlpha(
        metric, level, bootstrap, Objects.requireNonNull(resampling, "resampling"));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1, such as 0.95
   * @return another estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public KrippendorffAlpha atLevel(double level) {
    return new KrippendorffAlpha(
        metric, ConfidenceInterval.requireLevel(level), bootstrap, resampling);
  }

  /**
   * Estimates alpha from ratings on a scale; the metric measures the values of its categories.
   *
   * @param table the ratings
   * @return alpha, at most 1, resting on the units with at least two ratings; or why there is none
   * @throws IllegalArgumentException if a custom difference is negative or not finite
   */
  public Coefficient estimate(RatingTable table) {
    if (table.scale().size() > AgreementCounts.MOST_CATEGORIES) {
      return estimate(table.scores());
    }
    Coefficient point =
        point(
            CountedPairs.of(AgreementCounts.of(table)),
            () -> distinct(table.ratingCount(), table::raterAt));
    return point instanceof Estimate estimate && bootstrap != null
        ? bootstrapped(estimate, bootstrap, PairableRatings.of(table))
        : point;
  }

  /**
   * Estimates alpha from any numbers; with the nominal metric, numbers agree if they are equal.
   *
   * @param table the scores
   * @return alpha, at most 1, resting on the units with at least two scores; or why there is none
   * @throws IllegalArgumentException if a custom difference is negative or not finite
   */
  public Coefficient estimate(ScoreTable table) {
    var ratings = PairableRatings.of(table);
    Coefficient point =
        point(CountedPairs.of(ratings), () -> distinct(table.scoreCount(), table::raterAt));
    return point instanceof Estimate estimate && bootstrap != null
        ? bootstrapped(estimate, bootstrap, ratings)
        : point;
  }

  private static long distinct(int ratings, IntUnaryOperator raterAt) {
    return IntStream.range(0, ratings).map(raterAt).distinct().count();
  }

  /**
   * Estimates alpha from counts: the same value, bit for bit, as from the table of the ratings.
   *
   * @param counts what was counted, perhaps in parts
   * @return alpha, at most 1, resting on the units with at least two ratings; or why there is none
   * @throws IllegalArgumentException if a bootstrap was asked for, which needs the ratings
   *     themselves, or a custom difference is negative or not finite
   */
  public Coefficient estimate(AgreementCounts counts) {
    AgreementCounts.requireNone(bootstrap);
    return point(CountedPairs.of(counts), () -> counts.size().units() == 0 ? 0 : 2);
  }

  /** Asks for the number of raters only where there are no pairs: it costs a look at everyone. */
  private Coefficient point(CountedPairs pairs, LongSupplier raters) {
    SampleSize sample = pairs.sample();
    if (sample.units() == 0) {
      return Undefined.because(withoutPairs(raters.getAsLong()), sample);
    }
    if (!Differences.fits(metric, pairs.values(), pairs.totals())) {
      return Undefined.because(UndefinedReason.UNFIT_VALUES, sample);
    }
    return pairs.alpha(totals -> Differences.of(metric, pairs.values(), totals));
  }

  private static UndefinedReason withoutPairs(long raters) {
    if (raters == 0) {
      return UndefinedReason.NO_RATINGS;
    }
    return raters == 1 ? UndefinedReason.ONE_RATER : UndefinedReason.NO_PAIRS;
  }

  private Estimate bootstrapped(Estimate point, Bootstrap bootstrap, PairableRatings ratings) {
    Function<long[], Differences> measure =
        totals -> Differences.of(metric, ratings.values(), totals);
    Replicates replicates =
        switch (resampling) {
          case UNITS ->
              AlphaBootstrap.overUnits(ratings, measure, metric == Metric.ORDINAL, bootstrap);
          case PAIRS -> AlphaBootstrap.overPairs(ratings, measure, bootstrap);
        };
    return replicates.estimate(point.value(), level, point.sample());
  }
}
