package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import java.util.Arrays;
import java.util.Optional;

/**
 * A logistic curve of passing on one score, by maximum likelihood.
 *
 * <p>Newton's iteration on standardized scores, halving steps that lose likelihood, until no
 * parameter moves by more than 1e-12; with one score the maximum exists exactly where the scores of
 * the two groups overlap (A. Albert, J. A. Anderson, 1984, doi:10.1093/biomet/71.1.1), which {@link
 * #obstacle} decides beforehand.
 */
final class LogisticFit {

  private static final int MOST_STEPS = 100;
  private static final double SETTLED = 1e-12;

  private final double[] standard;
  private final boolean[] passed;
  private final double mean;
  private final double deviation;
  private double first;
  private double second;

  private LogisticFit(double[] scores, boolean[] passed) {
    this.passed = passed;
    this.mean = Descriptive.mean(scores);
    this.deviation = Descriptive.standardDeviation(scores);
    this.standard = Arrays.stream(scores).map(score -> (score - mean) / deviation).toArray();
  }

  /** Returns why there is no rising curve, if there is none. */
  static Optional<UndefinedReason> obstacle(double[] scores, boolean[] passed) {
    double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < scores.length; i++) {
      int group = passed[i] ? 1 : 0;
      least[group] = Math.min(least[group], scores[i]);
      most[group] = Math.max(most[group], scores[i]);
    }
    if (least[0] > most[0] || least[1] > most[1]) {
      return Optional.of(UndefinedReason.ONE_GROUP);
    }
    if (Math.min(least[0], least[1]) == Math.max(most[0], most[1])) {
      return Optional.of(UndefinedReason.NO_VARIANCE);
    }
    if (most[0] <= least[1]) {
      return Optional.of(UndefinedReason.SEPARATED);
    }
    return most[1] <= least[0] ? Optional.of(UndefinedReason.NOT_INCREASING) : Optional.empty();
  }

  /** Returns the curve of scores without an {@link #obstacle}, or nothing if it did not settle. */
  static Optional<LogisticFit> of(double[] scores, boolean[] passed) {
    LogisticFit fit = new LogisticFit(scores, passed);
    return fit.settle() ? Optional.of(fit) : Optional.empty();
  }

  private boolean settle() {
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slopes = {0, 0};
      for (int i = 0; i < standard.length; i++) {
        double off = (passed[i] ? 1 : 0) - fitted(i);
        slopes[0] += off;
        slopes[1] += off * standard[i];
      }
      double[][] inverse = inverseInformation();
      double forFirst = inverse[0][0] * slopes[0] + inverse[0][1] * slopes[1];
      double forSecond = inverse[1][0] * slopes[0] + inverse[1][1] * slopes[1];
      double before = likelihood(first, second);
      double part = 1;
      while (part > 1e-10
          && likelihood(first + part * forFirst, second + part * forSecond)
              < before - 1e-13 * Math.abs(before)) {
        part /= 2;
      }
      first += part * forFirst;
      second += part * forSecond;
      if (Math.abs(forFirst) + Math.abs(forSecond)
          <= SETTLED * (1 + Math.abs(first) + Math.abs(second))) {
        return true;
      }
    }
    return false;
  }

  private double likelihood(double atFirst, double atSecond) {
    double sum = 0;
    for (int i = 0; i < standard.length; i++) {
      double odds = atFirst + atSecond * standard[i];
      double signed = passed[i] ? -odds : odds;
      sum -= signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
    }
    return sum;
  }

  private double fitted(int i) {
    return 1 / (1 + Math.exp(-(first + second * standard[i])));
  }

  private double[][] inverseInformation() {
    double ones = 0;
    double mixed = 0;
    double squares = 0;
    for (int i = 0; i < standard.length; i++) {
      double fitted = fitted(i);
      double weight = fitted * (1 - fitted);
      ones += weight;
      mixed += weight * standard[i];
      squares += weight * standard[i] * standard[i];
    }
    double determinant = ones * squares - mixed * mixed;
    return new double[][] {
      {squares / determinant, -mixed / determinant}, {-mixed / determinant, ones / determinant}
    };
  }

  double slope() {
    return second / deviation;
  }

  double intercept() {
    return first - second * mean / deviation;
  }

  double slopeError() {
    return Math.sqrt(inverseInformation()[1][1]) / deviation;
  }

  double interceptError() {
    double[][] inverse = inverseInformation();
    double shift = mean / deviation;
    return Math.sqrt(inverse[0][0] - 2 * shift * inverse[0][1] + shift * shift * inverse[1][1]);
  }

  /** The score at which the curve has a given log odds. */
  double scoreAt(double logOdds) {
    return mean + deviation * (logOdds - first) / second;
  }

  /** The delta method: the error of {@link #scoreAt}, the curve's parameters being estimated. */
  double errorAt(double logOdds) {
    return errorFrom(logOdds, inverseInformation());
  }

  /**
   * The same with a variance that holds where judgements of one cluster belong together: K.-Y.
   * Liang, S. L. Zeger, 1986, doi:10.1093/biomet/73.1.13, times G / (G − 1) for G clusters.
   */
  double errorAt(double logOdds, int[] cluster, int clusters) {
    double[][] sums = new double[clusters][2];
    for (int i = 0; i < standard.length; i++) {
      double off = (passed[i] ? 1 : 0) - fitted(i);
      sums[cluster[i]][0] += off;
      sums[cluster[i]][1] += off * standard[i];
    }
    double[][] inverse = inverseInformation();
    double[][] variance = new double[2][2];
    for (double[] sum : sums) {
      double[] moved = {
        inverse[0][0] * sum[0] + inverse[0][1] * sum[1],
        inverse[1][0] * sum[0] + inverse[1][1] * sum[1]
      };
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 2; column++) {
          variance[row][column] += moved[row] * moved[column] * clusters / (clusters - 1.0);
        }
      }
    }
    return errorFrom(logOdds, variance);
  }

  private double errorFrom(double logOdds, double[][] variance) {
    double place = (logOdds - first) / second;
    double square = variance[0][0] + 2 * place * variance[0][1] + place * place * variance[1][1];
    return deviation * Math.sqrt(Math.max(0, square)) / Math.abs(second);
  }

  /** Tjur's coefficient of discrimination. */
  double discrimination() {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < standard.length; i++) {
      sums[passed[i] ? 1 : 0] += fitted(i);
      counts[passed[i] ? 1 : 0]++;
    }
    return sums[1] / counts[1] - sums[0] / counts[0];
  }
}
