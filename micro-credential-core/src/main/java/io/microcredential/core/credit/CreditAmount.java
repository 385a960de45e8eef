package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * An exact amount of one unit of credit.
 *
 * @param amount how much, more than 0
 * @param unit of what
 */
public record CreditAmount(Fraction amount, CreditUnit unit) {

  /** Checks the range. */
  public CreditAmount {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("an amount of credit is more than 0");
    }
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Returns an amount.
   *
   * @param amount how much, written like {@code 1.5}, more than 0
   * @param unit of what
   * @return the amount
   * @throws IllegalArgumentException if the text is no number or the number is not more than 0
   */
  public static CreditAmount of(String amount, CreditUnit unit) {
    return new CreditAmount(Fraction.parse(amount), unit);
  }
}
