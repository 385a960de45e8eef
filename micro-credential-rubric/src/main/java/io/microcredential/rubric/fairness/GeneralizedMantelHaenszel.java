package io.microcredential.rubric.fairness;

import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Tests whether groups of like ability reach the levels of a scale alike.
 *
 * <p>For <b>ordered</b> levels with scores <i>a<sub>k</sub></i> it asks whether the groups' mean
 * scores differ, with <i>G</i> − 1 degrees of freedom; for two groups this is Mantel's test of
 * 1963. For <b>nominal</b> levels it asks whether the distributions differ in any way, with
 * (<i>G</i> − 1)(<i>K</i> − 1). Both are the quadratic form <i>d′V</i>⁻¹<i>d</i> of the summed
 * differences <i>d </i> between counts and their expectations, given the margins of each stratum,
 * where Cov(<i>n<sub>gk</sub></i>, <i>n<sub>hl</sub></i>) =
 * <i>r<sub>g</sub></i>(δ<sub>gh</sub><i>T</i> − <i>r<sub>h</sub></i>)
 * <i>c<sub>k</sub></i>(δ<sub>kl</sub><i>T</i> − <i>c<sub>l</sub></i>) / <i>T</i>²(<i>T</i> − 1).
 * There is no continuity correction.
 *
 * <p>Edge cases: groups and levels that no stratum of two or more people has are left out, and take
 * their degrees of freedom with them. If fewer than two of either are left, or nothing could vary
 * given the margins, the statistic is undefined.
 *
 * <p>Sources: N. Mantel, 1963, doi:10.1080/01621459.1963.10500879; J. R. Landis, E. R. Heyman, G.
 * G. Koch, 1978, doi:10.2307/1402373; R. Zwick, J. R. Donoghue, A. Grima, 1993,
 * doi:10.1111/j.1745-3984.1993.tb00425.x.
 */
public final class GeneralizedMantelHaenszel {

  private final double[] scores;

  private GeneralizedMantelHaenszel(double[] scores) {
    this.scores = scores;
  }

  /**
   * Returns the test for levels without an order.
   *
   * @return the test
   */
  public static GeneralizedMantelHaenszel nominal() {
    return new GeneralizedMantelHaenszel(new double[0]);
  }

  /**
   * Returns the test for ordered levels.
   *
   * @param scores what each level is worth, such as 0, 1, 2, 3
   * @return the test
   * @throws IllegalArgumentException if there are fewer than two, or one is not a finite number
   */
  public static GeneralizedMantelHaenszel ordered(double... scores) {
    if (scores.length < 2 || !Arrays.stream(scores).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("give a finite score for each of at least two levels");
    }
    return new GeneralizedMantelHaenszel(scores.clone());
  }

  /**
   * Tests.
   *
   * @param strata all with the same groups and levels
   * @return the statistic
   * @throws IllegalArgumentException if strata differ in shape, or levels and scores in number
   */
  public ChiSquare test(List<Stratum> strata) {
    int groups = strata.isEmpty() ? 2 : strata.get(0).groupCount();
    int levels = strata.isEmpty() ? 2 : strata.get(0).levelCount();
    if (scores.length > 0 && !strata.isEmpty() && scores.length != levels) {
      throw new IllegalArgumentException("give a score for each of the " + levels + " levels");
    }
    Stratum.requireShape(strata, groups, levels);
    long people = Stratum.people(strata);
    SampleSize sample = SampleSize.of(people, people);
    List<Stratum> telling = strata.stream().filter(stratum -> stratum.size() > 1).toList();
    int[] group =
        IntStream.range(0, groups)
            .filter(g -> telling.stream().anyMatch(s -> s.ofGroup(g) > 0))
            .toArray();
    int[] level =
        IntStream.range(0, levels)
            .filter(k -> telling.stream().anyMatch(s -> s.ofLevel(k) > 0))
            .toArray();
    if (group.length < 2 || level.length < 2) {
      return new ChiSquare(
          Undefined.because(
              group.length < 2 ? UndefinedReason.ONE_GROUP : UndefinedReason.NO_VARIATION, sample),
          1);
    }
    double[][] weights = weights(level);
    int freedom = (group.length - 1) * weights.length;
    double[] difference = new double[freedom];
    double[][] covariance = new double[freedom][freedom];
    for (Stratum stratum : telling) {
      add(stratum, group, weights, difference, covariance);
    }
    OptionalDouble statistic = QuadraticForm.of(difference, covariance);
    return new ChiSquare(
        statistic.isPresent()
            ? Estimate.of(statistic.getAsDouble(), sample)
            : Undefined.because(UndefinedReason.NO_VARIANCE, sample),
        freedom);
  }

  /** One row of weights of levels for each figure per group: the scores, or one level each. */
  private double[][] weights(int[] level) {
    if (scores.length > 0) {
      return new double[][] {scores};
    }
    int levels = Arrays.stream(level).max().orElseThrow() + 1;
    double[][] weights = new double[level.length - 1][levels];
    for (int row = 0; row < weights.length; row++) {
      weights[row][level[row]] = 1;
    }
    return weights;
  }

  private static void add(
      Stratum stratum,
      int[] group,
      double[][] weights,
      double[] difference,
      double[][] covariance) {
    double total = stratum.size();
    int perGroup = weights.length;
    double[][] between = levelCovariance(stratum, weights);
    for (int g = 0; g < group.length - 1; g++) {
      double size = stratum.ofGroup(group[g]);
      for (int w = 0; w < perGroup; w++) {
        double excess = 0;
        for (int k = 0; k < weights[w].length; k++) {
          excess +=
              weights[w][k] * (stratum.count(group[g], k) * total - size * stratum.ofLevel(k));
        }
        difference[g * perGroup + w] += excess / total;
        for (int h = 0; h < group.length - 1; h++) {
          double together =
              size * ((g == h ? total : 0) - stratum.ofGroup(group[h])) / (total * total);
          for (int v = 0; v < perGroup; v++) {
            covariance[g * perGroup + w][h * perGroup + v] +=
                together * between[w][v] / (total - 1);
          }
        }
      }
    }
  }

  /** Σ over levels k, l of the two rows' weights times c(k) (δ T − c(l)). */
  private static double[][] levelCovariance(Stratum stratum, double[][] weights) {
    double total = stratum.size();
    double[][] covariance = new double[weights.length][weights.length];
    for (int w = 0; w < weights.length; w++) {
      for (int v = 0; v < weights.length; v++) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int k = 0; k < weights[w].length; k++) {
          both += weights[w][k] * weights[v][k] * stratum.ofLevel(k);
          first += weights[w][k] * stratum.ofLevel(k);
          second += weights[v][k] * stratum.ofLevel(k);
        }
        covariance[w][v] = total * both - first * second;
      }
    }
    return covariance;
  }
}
