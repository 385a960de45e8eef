package io.microcredential.core.assessment;

/** Says which of the two middle levels is the median of an even number of ratings. */
public enum MiddleLevel {
  /** The lower of the two counts. */
  LOW,
  /** The higher of the two counts. */
  HIGH
}
