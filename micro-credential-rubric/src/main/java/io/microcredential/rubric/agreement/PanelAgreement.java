package io.microcredential.rubric.agreement;

import io.microcredential.rubric.agreement.ChanceModel.UnitChance;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Agreement of any number of raters with holes, by any model of chance.
 *
 * <p>With {@code d(i)} the mean cost of the pairs of ratings of unit i, {@code n} units rated at
 * all and {@code n'} rated twice or more, observed disagreement D is the mean of {@code d(i)} over
 * the {@code n'} and the figure is {@code 1 - D / E}, E being the chance model's. Its variance is
 * that of the mean of
 *
 * <pre>{@code x(i) = [i rated twice] n/n' (1 - d(i)/E) - 2 (1 - figure) (E - e(i)) / E}</pre>
 *
 * <p>over the {@code n} units, where {@code e(i)} is what unit i makes of E (Gwet 2014, chapters 5
 * and 6, for an infinite population of units).
 */
final class PanelAgreement {

  private final RatingTable table;
  private final AgreementSettings settings;
  private final ChanceModel model;

  private PanelAgreement(RatingTable table, AgreementSettings settings, ChanceModel model) {
    this.table = table;
    this.settings = settings;
    this.model = model;
  }

  static Coefficient estimate(RatingTable table, AgreementSettings settings, ChanceModel model) {
    Optional<CategoryCosts> costs = settings.weights().costs(table.scale());
    Optional<Undefined> lacking = lacking(table);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    if (costs.isEmpty()) {
      return Undefined.because(UndefinedReason.UNFIT_VALUES, table.size());
    }
    return new PanelAgreement(table, settings, model).estimate(costs.get());
  }

  /** Returns why a table cannot say anything about agreement, if it cannot. */
  static Optional<Undefined> lacking(RatingTable table) {
    if (table.ratingCount() == 0) {
      return Optional.of(Undefined.because(UndefinedReason.NO_RATINGS, table.size()));
    }
    if (PanelCounts.isOfOneRater(table)) {
      return Optional.of(Undefined.because(UndefinedReason.ONE_RATER, table.size()));
    }
    return Optional.empty();
  }

  private Coefficient estimate(CategoryCosts costs) {
    PanelCounts counts = PanelCounts.of(table, unit -> 1);
    SampleSize sample = SampleSize.of(counts.units(), table.ratingCount());
    if (counts.pairedUnits() == 0) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    double observed = counts.disagreement(costs);
    OptionalDouble value = value(counts, costs, unit -> 1);
    if (costs.size() == 1 || value.isEmpty()) {
      return unvaried(costs, observed, sample);
    }
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap == null) {
      double variance = variance(value.getAsDouble(), counts, costs);
      return settings.analytic(value.getAsDouble(), variance, sample);
    }
    return ofReplicates(bootstrap, costs).estimate(value.getAsDouble(), settings.level(), sample);
  }

  private static Undefined unvaried(CategoryCosts costs, double observed, SampleSize sample) {
    UndefinedReason reason =
        costs.size() == 1 ? UndefinedReason.ONE_CATEGORY : UndefinedReason.NO_VARIATION;
    return new Undefined(reason, Math.max(0, 1 - observed), sample);
  }

  /** Estimates from counts, by a model of chance that does not ask who rated: the value alone. */
  static Coefficient estimate(
      AgreementCounts counted, AgreementSettings settings, ChanceModel model) {
    AgreementCounts.requireNone(settings.bootstrap());
    Optional<CategoryCosts> costs = settings.weights().costs(counted.scale());
    SampleSize sample = counted.size();
    if (sample.ratings() == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, sample);
    }
    PanelCounts counts = PanelCounts.of(counted);
    if (costs.isEmpty() || counts.pairedUnits() == 0) {
      return Undefined.because(
          costs.isEmpty() ? UndefinedReason.UNFIT_VALUES : UndefinedReason.NO_PAIRS, sample);
    }
    OptionalDouble value =
        value(counts, costs.get(), model, () -> model.pooled(costs.get(), counts.shares()));
    return costs.get().size() == 1 || value.isEmpty()
        ? unvaried(costs.get(), counts.disagreement(costs.get()), sample)
        : Estimate.of(value.getAsDouble(), sample);
  }

  private OptionalDouble value(PanelCounts counts, CategoryCosts costs, IntUnaryOperator times) {
    return value(counts, costs, model, () -> model.ofPanel(table, counts, costs, times));
  }

  private static OptionalDouble value(
      PanelCounts counts, CategoryCosts costs, ChanceModel model, Supplier<UnitChance> chance) {
    if (counts.pairedUnits() == 0 || (model != ChanceModel.NONE && counts.isOneCategory())) {
      return OptionalDouble.empty();
    }
    double expected = chance.get().disagreement();
    return expected > 0
        ? OptionalDouble.of(1 - counts.disagreement(costs) / expected)
        : OptionalDouble.empty();
  }

  private Replicates ofReplicates(Bootstrap bootstrap, CategoryCosts costs) {
    int[] rated = ratedUnits(table);
    return Drawing.ofUnits(
        bootstrap,
        rated.length,
        drawn -> {
          int[] times = new int[table.unitCount()];
          for (int i = 0; i < rated.length; i++) {
            times[rated[i]] = drawn[i];
          }
          return value(PanelCounts.of(table, unit -> times[unit]), costs, unit -> times[unit]);
        });
  }

  /** Returns the places of units with any rating. */
  static int[] ratedUnits(RatingTable table) {
    return IntStream.range(0, table.unitCount())
        .filter(unit -> table.end(unit) > table.start(unit))
        .toArray();
  }

  private double variance(double value, PanelCounts counts, CategoryCosts costs) {
    UnitChance chance = model.ofPanel(table, counts, costs, unit -> 1);
    double expected = chance.disagreement();
    double units = counts.units();
    double raised = units / counts.pairedUnits();
    var profile = new UnitProfile(costs.size());
    double squares = 0;
    for (int unit = 0; unit < table.unitCount(); unit++) {
      profile.read(table, unit);
      if (profile.ratings() > 0) {
        double own =
            profile.ratings() > 1 ? raised * (1 - profile.disagreement(costs) / expected) : 0;
        double byChance = 2 * (1 - value) * (expected - chance.at(table, unit)) / expected;
        squares += (own - byChance - value) * (own - byChance - value);
      }
    }
    return squares / (units * (units - 1));
  }
}
