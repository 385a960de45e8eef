package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Replicates;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Draws replicates of Krippendorff's alpha; one without variation is none. */
final class AlphaBootstrap {

  private AlphaBootstrap() {}

  /**
   * Draws units with replacement, and computes alpha from each sample.
   *
   * @param measure the differences, given how many ratings each category has
   * @param isOrdinal whether the differences are counts of ratings: those of the sample, then
   */
  static Replicates overUnits(
      PairableRatings ratings,
      Function<long[], Differences> measure,
      boolean isOrdinal,
      Bootstrap bootstrap) {
    UnitPatterns patterns = UnitPatterns.of(ratings);
    double[] fixed = observed(patterns, measure.apply(ratings.totals()));
    return Drawing.of(
        bootstrap,
        random -> {
          int[] frequencies = patterns.draw(random);
          long[] totals = patterns.totals(frequencies);
          Differences differences = measure.apply(totals);
          double sum = 0;
          for (int pattern = 0; pattern < frequencies.length; pattern++) {
            if (frequencies[pattern] > 0) {
              double observed =
                  isOrdinal ? patterns.observed(pattern, differences) : fixed[pattern];
              sum += frequencies[pattern] * observed;
            }
          }
          return alpha(totals, sum, differences.expected());
        });
  }

  private static double[] observed(UnitPatterns patterns, Differences differences) {
    double[] observed = new double[patterns.count()];
    Arrays.setAll(observed, pattern -> patterns.observed(pattern, differences));
    return observed;
  }

  private static OptionalDouble alpha(long[] totals, double observed, double expected) {
    long used = Arrays.stream(totals).filter(total -> total > 0).count();
    return used < 2 || expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (Arrays.stream(totals).sum() - 1) * (observed / expected));
  }

  /**
   * Draws, for every pair of ratings, one of all pairs, and leaves the rest of alpha as it is.
   *
   * <p>Source: K. Krippendorff, <i>Bootstrapping Distributions for Krippendorff's Alpha</i>, 2013
   * and later. What falls below −1 is set to −1, as the paper says.
   */
  static Replicates overPairs(
      PairableRatings ratings, Function<long[], Differences> measure, Bootstrap bootstrap) {
    Differences differences = measure.apply(ratings.totals());
    UnitPatterns patterns = UnitPatterns.of(ratings);
    double[] pairs = patterns.pairDifferences(differences);
    int[] ratersOfUnits = patterns.ratingCounts();
    double scale = (ratings.places().length - 1.0) / differences.expected();
    return Drawing.of(
        bootstrap,
        random -> {
          double sum = 0;
          for (int raters : ratersOfUnits) {
            double unit = 0;
            for (long pair = UnitPatterns.pairs(raters); pair > 0; pair--) {
              unit += pairs[random.nextIndex(pairs.length)];
            }
            sum += unit / (raters - 1);
          }
          return OptionalDouble.of(Math.max(-1, 1 - scale * sum));
        });
  }
}
