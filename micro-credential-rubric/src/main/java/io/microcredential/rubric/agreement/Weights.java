package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much two categories count as agreement: 1 if they are the same, 0 if they are as far apart as
 * categories can be, and something between for the rest.
 *
 * <p>With {@code x} the values of two categories, {@code k} and {@code l} their places from 1, and
 * {@code K} how many there are, the weight is {@code w = 1 - d / max d}, where {@code d} is
 *
 * <ul>
 *   <li>identity: 1 unless the categories are the same;
 *   <li>linear: {@code |xk - xl|};
 *   <li>quadratic: {@code (xk - xl)²};
 *   <li>radical: {@code √|xk - xl|};
 *   <li>ratio: {@code ((xk - xl) / (xk + xl))²}, for values of at least 0;
 *   <li>ordinal: {@code m(m - 1) / 2} with {@code m = |k - l| + 1}, the number of pairs of
 *       categories from one to the other: places count, values do not;
 *   <li>circular: {@code sin²(π(k - l) / K)}, for categories in a ring, such as the days of a week;
 *   <li>bipolar: {@code (xk - xl)² / ((xk + xl - 2 min)(2 max - xk - xl))}, which makes a step cost
 *       more near an end of the scale.
 * </ul>
 *
 * <p>Quadratic weights are those of Fleiss and Cohen (1973), linear ones those of Cicchetti and
 * Allison (1971). <i>Ordinal weights</i> are Gwet's; they are not Krippendorff's ordinal metric,
 * which depends on how often each category was used, and give other figures.
 *
 * <p>The categories come from the scale, used or not. Immutable.
 *
 * @see <a href="https://www.agreestat.com/books/">K. L. Gwet, Handbook of Inter-Rater Reliability,
 *     4th edition, 2014, chapter 3</a>
 * @see <a href="https://doi.org/10.1037/h0026256">J. Cohen, Weighted kappa, 1968</a>
 */
public final class Weights {

  private enum Form {
    IDENTITY,
    LINEAR,
    QUADRATIC,
    RADICAL,
    RATIO,
    ORDINAL,
    CIRCULAR,
    BIPOLAR,
    WITHIN,
    CUSTOM
  }

  private final Form form;

  /** How many places apart two categories may be and still agree; 0 except for WITHIN. */
  private final int distance;

  /** The disagreement of each pair of categories for CUSTOM, else null. */
  private final double @Nullable [] custom;

  private Weights(Form form, int distance, double @Nullable [] custom) {
    this.form = form;
    this.distance = distance;
    this.custom = custom;
  }

  private static Weights of(Form form) {
    return new Weights(form, 0, null);
  }

  /**
   * Returns weights by which only the same category is agreement.
   *
   * @return the weights of every unweighted figure
   */
  public static Weights identity() {
    return of(Form.IDENTITY);
  }

  /**
   * Returns weights that fall with the distance of values.
   *
   * @return linear weights
   */
  public static Weights linear() {
    return of(Form.LINEAR);
  }

  /**
   * Returns weights that fall with the square of the distance of values.
   *
   * @return quadratic weights
   */
  public static Weights quadratic() {
    return of(Form.QUADRATIC);
  }

  /**
   * Returns weights that fall with the root of the distance of values.
   *
   * @return radical weights
   */
  public static Weights radical() {
    return of(Form.RADICAL);
  }

  /**
   * Returns weights for values whose proportion matters; they do not fit values below 0.
   *
   * @return ratio weights
   */
  public static Weights ratio() {
    return of(Form.RATIO);
  }

  /**
   * Returns Gwet's weights for ordered categories without values.
   *
   * @return ordinal weights
   */
  public static Weights ordinal() {
    return of(Form.ORDINAL);
  }

  /**
   * Returns weights for categories in a ring, evenly spaced.
   *
   * @return circular weights
   */
  public static Weights circular() {
    return of(Form.CIRCULAR);
  }

  /**
   * Returns weights by which a step near an end of the scale costs more.
   *
   * @return bipolar weights
   */
  public static Weights bipolar() {
    return of(Form.BIPOLAR);
  }

  /** Returns weights by which categories at most so many places apart agree fully. */
  static Weights within(int distance) {
    return new Weights(Form.WITHIN, distance, null);
  }

  /**
   * Returns weights from a matrix of agreement.
   *
   * @param matrix a row and a column for each category: from 0 to 1, 1 on the diagonal and
   *     somewhere less, alike on both sides of it
   * @return the weights, for scales of that many categories
   * @throws IllegalArgumentException if the matrix is not such a one
   */
  public static Weights ofAgreement(double[][] matrix) {
    return custom(matrix, 1, -1);
  }

  /**
   * Returns weights from a matrix of what each disagreement costs; 10 and 20 say the same as 1 and
   * 2.
   *
   * @param matrix a row and a column for each category: finite and at least 0, 0 on the diagonal
   *     and somewhere more, alike on both sides of it
   * @return the weights, for scales of that many categories
   * @throws IllegalArgumentException if the matrix is not such a one
   */
  public static Weights ofDisagreement(double[][] matrix) {
    return custom(matrix, 0, 1);
  }

