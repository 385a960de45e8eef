package io.microcredential.rubric.estimate;

/**
 * How to draw bootstrap samples; the same seed gives the same replicates on every machine.
 *
 * <p>Source: B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapters 6 and
 * 13. Units are drawn, not single ratings, because the ratings of one unit belong together. Where
 * more than one sample of ten leaves the figure undefined, there is neither standard error nor
 * interval: see {@link Replicates}.
 *
 * @param replicates how many samples, at least 2; 1,000 or more for an interval
 * @param seed starts the generator
 */
public record Bootstrap(int replicates, long seed) {

  /** Checks the number. */
  public Bootstrap {
    if (replicates < 2) {
      throw new IllegalArgumentException(
          "a bootstrap has at least 2 replicates, was " + replicates);
    }
  }

  /**
   * Makes a bootstrap.
   *
   * @param replicates how many samples, at least 2
   * @param seed starts the generator
   * @return the bootstrap
   */
  public static Bootstrap of(int replicates, long seed) {
    return new Bootstrap(replicates, seed);
  }
}
