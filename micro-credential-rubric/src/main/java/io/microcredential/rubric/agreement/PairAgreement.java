package io.microcredential.rubric.agreement;

import io.microcredential.rubric.agreement.ChanceModel.PairChance;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Agreement of two raters from their cross table, by any model of chance.
 *
 * <p>With {@code v(k, l)} the cost of a pair of categories, {@code p(k, l)} its share, D the mean
 * cost of pairs and E what chance would make it, the figure is {@code 1 - D / E}. Its variance for
 * {@code n} units is that of
 *
 * <pre>{@code x(k, l) = 1 - v(k, l)/E - (1 - figure) (2E - e(k) - e'(l)) / E}</pre>
 *
 * <p>over the pairs, divided by {@code n}: for Cohen's chance that of Fleiss, Cohen and Everitt
 * (1969), for others Gwet's (2014).
 */
final class PairAgreement {

  private final CrossTable table;
  private final CategoryCosts costs;
  private final ChanceModel model;

  PairAgreement(CrossTable table, CategoryCosts costs, ChanceModel model) {
    this.table = table;
    this.costs = costs;
    this.model = model;
  }

  static Coefficient estimate(RatingTable ratings, AgreementSettings settings, ChanceModel model) {
    if (ratings.raterCount() > 2) {
      throw new IllegalArgumentException(
          "this figure is of two raters, were "
              + ratings.raterCount()
              + "; choose two with withRaters, or take a figure for many raters");
    }
    Optional<Undefined> lacking = PanelAgreement.lacking(ratings);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    CrossTable table = CrossTable.of(ratings);
    return table.total() == 0
        ? Undefined.because(UndefinedReason.NO_PAIRS, ratings.size())
        : estimate(table, settings, model);
  }

  static Coefficient estimate(CrossTable table, AgreementSettings settings, ChanceModel model) {
    SampleSize sample = table.sampleSize();
    Optional<CategoryCosts> costs = settings.weights().costs(table.scale());
    if (table.total() == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, sample);
    }
    return costs.isEmpty()
        ? Undefined.because(UndefinedReason.UNFIT_VALUES, sample)
        : new PairAgreement(table, costs.get(), model).estimate(settings, sample);
  }

  private Coefficient estimate(AgreementSettings settings, SampleSize sample) {
    OptionalDouble value = value();
    if (costs.size() == 1 || value.isEmpty()) {
      UndefinedReason reason =
          costs.size() == 1 ? UndefinedReason.ONE_CATEGORY : UndefinedReason.NO_VARIATION;
      return new Undefined(reason, observed(), sample);
    }
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap == null) {
      return settings.analytic(value.getAsDouble(), variance(value.getAsDouble()), sample);
    }
    return Drawing.ofPairs(
            bootstrap, table, drawn -> new PairAgreement(drawn, costs, model).value())
        .estimate(value.getAsDouble(), settings.level(), sample);
  }

  private double disagreement() {
    return costs.total(table.cells()) / table.total();
  }

  double observed() {
    return Math.max(0, 1 - disagreement());
  }

  /** Returns the figure, or nothing where chance leaves no disagreement to expect. */
  OptionalDouble value() {
    if (model != ChanceModel.NONE && isOneCategory()) {
      return OptionalDouble.empty();
    }
    double expected = model.ofPairs(table, costs).disagreement;
    return expected > 0 ? OptionalDouble.of(1 - disagreement() / expected) : OptionalDouble.empty();
  }

  private boolean isOneCategory() {
    return Arrays.stream(table.cells()).filter(count -> count > 0).count() == 1
        && Arrays.equals(table.firstTotals(), table.secondTotals());
  }

  private double variance(double value) {
    PairChance chance = model.ofPairs(table, costs);
    double expected = chance.disagreement;
    double squares = 0;
    for (int k = 0; k < costs.size(); k++) {
      for (int l = 0; l < costs.size(); l++) {
        double own = 1 - costs.of(k, l) / expected;
        double byChance =
            (1 - value) * (2 * expected - chance.first[k] - chance.second[l]) / expected;
        double off = own - byChance - value;
        squares += table.count(k, l) * off * off;
      }
    }
    return squares / ((double) table.total() * table.total());
  }

  /** Returns the variance that the figure would have if the raters agreed by chance only. */
  double varianceUnderChance() {
    PairChance chance = model.ofPairs(table, costs);
    double expected = chance.disagreement;
    double total = table.total();
    long[] first = table.firstTotals();
    long[] second = table.secondTotals();
    double squares = 0;
    for (int k = 0; k < costs.size(); k++) {
      for (int l = 0; l < costs.size(); l++) {
        double off = (chance.first[k] + chance.second[l] - costs.of(k, l) - expected) / expected;
        squares += (first[k] / total) * (second[l] / total) * off * off;
      }
    }
    return squares / total;
  }
}
