package io.microcredential.rubric;

import io.microcredential.core.Fraction;

/**
 * The scores between which every score of a rubric lies.
 *
 * @param lowest the score of work on the lowest level of every criterion, rounded as declared
 * @param highest the score of work on the highest level of every criterion, rounded as declared
 */
public record ScoreRange(Fraction lowest, Fraction highest) {

  /** Checks the order. */
  public ScoreRange {
    if (!highest.isAtLeast(lowest)) {
      throw new IllegalArgumentException("the highest score is at least the lowest");
    }
  }
}
