package io.microcredential.rubric.calibration;

import java.util.Arrays;

/**
 * A column of numbers, about its own mean, that can do without any one of them.
 *
 * <p>Without xᵢ the sum of squares is S − n/(n−1) (xᵢ − x̄)², and a sum of products goes the same
 * way; so nothing is computed anew for the jackknife.
 */
final class Moments {

  /** Less than this part of a sum of squares is the dust of subtraction. */
  private static final double DUST = 1e-9;

  private final double[] values;
  private final double mean;
  private final double squares;

  Moments(double[] values) {
    this.values = values;
    this.mean = values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
    boolean varies = Arrays.stream(values).anyMatch(value -> value != values[0]);
    this.squares = varies ? products(this) : 0;
  }

  int size() {
    return values.length;
  }

  /** Returns the sum of squares about the mean. */
  double squares() {
    return squares;
  }

  /** Returns the sum of squares about the mean of the rest. */
  double squaresWithout(int place) {
    double rest = squares - part(this, place);
    return rest <= DUST * squares ? 0 : rest;
  }

  /** Returns the sum of products about both means, with a column of the same length. */
  double products(Moments other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (other.values[i] - other.mean);
    }
    return sum;
  }

  /** Returns what leaving out one place takes from a sum of products. */
  double part(Moments other, int place) {
    double n = values.length;
    return n < 2 ? 0 : n / (n - 1) * (values[place] - mean) * (other.values[place] - other.mean);
  }
}
