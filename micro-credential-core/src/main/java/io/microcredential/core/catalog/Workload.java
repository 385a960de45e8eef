package io.microcredential.core.catalog;

import java.time.Duration;

/**
 * How much time a learner should expect to spend; it informs and never earns.
 *
 * @param least the least time, more than zero
 * @param most the most time, at least the least
 */
public record Workload(Duration least, Duration most) {

  /** Checks the range. */
  public Workload {
    if (least.isNegative() || least.isZero() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "a workload is more than zero, and most is not below least");
    }
  }
}
