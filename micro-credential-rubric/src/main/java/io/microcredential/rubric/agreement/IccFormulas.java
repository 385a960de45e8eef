package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.IntervalMethod;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of intraclass correlations over mean squares; {@code NaN} where one divides by 0.
 */
final class IccFormulas {

  /** A sum this much smaller than its terms is 0. */
  private static final double CANCELLED = 1e-12;

  private final IccForm form;
  private final MeanSquares squares;
  private final double n;
  private final double k;

  /** Mean square between units, of the form's model. */
  private final double units;

  /** What the form sets it against: within units, or the residual. */
  private final double error;

  private final double errorDegrees;
  private final double raters;

  IccFormulas(IccForm form, MeanSquares squares) {
    boolean oneWay = form.model() == IccModel.ONE_WAY_RANDOM;
    this.form = form;
    this.squares = squares;
    this.n = squares.units();
    this.k = squares.perUnit();
    this.units = oneWay ? squares.betweenUnits() : squares.betweenAdjusted();
    this.error = oneWay ? squares.within() : squares.residual();
    this.errorDegrees = oneWay ? squares.withinDegrees() : squares.residualDegrees();
    this.raters = squares.betweenRaters();
  }

  private boolean isAbsoluteTwoWay() {
    return form.model() != IccModel.ONE_WAY_RANDOM && form.type() == AgreementType.ABSOLUTE;
  }

  /**
   * Returns what the form divides by: the variance of scores, or of mean scores, times a number.
   */
  double denominator() {
    double weight = form.unit() == IccUnit.SINGLE ? k : 1;
    double severity = isAbsoluteTwoWay() ? weight * (raters - error) / n : 0;
    double sum = units + (weight - 1) * error + severity;
    // Terms that cancel leave dust; to divide by it would make a figure of nothing.
    return Math.abs(sum) < CANCELLED * (units + weight * (error + raters)) ? 0 : sum;
  }

  double value() {
    return (units - error) / denominator();
  }

  /** Returns the limits, or null where the formula gives none that are finite and in order. */
  @Nullable ConfidenceInterval interval(double level, IccInterval method) {
    double[] limits = isAbsoluteTwoWay() ? absolute(level, method) : consistent(level);
    return Double.isFinite(limits[0]) && Double.isFinite(limits[1]) && limits[0] <= limits[1]
        ? new ConfidenceInterval(limits[0], limits[1], level, IntervalMethod.F_DISTRIBUTION)
        : null;
  }

  private double[] consistent(double level) {
    double low = units / Quantiles.upperF(level, squares.unitsDegrees(), errorDegrees);
    double high = units * Quantiles.upperF(level, errorDegrees, squares.unitsDegrees());
    return form.unit() == IccUnit.SINGLE
        ? new double[] {
          (low - error) / (low + (k - 1) * error), (high - error) / (high + (k - 1) * error)
        }
        : new double[] {1 - error / low, 1 - error / high};
  }

  private double[] absolute(double level, IccInterval method) {
    if (raters == 0 && error == 0) {
      return new double[] {1, 1};
    }
    if (form.unit() == IccUnit.AVERAGE && method == IccInterval.MCGRAW_WONG) {
      double degrees = satterthwaite(k * value(), n * (1 - value()) + k * value() * (n - 1));
      double low = Quantiles.upperF(level, squares.unitsDegrees(), degrees);
      double high = Quantiles.upperF(level, degrees, squares.unitsDegrees());
      return new double[] {
        n * (units - low * error) / (low * (raters - error) + n * units),
        n * (high * units - error) / (raters - error + n * high * units)
      };
    }
    double single = (units - error) / (units + (k - 1) * error + k * (raters - error) / n);
    double[] limits = singleAbsolute(level, single);
    if (form.unit() == IccUnit.AVERAGE) {
      limits[0] = spearmanBrown(limits[0]);
      limits[1] = spearmanBrown(limits[1]);
    }
    return limits;
  }

  private double[] singleAbsolute(double level, double single) {
    double degrees = satterthwaite(k * single, n * (1 - single) + k * single * (n - 1));
    double low = Quantiles.upperF(level, squares.unitsDegrees(), degrees);
    double high = Quantiles.upperF(level, degrees, squares.unitsDegrees());
    double rest = k * raters + (k * n - k - n) * error;
    return new double[] {
      n * (units - low * error) / (low * rest + n * units),
      n * (high * units - error) / (rest + n * high * units)
    };
  }

  private double spearmanBrown(double single) {
    return k * single / (1 + (k - 1) * single);
  }

  /** Degrees of freedom of a weighted sum of two mean squares, by Satterthwaite. */
  private double satterthwaite(double ratersWeight, double errorWeight) {
    double fromRaters = ratersWeight * raters;
    double fromError = errorWeight * error;
    double sum = fromRaters + fromError;
    return sum
        * sum
        / (fromRaters * fromRaters / squares.ratersDegrees()
            + fromError * fromError / errorDegrees);
  }

  /** Tests that the coefficient is not above a value of the population, from 0 to 1, exclusive. */
  SignificanceTest test(double population) {
    double numerator = squares.unitsDegrees();
    double perMean = form.unit() == IccUnit.SINGLE ? k : 1;
    if (!isAbsoluteTwoWay()) {
      double against = form.unit() == IccUnit.SINGLE ? 1 + (k - 1) * population : 1;
      double expected = error * against / (1 - population);
      return SignificanceTest.upperF(ratio(units, expected), numerator, errorDegrees);
    }
    double ratersWeight = perMean * population / (n * (1 - population));
    double errorWeight = 1 + perMean * population * (n - 1) / (n * (1 - population));
    double expected = ratersWeight * raters + errorWeight * error;
    double degrees =
        expected == 0 || ratersWeight == 0
            ? errorDegrees
            : satterthwaite(ratersWeight, errorWeight);
    return SignificanceTest.upperF(ratio(units, expected), numerator, degrees);
  }

  /** Where units do not differ, nothing speaks against the hypothesis, however small the error. */
  private static double ratio(double units, double expected) {
    return units == 0 ? 0 : units / expected;
  }
}
