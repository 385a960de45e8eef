package io.microcredential.rubric.standard;

/**
 * A beta distribution of true scores, which are shares of the most points.
 *
 * @param lower the lowest true score, at least 0: what guessing alone earns
 * @param upper the highest true score, more than the lowest and at most 1
 * @param alpha the first shape, more than 0
 * @param beta the second shape, more than 0
 */
public record TrueScoreBeta(double lower, double upper, double alpha, double beta) {

  /** Checks the parameters. */
  public TrueScoreBeta {
    if (!(0 <= lower && lower < upper && upper <= 1)) {
      throw new IllegalArgumentException("true scores lie between 0 and 1, the lowest first");
    }
    if (!(alpha > 0 && beta > 0 && Double.isFinite(alpha) && Double.isFinite(beta))) {
      throw new IllegalArgumentException("the shapes of a beta distribution are more than 0");
    }
  }
}
