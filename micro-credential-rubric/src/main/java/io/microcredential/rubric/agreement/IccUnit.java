package io.microcredential.rubric.agreement;

/** Says whose reliability an intraclass correlation gives. */
public enum IccUnit {
  /** One rater's score. */
  SINGLE,
  /** The mean score of all raters of a unit. */
  AVERAGE
}
