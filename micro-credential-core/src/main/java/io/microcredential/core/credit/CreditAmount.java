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

  /**
   * Returns the sum of two amounts of the same unit.
   *
   * @param addend the other amount
   * @return this plus the other
   * @throws IllegalArgumentException if the other is in another unit; convert it by an {@link
   *     ExchangeRate} first
   */
  public CreditAmount plus(CreditAmount addend) {
    addend.require(unit);
    return new CreditAmount(amount.plus(addend.amount), unit);
  }

  /** Refuses an amount of another unit: which one it is, is the caller's to know. */
  void require(CreditUnit expected) {
    if (!unit.equals(expected)) {
      throw new IllegalArgumentException(
          "amounts of "
              + unit.value()
              + " and "
              + expected.value()
              + " do not go together; convert by an exchange rate first");
    }
  }
}
