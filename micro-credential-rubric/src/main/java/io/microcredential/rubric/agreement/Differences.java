package io.microcredential.rubric.agreement;

import io.microcredential.rubric.agreement.Metric.Circular;
import io.microcredential.rubric.agreement.Metric.Custom;
import io.microcredential.rubric.agreement.Metric.Level;
import io.microcredential.rubric.agreement.Metric.Polar;
import java.util.Arrays;

/** The squared differences of a metric between the categories of some ratings. */
sealed interface Differences {

  /** Returns the squared difference of two categories. */
  double squared(int lower, int higher);

  /** Returns the sum of squared differences over all pairs of ratings, whoever and whatever. */
  double expected();

  /** Returns the sum of squared differences over the pairs within one unit. */
  double within(int[] categories, int from, int to);

  /**
   * Prepares the differences.
   *
   * @param values the values of the categories, growing
   * @param totals how many pairable ratings each category has
   */
  static Differences of(Metric metric, double[] values, long[] totals) {
    if (metric instanceof Level level) {
      return switch (level) {
        case NOMINAL -> new Pairwise((lower, higher) -> 1, totals);
        case ORDINAL -> new Distances(midranks(totals), totals);
        case INTERVAL -> new Distances(values, totals);
        case RATIO -> pairwise(Differences::ratio, values, totals);
      };
    }
    if (metric instanceof Circular circular) {
      return pairwise(
          (lower, higher) -> circular(circular.period(), higher - lower), values, totals);
    }
    if (metric instanceof Polar polar) {
      return pairwise((lower, higher) -> polar(polar, lower, higher), values, totals);
    }
    return pairwise(checked(((Custom) metric).difference()), values, totals);
  }

  /** Takes what categories cost for their differences. */
  static Differences of(CategoryCosts costs, long[] totals) {
    return new Pairwise(costs::of, totals);
  }

  private static Differences pairwise(
      SquaredDifference difference, double[] values, long[] totals) {
    return new Pairwise(
        (lower, higher) -> difference.between(values[lower], values[higher]), totals);
  }

  /** Returns whether a metric can measure all values that somebody used. */
  static boolean fits(Metric metric, double[] values, long[] totals) {
    double lowest = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    if (metric == Metric.RATIO) {
      lowest = 0;
    } else if (metric instanceof Polar polar) {
      lowest = polar.lowest();
      highest = polar.highest();
    }
    for (int i = 0; i < values.length; i++) {
      if (totals[i] > 0 && (values[i] < lowest || values[i] > highest)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Twice the ratings between two categories are the difference of their midranks, doubled: the
   * ordinal metric is the interval metric on midranks.
   */
  private static double[] midranks(long[] totals) {
    double[] midranks = new double[totals.length];
    long below = 0;
    for (int i = 0; i < totals.length; i++) {
      midranks[i] = below + 0.5 * totals[i];
      below += totals[i];
    }
    return midranks;
  }

  private static double ratio(double lower, double higher) {
    return square((higher - lower) / (higher + lower));
  }

  private static double circular(double period, double distance) {
    // Whole turns are taken off first: the sine of a multiple of π is not exactly 0.
    return square(Math.sin(Math.PI * (Math.IEEEremainder(distance, period) / period)));
  }

  private static double polar(Polar poles, double lower, double higher) {
    double fromLowest = (lower - poles.lowest()) + (higher - poles.lowest());
    double fromHighest = (poles.highest() - lower) + (poles.highest() - higher);
    return square(higher - lower) / (fromLowest * fromHighest);
  }

  private static double square(double x) {
    return x * x;
  }

  private static SquaredDifference checked(SquaredDifference difference) {
    return (lower, higher) -> {
      double squared = difference.between(lower, higher);
      if (!(squared >= 0 && Double.isFinite(squared))) {
        throw new IllegalArgumentException(
            "a squared difference is finite and at least 0, was " + squared);
      }
      return squared;
    };
  }

  /** Differences of positions on a line, whose sums have a closed form. */
  record Distances(double[] positions, long[] totals) implements Differences {

    @Override
    public double squared(int lower, int higher) {
      return square(positions[higher] - positions[lower]);
    }

    /** Σ over pairs of (x − y)² is n Σ (x − mean)²; the mean is taken first, so nothing cancels. */
    @Override
    public double expected() {
      double n = Arrays.stream(totals).sum();
      double sum = 0;
      for (int i = 0; i < positions.length; i++) {
        sum += totals[i] * positions[i];
      }
      double squares = 0;
      for (int i = 0; i < positions.length; i++) {
        squares += totals[i] * square(positions[i] - sum / n);
      }
      return n * squares;
    }

    @Override
    public double within(int[] categories, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += positions[categories[i]];
      }
      double mean = sum / (to - from);
      double squares = 0;
      for (int i = from; i < to; i++) {
        squares += square(positions[categories[i]] - mean);
      }
      return (to - from) * squares;
    }
  }

  /** The squared difference of two categories by their places, the lower first. */
  @FunctionalInterface
  interface OfPlaces {
    double between(int lower, int higher);
  }

  /** Differences that only a look at every pair of categories can sum. */
  record Pairwise(OfPlaces difference, long[] totals) implements Differences {

    @Override
    public double squared(int lower, int higher) {
      return lower == higher ? 0 : difference.between(lower, higher);
    }

    @Override
    public double expected() {
      double sum = 0;
      for (int higher = 1; higher < totals.length; higher++) {
        if (totals[higher] > 0) {
          double row = 0;
          for (int lower = 0; lower < higher; lower++) {
            row += totals[lower] == 0 ? 0 : totals[lower] * squared(lower, higher);
          }
          sum += totals[higher] * row;
        }
      }
      return sum;
    }

    @Override
    public double within(int[] categories, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        for (int j = from; j < i; j++) {
          sum +=
              squared(
                  Math.min(categories[i], categories[j]), Math.max(categories[i], categories[j]));
        }
      }
      return sum;
    }
  }
}