  private static Weights custom(double[][] matrix, double same, double sign) {
    int size = matrix.length;
    double[] costs = new double[size * size];
    for (int k = 0; k < size; k++) {
      if (matrix[k].length != size) {
        throw new IllegalArgumentException("a matrix of weights has as many columns as rows");
      }
      for (int l = 0; l < size; l++) {
        costs[k * size + l] = sign * (matrix[k][l] - same);
      }
    }
    requireCosts(costs, size, sign < 0);
    return new Weights(Form.CUSTOM, 0, sign < 0 ? costs : scaled(costs));
  }

  private static void requireCosts(double[] costs, int size, boolean areAgreement) {
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        double cost = costs[k * size + l];
        if (!Double.isFinite(cost) || cost < 0 || (areAgreement && cost > 1)) {
          throw new IllegalArgumentException(
              "weights of agreement are from 0 to 1, costs of disagreement finite and at least 0");
        }
        if (cost != costs[l * size + k] || (k == l && cost != 0)) {
          throw new IllegalArgumentException(
              "weights are alike on both sides of the diagonal, where agreement is 1 and"
                  + " disagreement 0");
        }
      }
    }
    if (Arrays.stream(costs).allMatch(cost -> cost == 0)) {
      throw new IllegalArgumentException(
          "two categories at least must disagree; give one pair another weight than the same");
    }
  }

  /**
   * Returns whether the values of a scale can be weighted so.
   *
   * @param scale the categories
   * @return false for ratio weights of values below 0, and for a matrix of another size
   */
  public boolean fit(Scale scale) {
    return switch (form) {
      case RATIO -> scale.value(0) >= 0;
      case CUSTOM -> Objects.requireNonNull(custom).length == scale.size() * scale.size();
      default -> true;
    };
  }

  /**
   * Returns the weight of each pair of categories.
   *
   * @param scale the categories
   * @return a row and a column for each category, from 0 to 1; a copy
   * @throws IllegalArgumentException if the weights do not {@link #fit} the scale
   */
  public double[][] matrix(Scale scale) {
    CategoryCosts costs =
        costs(scale)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the weights do not fit the values of the scale; ask fit(scale) first"));
    double[][] matrix = new double[scale.size()][scale.size()];
    for (int k = 0; k < matrix.length; k++) {
      for (int l = 0; l < matrix.length; l++) {
        matrix[k][l] = 1 - costs.of(k, l);
      }
    }
    return matrix;
  }

  /**
   * Returns what each disagreement costs, or nothing if the values do not fit.
   *
   * @throws IllegalArgumentException if these are custom weights of another number of categories
   */
  Optional<CategoryCosts> costs(Scale scale) {
    int size = scale.size();
    if (form == Form.CUSTOM && !fit(scale)) {
      throw new IllegalArgumentException(
          "the matrix of weights needs a row for each of the " + size + " categories of the scale");
    }
    if (!fit(scale)) {
      return Optional.empty();
    }
    if (custom != null) {
      return Optional.of(new CategoryCosts(size, custom));
    }
    double[] costs = new double[size * size];
    double[] values = scale.values();
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < k; l++) {
        costs[k * size + l] = distance(values, k, l);
        costs[l * size + k] = costs[k * size + l];
      }
    }
    return Optional.of(new CategoryCosts(size, scaled(costs)));
  }

  private double distance(double[] values, int k, int l) {
    double apart = values[k] - values[l];
    return switch (form) {
      case LINEAR -> apart;
      case QUADRATIC -> apart * apart;
      case RADICAL -> Math.sqrt(apart);
      case RATIO -> square(apart / (values[k] + values[l]));
      case ORDINAL -> (k - l + 1.0) * (k - l) / 2;
      case CIRCULAR -> square(Math.sin(Math.PI * (k - l) / values.length));
      case BIPOLAR -> bipolar(values, values[k], values[l]);
      case WITHIN -> k - l > distance ? 1 : 0;
      case IDENTITY, CUSTOM -> 1;
    };
  }

  private static double bipolar(double[] values, double high, double low) {
    double most = values[values.length - 1];
    return square(high - low) / ((high + low - 2 * values[0]) * (2 * most - high - low));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[] scaled(double[] costs) {
    double most = Arrays.stream(costs).max().orElse(0);
    return most == 0 ? costs : Arrays.stream(costs).map(cost -> cost / most).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights weights
        && form == weights.form
        && distance == weights.distance
        && Arrays.equals(custom, weights.custom);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * form.ordinal() + distance) + Arrays.hashCode(custom);
  }

  @Override
  public String toString() {
    return "Weights[" + form + (form == Form.WITHIN ? " " + distance : "") + "]";
  }
}
