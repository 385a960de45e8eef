package io.microcredential.rubric.standard;

/** Says which distribution of true scores is fitted. */
public enum TrueScoreModel {
  /**
   * A beta distribution with four parameters, by the first four moments; where these ask for true
   * scores below 0 or above 1, or for no such distribution, {@link #TWO_PARAMETER} stands in, and
   * the result shows it by its limits 0 and 1.
   */
  FOUR_PARAMETER,
  /** A beta distribution from 0 to 1, by mean and variance. */
  TWO_PARAMETER
}
