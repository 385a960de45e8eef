package io.microcredential.rubric.calibration;

/** The rule by which a control chart says that something has changed. */
public enum DriftRule {
  /** One point lies below the lower control limit. */
  BELOW_LIMIT,
  /** One point lies above the upper control limit. */
  ABOVE_LIMIT,
  /** As many points in a row as declared lie below the centre line. */
  RUN_BELOW,
  /** As many points in a row as declared lie above the centre line. */
  RUN_ABOVE,
  /** The cumulative sum of what lies above the target has passed its limit. */
  SUM_HIGH,
  /** The cumulative sum of what lies below the target has passed its limit. */
  SUM_LOW
}
