package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of raters.
 *
 * <p>Each pair is compared on the units that both rated; pairs who share no unit are left out.
 * There is no standard error that holds for holes, weights and few units, so none is given without
 * a {@link Bootstrap}. ({@code irr::kappam.light} prints a z from a product over all pairs of their
 * expected disagreement, which is not a variance: it has no value at all for ordinary data.)
 *
 * <p>No figure where no two raters share a unit, or where a pair that does has none because both
 * put all into one category: a mean over the other pairs would hide that. The observed agreement
 * beside it is then the mean over pairs. Immutable, and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1037/h0031643">R. J. Light, Measures of response agreement for
 *     qualitative data: some generalizations and alternatives, 1971</a>
 * @see CohenKappa
 */
public final class LightKappa {

  private final AgreementSettings settings;

  private LightKappa(AgreementSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the estimator with identity weights, and level 0.95 for a bootstrap.
   *
   * @return the estimator
   */
  public static LightKappa withDefaults() {
    return new LightKappa(AgreementSettings.defaults(IntervalMethod.NORMAL));
  }

  /**
   * Returns the estimator with other weights.
   *
   * @param weights how much two categories count as agreement
   * @return the changed estimator
   */
  public LightKappa with(Weights weights) {
    return new LightKappa(settings.with(weights));
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public LightKappa atLevel(double level) {
    return new LightKappa(settings.atLevel(level));
  }

  /**
   * Returns the estimator with standard error and percentile interval by drawing units anew.
   *
   * @param bootstrap how often, from which seed
   * @return the changed estimator
   */
  public LightKappa with(Bootstrap bootstrap) {
    return new LightKappa(settings.with(bootstrap));
  }

  /**
   * Estimates the figure.
   *
   * @param ratings units by any number of raters, with any holes
   * @return the figure, or why there is none
   * @throws IllegalArgumentException if custom weights are of another number of categories
   */
  public Coefficient estimate(RatingTable ratings) {
    Optional<CategoryCosts> costs = settings.weights().costs(ratings.scale());
    Optional<Undefined> lacking = PanelAgreement.lacking(ratings);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    return costs.isEmpty()
        ? Undefined.because(UndefinedReason.UNFIT_VALUES, ratings.size())
        : estimate(ratings, costs.get());
  }

  private Coefficient estimate(RatingTable ratings, CategoryCosts costs) {
    int[] rated = PanelAgreement.ratedUnits(ratings);
    SampleSize sample = SampleSize.of(rated.length, ratings.ratingCount());
    List<CrossTable> pairs = pairs(ratings, unit -> 1);
    if (pairs.isEmpty()) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    OptionalDouble value = mean(pairs, costs);
    if (value.isEmpty()) {
      double observed =
          pairs.stream().mapToDouble(pair -> agreement(pair, costs).observed()).sum()
              / pairs.size();
      UndefinedReason reason =
          costs.size() == 1 ? UndefinedReason.ONE_CATEGORY : UndefinedReason.NO_VARIATION;
      return new Undefined(reason, Math.min(1, observed), sample);
    }
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap == null) {
      return Estimate.of(value.getAsDouble(), sample);
    }
    return Drawing.ofUnits(
            bootstrap,
            rated.length,
            drawn -> {
              int[] times = new int[ratings.unitCount()];
              for (int i = 0; i < rated.length; i++) {
                times[rated[i]] = drawn[i];
              }
              return mean(pairs(ratings, unit -> times[unit]), costs);
            })
        .estimate(value.getAsDouble(), settings.level(), sample);
  }

  private static PairAgreement agreement(CrossTable pair, CategoryCosts costs) {
    return new PairAgreement(pair, costs, ChanceModel.BY_RATER);
  }

  private static OptionalDouble mean(List<CrossTable> pairs, CategoryCosts costs) {
    double sum = 0;
    for (CrossTable pair : pairs) {
      OptionalDouble kappa = agreement(pair, costs).value();
      if (kappa.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += kappa.getAsDouble();
    }
    return pairs.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs.size());
  }

  /** Counts the units of each pair of raters who share any, each as often as told. */
  private static List<CrossTable> pairs(RatingTable ratings, IntUnaryOperator times) {
    int size = ratings.scale().size();
    var cells = new TreeMap<Long, long[]>();
    for (int unit = 0; unit < ratings.unitCount(); unit++) {
      int often = times.applyAsInt(unit);
      int end = often == 0 ? ratings.start(unit) : ratings.end(unit);
      for (int i = ratings.start(unit); i < end; i++) {
        for (int j = i + 1; j < end; j++) {
          long pair = (long) ratings.raterAt(i) * ratings.raterCount() + ratings.raterAt(j);
          cells
                  .computeIfAbsent(pair, none -> new long[size * size])[
                  ratings.codeAt(i) * size + ratings.codeAt(j)] +=
              often;
        }
      }
    }
    CrossTable empty = CrossTable.empty(ratings.scale());
    return cells.values().stream().map(empty::withCells).toList();
  }
}
