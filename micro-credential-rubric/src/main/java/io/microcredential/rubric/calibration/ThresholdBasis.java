package io.microcredential.rubric.calibration;

/** Says what is held against a declared bound. */
public enum ThresholdBasis {
  /** The point estimate, whatever its uncertainty. */
  ESTIMATE,
  /** The whole confidence interval: what lies across the bound is not settled. */
  INTERVAL
}
