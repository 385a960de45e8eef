package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates iota: the agreement of raters on several criteria at once, corrected for chance.
 *
 * <pre>
 * iota = 1 − D / E
 * </pre>
 *
 * <p>D is the mean distance of two raters' ratings of the same unit, over units and pairs of
 * raters; E the mean distance of one rater's rating of any unit from another's of any unit. The
 * distance of two ratings is the sum over criteria of squared differences of values (quantitative),
 * or the number of criteria with different levels (nominal).
 *
 * <p>On one criterion the nominal form is Conger's kappa, and Cohen's for two raters. At most 1; 0
 * is chance. Criteria with a longer scale weigh more in the quantitative form. Only units that
 * every rater rated on every criterion are used. All ratings of a criterion equal, on every
 * criterion: {@link UndefinedReason#NO_VARIATION}. No published standard error; ask for a
 * bootstrap.
 *
 * <p>Source: H. Janson, U. Olsson, <i>A measure of agreement for interval or nominal multivariate
 * observations</i>, 2001, doi:10.1177/00131640121971239.
 */
public final class Iota {

  private final boolean nominal;
  private final double level;
  private final @Nullable Bootstrap bootstrap;

  private Iota(boolean nominal, double level, @Nullable Bootstrap bootstrap) {
    this.nominal = nominal;
    this.level = ConfidenceInterval.requireLevel(level);
    this.bootstrap = bootstrap;
  }

  /**
   * Returns iota over the values of levels.
   *
   * @return the estimator
   */
  public static Iota quantitative() {
    return new Iota(false, 0.95, null);
  }

  /**
   * Returns iota over levels that only differ or do not.
   *
   * @return the estimator
   */
  public static Iota nominal() {
    return new Iota(true, 0.95, null);
  }

  /**
   * Returns the estimator with a standard error and a percentile interval from drawn units.
   *
   * @param draws how many replicates, and their seed
   * @return the changed estimator
   */
  public Iota with(Bootstrap draws) {
    return new Iota(nominal, level, draws);
  }

  /**
   * Returns the estimator with another confidence level.
   *
   * @param confidence more than 0 and less than 1
   * @return the changed estimator
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public Iota atLevel(double confidence) {
    return new Iota(nominal, confidence, bootstrap);
  }

  /**
   * Estimates the coefficient.
   *
   * @param data ratings of units by raters on criteria
   * @return the figure, at most 1; its sample counts ratings on all criteria
   */
  public Coefficient estimate(RatingData data) {
    List<RatingTable> tables = data.criteria().stream().map(data::table).toList();
    int raters = data.raters().size();
    int[] units =
        IntStream.range(0, data.units().size())
            .filter(unit -> tables.stream().allMatch(t -> t.end(unit) - t.start(unit) == raters))
            .toArray();
    var used = SampleSize.of(units.length, (long) units.length * raters * tables.size());
    if (data.ratingCount() == 0) {
      return Undefined.because(UndefinedReason.NO_RATINGS, used);
    }
    if (raters < 2) {
      return Undefined.because(UndefinedReason.ONE_RATER, used);
    }
    if (units.length < 2) {
      return Undefined.because(
          data.units().size() < 2 ? UndefinedReason.TOO_FEW_UNITS : UndefinedReason.INCOMPLETE,
          used);
    }
    double value = value(tables, raters, units);
    if (Double.isNaN(value)) {
      return new Undefined(UndefinedReason.NO_VARIATION, 1.0, used);
    }
    return UnitBootstrap.refine(
        Estimate.of(value, used),
        bootstrap,
        units.length,
        level,
        drawn -> value(tables, raters, IntStream.of(drawn).map(place -> units[place]).toArray()));
  }

  /** Returns {@code NaN} where chance would agree as well. */
  private double value(List<RatingTable> tables, int raters, int[] units) {
    double observed = 0;
    double expected = 0;
    for (RatingTable table : tables) {
      int[][] codes = new int[raters][units.length];
      for (int unit = 0; unit < units.length; unit++) {
        for (int rater = 0; rater < raters; rater++) {
          // A complete unit has its raters in their order.
          codes[rater][unit] = table.codeAt(table.start(units[unit]) + rater);
        }
      }
      for (int first = 0; first < raters; first++) {
        for (int second = first + 1; second < raters; second++) {
          observed += sameUnits(table.scale(), codes[first], codes[second]);
          expected += allUnits(table.scale(), codes[first], codes[second]);
        }
      }
    }
    return expected == 0 ? Double.NaN : 1 - units.length * observed / expected;
  }

  private double distance(Scale scale, int first, int second) {
    double difference = scale.value(first) - scale.value(second);
    return nominal ? (first == second ? 0 : 1) : difference * difference;
  }

  /** Returns the sum of distances of two raters over units. */
  private double sameUnits(Scale scale, int[] first, int[] second) {
    return IntStream.range(0, first.length)
        .mapToDouble(unit -> distance(scale, first[unit], second[unit]))
        .sum();
  }

  /** Returns the sum of distances of each unit of one rater from each unit of the other. */
  private double allUnits(Scale scale, int[] first, int[] second) {
    long[] ofFirst = counts(scale, first);
    long[] ofSecond = counts(scale, second);
    double sum = 0;
    for (int one = 0; one < ofFirst.length; one++) {
      for (int other = 0; other < ofSecond.length; other++) {
        sum += (double) ofFirst[one] * ofSecond[other] * distance(scale, one, other);
      }
    }
    return sum;
  }

  private static long[] counts(Scale scale, int[] codes) {
    long[] counts = new long[scale.size()];
    Arrays.stream(codes).forEach(code -> counts[code]++);
    return counts;
  }
}
