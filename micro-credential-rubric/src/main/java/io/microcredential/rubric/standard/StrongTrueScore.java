package io.microcredential.rubric.standard;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A strong true score model: beta true scores, and scores that scatter around them like counts.
 *
 * <p>A learner of true score τ has, on a test of <i>n</i> points, a binomial score, or, with Lord's
 * <i>k</i> other than 0, one by the two-term approximation of the compound binomial, P(<i>X</i> ≤
 * <i>j</i>) = <i>B</i>(<i>j</i>; <i>n</i>) − <i>k</i>τ(1 − τ)(<i>b</i>(<i>j</i>; <i>n</i> − 2) −
 * <i>b</i>(<i>j</i> − 1; <i>n</i> − 2)). What that approximation puts below 0 or above 1 is taken
 * as 0 or 1.
 *
 * <p>Source: F. M. Lord, 1965, doi:10.1007/BF02289490.
 *
 * @param trueScores the distribution of true scores, as shares of the most points
 * @param length the length <i>n</i> of the test in points, at least 1; effective lengths need not
 *     be whole, and are rounded to the nearest whole number where scores are counted
 * @param lordsK Lord's <i>k</i>; 0 for binomial scores
 */
public record StrongTrueScore(TrueScoreBeta trueScores, double length, double lordsK) {

  /** Checks the length. */
  public StrongTrueScore {
    if (!(length >= 1 && length <= Integer.MAX_VALUE / 2) || !Double.isFinite(lordsK)) {
      throw new IllegalArgumentException("a test has at least one point, and k is a number");
    }
    if (lordsK != 0 && Math.rint(length) < 2) {
      throw new IllegalArgumentException("the two-term approximation needs at least two points");
    }
  }

  /**
   * Returns how decisions meet true standing, by integration to the precision of a double.
   *
   * @param cut the lowest share of points that is awarded, from 0 to 1; true scores are held
   *     against the same line
   * @return the shares of the four kinds of decisions, and the agreement of two assessments
   * @throws IllegalArgumentException if the cut is not from 0 to 1
   */
  public DecisionMatrix decide(double cut) {
    if (!(cut >= 0 && cut <= 1)) {
      throw new IllegalArgumentException("a cut is a share of the points, was " + cut);
    }
    int needed = needed(cut);
    BetaIntegral integral = new BetaIntegral(trueScores);
    double[] below = integral.below(cut, 3, trueScore -> powers(trueScore, needed));
    double[] above = integral.above(cut, 3, trueScore -> powers(trueScore, needed));
    double both = below[2] + above[2];
    double awarded = below[1] + above[1];
    return new DecisionMatrix(
        above[1], below[0] - below[1], below[1], above[0] - above[1], 1 - 2 * awarded + 2 * both);
  }

  /** How many points are enough: what falls short of a whole number by rounding only counts. */
  int needed(double cut) {
    return (int) Math.ceil(cut * Math.rint(length) - 1e-9);
  }

  private double[] powers(double trueScore, int needed) {
    double award = awardProbability(trueScore, needed);
    return new double[] {1, award, award * award};
  }

  /** How likely a learner gets at least so many points. */
  double awardProbability(double trueScore, int needed) {
    int points = (int) Math.rint(length);
    double award = BinomialDistribution.of(points, trueScore).survivalProbability(needed - 1);
    if (lordsK != 0) {
      BinomialDistribution shorter = BinomialDistribution.of(points - 2, trueScore);
      award +=
          lordsK
              * trueScore
              * (1 - trueScore)
              * (shorter.probability(needed - 1) - shorter.probability(needed - 2));
    }
    return Math.max(0, Math.min(1, award));
  }

  /**
   * Returns learners of this model, for a simulation: true score and observed scores as shares.
   *
   * @return draws a true score, and two scores that are independent given it
   */
  public ExamineeSource examinees() {
    BetaDistribution distribution = BetaDistribution.of(trueScores.alpha(), trueScores.beta());
    double range = trueScores.upper() - trueScores.lower();
    return uniform -> {
      double trueScore =
          trueScores.lower()
              + range * distribution.inverseCumulativeProbability(uniform.getAsDouble());
      return new SimulatedExaminee(
          trueScore,
          observed(trueScore, uniform.getAsDouble()),
          observed(trueScore, uniform.getAsDouble()));
    };
  }

  /** The largest share of points that is reached with more than the given probability. */
  private double observed(double trueScore, double uniform) {
    int points = (int) Math.rint(length);
    int low = 0;
    int high = points;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (awardProbability(trueScore, middle) > uniform) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return (double) low / points;
  }
}
