package io.microcredential.core.catalog;

import io.microcredential.core.OrganizationId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an attempt costs.
 *
 * @param amount how much, at least 0, with up to 30 digits before and 18 after the decimal point
 * @param currency the ISO 4217 code, such as {@code USD}
 * @param payee who receives it
 */
public record Fee(BigDecimal amount, String currency, OrganizationId payee) {

  /** Checks range and form. */
  public Fee {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a fee is not negative");
    }
    if (amount.scale() > 18 || amount.precision() - amount.scale() > 30) {
      throw new IllegalArgumentException(
          "a fee has up to 30 digits before and 18 after the decimal point");
    }
    // Written out in full, so that it reads back as the same number: 1E+3 is 1000 here.
    amount = amount.setScale(Math.max(0, amount.scale()));
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("a currency is three capital letters, as in ISO 4217");
    }
    Objects.requireNonNull(payee, "payee");
  }
}
