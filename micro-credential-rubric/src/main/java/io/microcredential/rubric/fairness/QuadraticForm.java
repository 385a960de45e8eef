package io.microcredential.rubric.fairness;

import java.util.OptionalDouble;

/** The quadratic form d′V⁻¹d of a covariance matrix V, by its Cholesky factor. */
final class QuadraticForm {

  private QuadraticForm() {}

  /** Returns the form, or nothing where the matrix is singular. */
  static OptionalDouble of(double[] difference, double[][] covariance) {
    int size = difference.length;
    double[][] factor = new double[size][size];
    double[] solved = new double[size];
    double form = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = covariance[row][column];
        for (int k = 0; k < column; k++) {
          rest -= factor[row][k] * factor[column][k];
        }
        if (column < row) {
          factor[row][column] = rest / factor[column][column];
        } else if (rest > 1e-10 * covariance[row][row]) {
          factor[row][row] = Math.sqrt(rest);
        } else {
          return OptionalDouble.empty();
        }
      }
      double rest = difference[row];
      for (int k = 0; k < row; k++) {
        rest -= factor[row][k] * solved[k];
      }
      solved[row] = rest / factor[row][row];
      form += solved[row] * solved[row];
    }
    return OptionalDouble.of(form);
  }
}
