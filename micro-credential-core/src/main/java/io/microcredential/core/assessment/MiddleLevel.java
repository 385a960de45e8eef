package io.microcredential.core.assessment;

/** Says what the median of an even number of ratings is, between the two middle levels. */
public enum MiddleLevel {
  /** The lower of the two counts. */
  LOW,
  /** The higher of the two counts. */
  HIGH,
  /** The level halfway between the two counts, and of two levels halfway the lower. */
  HALFWAY_DOWN,
  /** The level halfway between the two counts, and of two levels halfway the higher. */
  HALFWAY_UP
}
