package io.microcredential.rubric.scoring;

/** Says of what a penalty takes off. */
public enum PenaltyUnit {
  /** Points of the score. */
  POINTS,
  /** A share of the way from the lowest to the highest score. */
  SHARE_OF_SCALE,
  /** A share of what was reached above the lowest score; all of it together at most. */
  SHARE_OF_REACHED
}
