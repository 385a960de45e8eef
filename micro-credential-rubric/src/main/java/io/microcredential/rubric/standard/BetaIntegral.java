package io.microcredential.rubric.standard;

import java.util.function.DoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Means of functions over a part of a beta distribution, to the precision of a double.
 *
 * <p>Double exponential (tanh-sinh) integration, H. Takahasi, M. Mori, 1974,
 * doi:10.2977/prims/1195192451: it bears the infinite density that shapes below 1 have at an end.
 * Every part touches one end of the distribution, and runs in the distance from that end, so that
 * nothing is lost by subtraction near it. The step is halved until nothing changes by more than
 * 1e-15.
 */
final class BetaIntegral {

  private static final double SETTLED = 1e-15;
  private static final double FINEST = 1.0 / 1024;
  private static final double REACH = 6.1;

  private final TrueScoreBeta scores;
  private final BetaDistribution fromLower;
  private final BetaDistribution fromUpper;

  BetaIntegral(TrueScoreBeta scores) {
    this.scores = scores;
    this.fromLower = BetaDistribution.of(scores.alpha(), scores.beta());
    this.fromUpper = BetaDistribution.of(scores.beta(), scores.alpha());
  }

  /** Integrates functions of the true score, times its density, over those below a true score. */
  double[] below(double cut, int figures, DoubleFunction<double[]> functions) {
    double share = share(cut);
    if (share <= 0) {
      return new double[figures];
    }
    return share < 1 ? lower(share, figures, functions) : all(figures, functions);
  }

  /** The same over those at or above a true score. */
  double[] above(double cut, int figures, DoubleFunction<double[]> functions) {
    double share = share(cut);
    if (share >= 1) {
      return new double[figures];
    }
    return share > 0 ? upper(1 - share, figures, functions) : all(figures, functions);
  }

  private double[] all(int figures, DoubleFunction<double[]> functions) {
    double[] sums = lower(0.5, figures, functions);
    double[] rest = upper(0.5, figures, functions);
    for (int i = 0; i < figures; i++) {
      sums[i] += rest[i];
    }
    return sums;
  }

  private double share(double cut) {
    return (cut - scores.lower()) / (scores.upper() - scores.lower());
  }

  private double[] lower(double length, int figures, DoubleFunction<double[]> functions) {
    double range = scores.upper() - scores.lower();
    return integrate(length, figures, fromLower, t -> functions.apply(scores.lower() + range * t));
  }

  private double[] upper(double length, int figures, DoubleFunction<double[]> functions) {
    double range = scores.upper() - scores.lower();
    return integrate(length, figures, fromUpper, t -> functions.apply(scores.upper() - range * t));
  }

  private static double[] integrate(
      double length, int figures, BetaDistribution density, DoubleFunction<double[]> functions) {
    double[] sums = new double[figures];
    add(0, length, density, functions, sums);
    double step = 0.25;
    for (double at = step; at <= REACH; at += step) {
      add(at, length, density, functions, sums);
      add(-at, length, density, functions, sums);
    }
    double change = Double.POSITIVE_INFINITY;
    while (change > SETTLED && step > FINEST) {
      double[] before = sums.clone();
      // Halving the step keeps all points: only those between are new.
      for (double at = step / 2; at <= REACH; at += step) {
        add(at, length, density, functions, sums);
        add(-at, length, density, functions, sums);
      }
      change = 0;
      for (int i = 0; i < figures; i++) {
        change = Math.max(change, Math.abs(sums[i] * step / 2 - before[i] * step));
      }
      step /= 2;
    }
    for (int i = 0; i < figures; i++) {
      sums[i] *= step;
    }
    return sums;
  }

  private static void add(
      double at,
      double length,
      BetaDistribution density,
      DoubleFunction<double[]> functions,
      double[] sums) {
    double exponent = Math.PI * Math.sinh(at);
    double part = 1 / (1 + Math.exp(-exponent));
    double rest = 1 / (1 + Math.exp(exponent));
    double place = length * part;
    double weight = length * Math.PI * Math.cosh(at) * part * rest * density.density(place);
    if (!(weight > 0) || Double.isInfinite(weight)) {
      return;
    }
    double[] values = functions.apply(place);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * values[i];
    }
  }
}
