package io.microcredential.rubric.agreement;

import io.microcredential.rubric.internal.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Units with the same ratings taken together, for drawing units again and again.
 *
 * <p>Patterns stand in the order of their ratings, so the draws for one seed do not depend on the
 * order of units or raters in the data.
 */
final class UnitPatterns {

  private final PairableRatings ratings;

  /** One unit of each pattern. */
  private final int[] examples;

  /** The pattern of each unit, when units stand in the order of their patterns. */
  private final int[] patternOf;

  private UnitPatterns(PairableRatings ratings, int[] examples, int[] patternOf) {
    this.ratings = ratings;
    this.examples = examples;
    this.patternOf = patternOf;
  }

  static UnitPatterns of(PairableRatings ratings) {
    int[] ordered =
        IntStream.range(0, ratings.unitCount())
            .boxed()
            .sorted(ratings::compare)
            .mapToInt(unit -> unit)
            .toArray();
    int[] patternOf = new int[ordered.length];
    int[] examples = new int[ordered.length];
    int patterns = 0;
    for (int i = 0; i < ordered.length; i++) {
      if (i == 0 || ratings.compare(ordered[i - 1], ordered[i]) != 0) {
        examples[patterns++] = ordered[i];
      }
      patternOf[i] = patterns - 1;
    }
    return new UnitPatterns(ratings, Arrays.copyOf(examples, patterns), patternOf);
  }

  int count() {
    return examples.length;
  }

  /** Draws as many units as there are, with replacement, and counts them by pattern. */
  int[] draw(SeededRandom random) {
    int[] frequencies = new int[examples.length];
    for (int i = 0; i < patternOf.length; i++) {
      frequencies[patternOf[random.nextIndex(patternOf.length)]]++;
    }
    return frequencies;
  }

  long[] totals(int[] frequencies) {
    long[] totals = new long[ratings.values().length];
    int[] places = ratings.places();
    for (int pattern = 0; pattern < frequencies.length; pattern++) {
      int end = ratings.end(examples[pattern]);
      for (int i = ratings.start(examples[pattern]); i < end; i++) {
        totals[places[i]] += frequencies[pattern];
      }
    }
    return totals;
  }

  /** Returns the squared differences in a unit of a pattern, per pair that each rating is in. */
  double observed(int pattern, Differences differences) {
    int start = ratings.start(examples[pattern]);
    int end = ratings.end(examples[pattern]);
    return differences.within(ratings.places(), start, end) / (end - start - 1);
  }

  /** Returns how many ratings each unit has, in the order of patterns. */
  int[] ratingCounts() {
    return Arrays.stream(patternOf)
        .map(pattern -> ratings.end(examples[pattern]) - ratings.start(examples[pattern]))
        .toArray();
  }

  /** Returns the squared difference of every pair of ratings of one unit, in that order. */
  double[] pairDifferences(Differences differences) {
    int size =
        Arrays.stream(ratingCounts()).reduce(0, (sum, m) -> Math.addExact(sum, m * (m - 1) / 2));
    double[] squares = new double[size];
    int[] places = ratings.places();
    int next = 0;
    for (int pattern : patternOf) {
      int end = ratings.end(examples[pattern]);
      for (int higher = ratings.start(examples[pattern]); higher < end; higher++) {
        for (int lower = ratings.start(examples[pattern]); lower < higher; lower++) {
          squares[next++] = differences.squared(places[lower], places[higher]);
        }
      }
    }
    return squares;
  }
}
