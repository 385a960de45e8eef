package io.microcredential.rubric.calibration;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A control chart's word that a rater no longer rates as declared.
 *
 * @param day the first day of the point at which the rule was broken
 * @param rule which rule
 * @param value what was plotted on that day
 * @param limit what it should not have passed: the control limit, or the centre line for a run
 * @param since when it began: the first point of the run or of the sum; the same as {@code day} for
 *     a single point
 */
public record DriftSignal(
    LocalDate day, DriftRule rule, double value, double limit, LocalDate since) {

  /** Checks the order of the days. */
  public DriftSignal {
    Objects.requireNonNull(rule, "rule");
    if (since.isAfter(day)) {
      throw new IllegalArgumentException("a change begins on the day of its signal or before");
    }
  }
}
