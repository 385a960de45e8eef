package io.microcredential.rubric.standard;

import io.microcredential.rubric.internal.Descriptive;

/** Says what stands for a whole panel or group. */
public enum Center {
  /** The arithmetic mean. */
  MEAN,
  /** The median; of an even number, halfway between the two in the middle. */
  MEDIAN;

  double of(double... values) {
    return this == MEAN ? Descriptive.mean(values) : Descriptive.median(values);
  }
}
