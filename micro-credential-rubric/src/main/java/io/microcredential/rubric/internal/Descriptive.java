package io.microcredential.rubric.internal;

import java.util.Arrays;

/**
 * Sums, means and spreads of plain numbers, for use inside this module.
 *
 * <p>Sums are compensated (A. Neumaier, 1974, doi:10.1002/zamm.19740540106) and variances take two
 * passes, because these formulas subtract numbers of like size.
 */
public final class Descriptive {

  private Descriptive() {}

  /** Returns the compensated sum; 0 for no values. */
  public static double sum(double... values) {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      double next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    }
    return sum + lost;
  }

  /** Returns the mean of at least one value. */
  public static double mean(double... values) {
    return sum(values) / values.length;
  }

  /** Returns the sum of the products of two columns' deviations from their means. */
  public static double products(double[] first, double[] second) {
    if (isConstant(first) || isConstant(second)) {
      return 0;
    }
    double meanOfFirst = mean(first);
    double meanOfSecond = mean(second);
    double[] products = new double[first.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = (first[i] - meanOfFirst) * (second[i] - meanOfSecond);
    }
    return sum(products);
  }

  /** Returns whether all values are the same: the mean of such values may differ from them. */
  public static boolean isConstant(double... values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** Returns the variance of a sample of at least two values, with {@code n - 1}. */
  public static double variance(double... values) {
    return products(values, values) / (values.length - 1);
  }

  /** Returns the standard deviation of a sample of at least two values. */
  public static double standardDeviation(double... values) {
    return Math.sqrt(variance(values));
  }

  /** Returns the middle of at least one value, halfway between the two middle ones if even. */
  public static double median(double... values) {
    return quantile(sorted(values), 0.5);
  }

  /** Returns the values in rising order; a copy. */
  public static double[] sorted(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * Returns a quantile by linear interpolation of the order statistics: type 7 of R. Hyndman, Y.
   * Fan, 1996, doi:10.1080/00031305.1996.10473566.
   *
   * @param sorted at least one value, rising
   * @param share from 0 to 1
   */
  public static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Returns the product-moment correlation, or {@code NaN} if one of the columns is constant. */
  public static double correlation(double[] first, double[] second) {
    double squares = products(first, first) * products(second, second);
    if (!(squares > 0)) {
      return Double.NaN;
    }
    return Math.max(-1, Math.min(1, products(first, second) / Math.sqrt(squares)));
  }
}
