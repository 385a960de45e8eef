package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.internal.SeededRandom;
import java.util.Arrays;
import java.util.function.Function;

/** Draws replicates of Krippendorff's alpha; {@code NaN} stands for one without variation. */
final class AlphaBootstrap {

  private AlphaBootstrap() {}

  /**
   * Draws units with replacement, and computes alpha from each sample.
   *
   * @param measure the differences, given how many ratings each category has
   * @param isOrdinal whether the differences are counts of ratings: those of the sample, then
   */
  static double[] overUnits(
      PairableRatings ratings,
      Function<long[], Differences> measure,
      boolean isOrdinal,
      Bootstrap bootstrap) {
    UnitPatterns patterns = UnitPatterns.of(ratings);
    double[] fixed = observed(patterns, measure.apply(ratings.totals()));
    var random = SeededRandom.of(bootstrap.seed());
    double[] replicates = new double[bootstrap.replicates()];
    for (int replicate = 0; replicate < replicates.length; replicate++) {
      int[] frequencies = patterns.draw(random.split(replicate));
      long[] totals = patterns.totals(frequencies);
      Differences differences = measure.apply(totals);
      double sum = 0;
      for (int pattern = 0; pattern < frequencies.length; pattern++) {
        if (frequencies[pattern] > 0) {
          double observed = isOrdinal ? patterns.observed(pattern, differences) : fixed[pattern];
          sum += frequencies[pattern] * observed;
        }
      }
      replicates[replicate] = alpha(totals, sum, differences.expected());
    }
    return replicates;
  }

  private static double[] observed(UnitPatterns patterns, Differences differences) {
    double[] observed = new double[patterns.count()];
    Arrays.setAll(observed, pattern -> patterns.observed(pattern, differences));
    return observed;
  }

  private static double alpha(long[] totals, double observed, double expected) {
    long used = Arrays.stream(totals).filter(total -> total > 0).count();
    return used < 2 || expected == 0
        ? Double.NaN
        : 1 - (Arrays.stream(totals).sum() - 1) * (observed / expected);
  }

  /**
   * Draws, for every pair of ratings, one of all pairs, and leaves the rest of alpha as it is.
   *
   * <p>Source: K. Krippendorff, <i>Bootstrapping Distributions for Krippendorff's Alpha</i>, 2013
   * and later. What falls below −1 is set to −1, as the paper says.
   */
  static double[] overPairs(
      PairableRatings ratings, Function<long[], Differences> measure, Bootstrap bootstrap) {
    Differences differences = measure.apply(ratings.totals());
    UnitPatterns patterns = UnitPatterns.of(ratings);
    double[] pairs = patterns.pairDifferences(differences);
    int[] ratersOfUnits = patterns.ratingCounts();
    double scale = (ratings.places().length - 1.0) / differences.expected();
    var random = SeededRandom.of(bootstrap.seed());
    double[] replicates = new double[bootstrap.replicates()];
    for (int replicate = 0; replicate < replicates.length; replicate++) {
      var draws = random.split(replicate);
      double sum = 0;
      for (int raters : ratersOfUnits) {
        double unit = 0;
        for (int pair = raters * (raters - 1) / 2; pair > 0; pair--) {
          unit += pairs[draws.nextIndex(pairs.length)];
        }
        sum += unit / (raters - 1);
      }
      replicates[replicate] = Math.max(-1, 1 - scale * sum);
    }
    return replicates;
  }
}
