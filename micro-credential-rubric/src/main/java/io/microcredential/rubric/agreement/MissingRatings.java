package io.microcredential.rubric.agreement;

/** Says what a figure does with units that some rater did not rate. */
public enum MissingRatings {
  /** Only units that every rater rated are used, as the formulas are published. */
  COMPLETE_UNITS,
  /** Every rating is used, by a formula that allows for holes. */
  ALL_RATINGS
}
