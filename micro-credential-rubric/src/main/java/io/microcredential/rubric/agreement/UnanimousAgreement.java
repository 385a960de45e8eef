package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The mean over units with two ratings or more of the agreement of their least agreeing pair. */
final class UnanimousAgreement {

  private UnanimousAgreement() {}

  static Coefficient estimate(RatingTable table, AgreementSettings settings) {
    Optional<CategoryCosts> costs = settings.weights().costs(table.scale());
    Optional<Undefined> lacking = PanelAgreement.lacking(table);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    if (costs.isEmpty()) {
      return Undefined.because(UndefinedReason.UNFIT_VALUES, table.size());
    }
    int[] paired =
        IntStream.range(0, table.unitCount())
            .filter(unit -> table.end(unit) - table.start(unit) > 1)
            .toArray();
    long ratings =
        Arrays.stream(paired).mapToLong(unit -> table.end(unit) - table.start(unit)).sum();
    SampleSize sample = SampleSize.of(paired.length, ratings);
    if (paired.length == 0) {
      return Undefined.because(UndefinedReason.NO_PAIRS, sample);
    }
    return costs.get().size() == 1
        ? new Undefined(UndefinedReason.ONE_CATEGORY, 1.0, sample)
        : mean(agreements(table, paired, costs.get()), settings, sample);
  }

  private static double[] agreements(RatingTable table, int[] units, CategoryCosts costs) {
    var profile = new UnitProfile(costs.size());
    return Arrays.stream(units)
        .mapToDouble(
            unit -> {
              profile.read(table, unit);
              return 1 - profile.worstDisagreement(costs);
            })
        .toArray();
  }

  private static Coefficient mean(
      double[] agreements, AgreementSettings settings, SampleSize sample) {
    double units = agreements.length;
    double mean = Arrays.stream(agreements).sum() / units;
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap == null) {
      double squares = Arrays.stream(agreements).map(a -> (a - mean) * (a - mean)).sum();
      return settings.analytic(mean, squares / (units * (units - 1)), sample);
    }
    return Drawing.ofUnits(bootstrap, agreements.length, times -> of(agreements, times))
        .estimate(mean, settings.level(), sample);
  }

  private static OptionalDouble of(double[] agreements, int[] times) {
    double sum = 0;
    for (int i = 0; i < agreements.length; i++) {
      sum += agreements[i] * times[i];
    }
    return OptionalDouble.of(sum / agreements.length);
  }
}
