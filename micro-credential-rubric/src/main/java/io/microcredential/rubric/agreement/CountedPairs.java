package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What Krippendorff's alpha needs of some ratings.
 *
 * @param values the values of the categories, growing
 * @param totals how many ratings each has in units with at least two
 * @param sample the units with at least two ratings, and these
 * @param ifAllEqual why there is no alpha if all of them are equal
 * @param sum sums the differences within units, each divided by the unit's ratings less one
 */
record CountedPairs(
    double[] values,
    long[] totals,
    SampleSize sample,
    UndefinedReason ifAllEqual,
    ToDoubleFunction<Differences> sum) {

  static CountedPairs of(AgreementCounts counts) {
    long[] totals = counts.totals(2);
    return new CountedPairs(
        counts.scale().values(),
        totals,
        AgreementCounts.size(counts.countGroups(), 2),
        counts.scale().size() == 1 ? UndefinedReason.ONE_CATEGORY : UndefinedReason.NO_VARIATION,
        differences -> observed(counts.countGroups(), totals, differences));
  }

  static CountedPairs of(PairableRatings ratings) {
    return new CountedPairs(
        ratings.values(),
        ratings.totals(),
        ratings.size(),
        UndefinedReason.NO_VARIATION,
        differences -> observed(ratings, differences));
  }

  /**
   * Returns alpha where there are pairs.
   *
   * @param measure the differences, given how many ratings each category has
   */
  Coefficient alpha(Function<long[], Differences> measure) {
    if (Arrays.stream(totals).filter(total -> total > 0).count() == 1) {
      return new Undefined(ifAllEqual, 1.0, sample);
    }
    Differences differences = measure.apply(totals);
    double expected = differences.expected();
    if (expected == 0) {
      return new Undefined(UndefinedReason.NO_VARIATION, 1.0, sample);
    }
    double alpha = 1 - (sample.ratings() - 1) * (sum.applyAsDouble(differences) / expected);
    return Double.isFinite(alpha)
        ? Estimate.of(alpha, sample)
        : Undefined.because(UndefinedReason.UNFIT_VALUES, sample);
  }

  private static double observed(List<CountGroup> groups, long[] totals, Differences differences) {
    List<CountGroup> paired = new ArrayList<>();
    groups.stream().filter(group -> group.ratings() > 1).forEach(paired::add);
    double[] sums = new double[paired.size()];
    for (int higher = 1; higher < totals.length; higher++) {
      for (int lower = 0; lower < higher; lower++) {
        if (totals[lower] > 0 && totals[higher] > 0) {
          double squared = differences.squared(lower, higher);
          for (int group = 0; group < sums.length; group++) {
            sums[group] += paired.get(group).pair(lower, higher) * squared;
          }
        }
      }
    }
    double sum = 0;
    for (int group = 0; group < sums.length; group++) {
      sum += sums[group] / (paired.get(group).ratings() - 1);
    }
    return sum;
  }

  private static double observed(PairableRatings ratings, Differences differences) {
    double sum = 0;
    for (int unit = 0; unit < ratings.unitCount(); unit++) {
      int start = ratings.start(unit);
      int end = ratings.end(unit);
      sum += differences.within(ratings.places(), start, end) / (end - start - 1);
    }
    return sum;
  }
}
