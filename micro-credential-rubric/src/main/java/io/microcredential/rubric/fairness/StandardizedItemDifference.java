package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Measures, in points, how differently two groups of like ability score on one criterion.
 *
 * <p>SMD = Σ <i>w<sub>m</sub></i>(mean of the focal group in stratum <i>m</i> − mean of the
 * reference group), weighted by where the focal group is: <i>w<sub>m</sub></i> =
 * <i>n</i><sub>F<i>m</i></sub> / Σ<i>n</i><sub>F<i>m</i></sub>. Its variance, if the groups fare
 * alike, is Σ<i>w<sub>m</sub></i>² (1/<i>n</i><sub>F<i>m</i></sub> +
 * 1/<i>n</i><sub>R<i>m</i></sub>)² Var(<i>F<sub>m</sub></i>), with the multivariate hypergeometric
 * variance of the focal group's sum of points <i>F<sub>m</sub></i> as in Mantel's test; the
 * interval is normal. Negative where the focal group scores lower.
 *
 * <p>Edge cases: strata without both groups cannot be compared and are left out, weights and all;
 * if none is left, the figure is undefined ({@link UndefinedReason#NO_OVERLAP}). If all scores in
 * every stratum are equal, the difference is 0 with a standard error of 0.
 *
 * <p>Sources: N. J. Dorans, A. P. Schmitt, 1991, doi:10.1002/j.2333-8504.1991.tb01414.x; the
 * variance: R. Zwick, D. T. Thayer, 1996, doi:10.3102/10769986021003187.
 */
public final class StandardizedItemDifference {

  private final double[] scores;
  private final double level;

  private StandardizedItemDifference(double[] scores, double level) {
    this.scores = scores;
    this.level = ConfidenceInterval.requireLevel(level);
  }

  /**
   * Returns the figure with confidence level 0.95.
   *
   * @param scores how many points each level is worth
   * @return the figure
   * @throws IllegalArgumentException if there are fewer than two, or one is not a finite number
   */
  public static StandardizedItemDifference of(double... scores) {
    if (scores.length < 2 || !Arrays.stream(scores).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("give a finite score for each of at least two levels");
    }
    return new StandardizedItemDifference(scores.clone(), 0.95);
  }

  /**
   * Returns the figure with another confidence level.
   *
   * @param other more than 0 and less than 1
   * @return the figure, changed
   */
  public StandardizedItemDifference atLevel(double other) {
    return new StandardizedItemDifference(scores, other);
  }

  /**
   * Estimates the difference.
   *
   * @param strata each of two groups, the reference group first, and a level for each score
   * @return the difference in points
   * @throws IllegalArgumentException if a stratum has another shape
   */
  public Coefficient estimate(List<Stratum> strata) {
    Stratum.requireShape(strata, 2, scores.length);
    List<Stratum> both = strata.stream().filter(s -> s.ofGroup(0) > 0 && s.ofGroup(1) > 0).toList();
    long people = Stratum.people(both);
    SampleSize sample = SampleSize.of(people, people);
    if (both.isEmpty()) {
      return Undefined.because(UndefinedReason.NO_OVERLAP, sample);
    }
    double focal = both.stream().mapToLong(stratum -> stratum.ofGroup(1)).sum();
    double value = 0;
    double variance = 0;
    for (Stratum stratum : both) {
      double reference = stratum.ofGroup(0);
      double here = stratum.ofGroup(1);
      value += here / focal * (points(stratum, 1) / here - points(stratum, 0) / reference);
      double factor = here / focal * (1 / here + 1 / reference);
      variance += factor * factor * variance(stratum);
    }
    double error = Math.sqrt(variance);
    double half = error * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    return new Estimate(
        value,
        error,
        new ConfidenceInterval(value - half, value + half, level, IntervalMethod.NORMAL),
        sample);
  }

  private double points(Stratum stratum, int group) {
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      sum += scores[k] * stratum.count(group, k);
    }
    return sum;
  }

  private double variance(Stratum stratum) {
    double total = stratum.size();
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < scores.length; k++) {
      sum += scores[k] * stratum.ofLevel(k);
      squares += scores[k] * scores[k] * stratum.ofLevel(k);
    }
    return (double) stratum.ofGroup(0)
        * stratum.ofGroup(1)
        * Math.max(0, total * squares - sum * sum)
        / (total * total * (total - 1));
  }
}
