package io.microcredential.core.assessment;

/** Says which level counts when two assessors are exactly one level apart. */
public enum AdjacentRatings {
  /** The lower of the two levels counts. */
  LOWER,
  /** The higher of the two levels counts. */
  HIGHER,
  /** An expert rates the criterion, as for wider gaps. */
  EXPERT
}
