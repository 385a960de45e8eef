package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Chance by which each rater chooses by their own shares of categories (Conger 1980), with its
 * linearization for missing ratings (Gwet 2014).
 *
 * <p>For rater g with shares {@code p(g)} the rest of the panel has {@code u(g) = Σ p(h), h ≠ g}.
 * With {@code a(g, l)} the cost of category l against {@code u(g)}, and {@code b(g)} its mean over
 * the rater's shares, the expected disagreement is {@code Σ b(g) / (r (r - 1))}. A rater who rated
 * {@code n(g)} of {@code n} units moves it with each rating l by {@code n / n(g) · (a(g, l) -
 * b(g))}.
 */
final class ChanceByRater implements ChanceModel.UnitChance {

  private final int raters;
  private final double[][] costsAgainstOthers;
  private final double[] means;
  private final double[] raised;
  private final double meanSum;

  private ChanceByRater(
      int raters, double[][] costsAgainstOthers, double[] means, double[] raised) {
    this.raters = raters;
    this.costsAgainstOthers = costsAgainstOthers;
    this.means = means;
    this.raised = raised;
    this.meanSum = Arrays.stream(means).sum();
  }

  /** Leaves raters out who rated nothing. */
  static ChanceByRater of(
      RatingTable table, long units, CategoryCosts costs, IntUnaryOperator times) {
    long[][] counts = new long[table.raterCount()][costs.size()];
    long[] given = new long[table.raterCount()];
    for (int unit = 0; unit < table.unitCount(); unit++) {
      int often = times.applyAsInt(unit);
      for (int i = table.start(unit); i < table.end(unit); i++) {
        counts[table.raterAt(i)][table.codeAt(i)] += often;
        given[table.raterAt(i)] += often;
      }
    }
    double[] sums = new double[costs.size()];
    for (int rater = 0; rater < counts.length; rater++) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += share(counts[rater][k], given[rater]);
      }
    }
    double[][] against = new double[counts.length][];
    double[] means = new double[counts.length];
    double[] raised = new double[counts.length];
    for (int rater = 0; rater < counts.length; rater++) {
      long[] own = counts[rater];
      long all = given[rater];
      double[] others = new double[sums.length];
      // Not below 0, and exactly 0 where only this rater used a category.
      Arrays.setAll(others, k -> Math.max(0, sums[k] - share(own[k], all)));
      double[] shares = new double[sums.length];
      Arrays.setAll(shares, k -> share(own[k], all));
      against[rater] = costs.against(others);
      means[rater] = CategoryCosts.dot(shares, against[rater]);
      raised[rater] = share(units, all);
    }
    int raters = (int) Arrays.stream(given).filter(count -> count > 0).count();
    return new ChanceByRater(raters, against, means, raised);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public double disagreement() {
    return raters < 2 ? 0 : meanSum / ((double) raters * (raters - 1));
  }

  @Override
  public double at(RatingTable table, int unit) {
    double sum = meanSum;
    for (int i = table.start(unit); i < table.end(unit); i++) {
      int rater = table.raterAt(i);
      sum += raised[rater] * (costsAgainstOthers[rater][table.codeAt(i)] - means[rater]);
    }
    return sum / ((double) raters * (raters - 1));
  }
}
