package io.microcredential.rubric.agreement;

/**
 * What each pair of categories costs when two raters choose them: 1 less the weight of agreement.
 *
 * <p>Figures are computed from disagreement, as {@code 1 - observed / expected}, because its sums
 * have no terms to cancel: no disagreement is exactly 0, and so is none that could be expected.
 */
final class CategoryCosts {

  private final int size;
  private final double[] costs;

  CategoryCosts(int size, double[] costs) {
    this.size = size;
    this.costs = costs;
  }

  int size() {
    return size;
  }

  double of(int k, int l) {
    return costs[k * size + l];
  }

  /** Returns what each category costs on average against one drawn by these shares. */
  double[] against(double[] shares) {
    double[] expected = new double[size];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        expected[k] += costs[k * size + l] * shares[l];
      }
    }
    return expected;
  }

  /** Returns the mean cost of a pair of categories, each as likely. */
  double mean() {
    double sum = 0;
    for (double cost : costs) {
      sum += cost;
    }
    return sum / costs.length;
  }

  /** Returns the sum over all pairs of categories of the cost times how often the pair came. */
  double total(long[] pairs) {
    double sum = 0;
    for (int i = 0; i < costs.length; i++) {
      sum += costs[i] * pairs[i];
    }
    return sum;
  }

  static double dot(double[] shares, double[] costs) {
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      sum += shares[k] * costs[k];
    }
    return sum;
  }
}
