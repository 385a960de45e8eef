package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * The most credit that counts in one period.
 *
 * @param most the most, more than 0
 * @param period which periods
 */
public record PeriodCap(Fraction most, CreditPeriod period) {

  /** Checks the range. */
  public PeriodCap {
    if (most.signum() <= 0) {
      throw new IllegalArgumentException("the most credit in a period is more than 0");
    }
    Objects.requireNonNull(period, "period");
  }
}
