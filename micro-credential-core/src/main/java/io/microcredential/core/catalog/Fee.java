package io.microcredential.core.catalog;

import io.microcredential.core.OrganizationId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an attempt costs.
 *
 * @param amount how much, at least 0
 * @param currency the ISO 4217 code, such as {@code USD}
 * @param payee who receives it
 */
public record Fee(BigDecimal amount, String currency, OrganizationId payee) {

  /** Checks range and form. */
  public Fee {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a fee is not negative");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("a currency is three capital letters, as in ISO 4217");
    }
    Objects.requireNonNull(payee, "payee");
  }
}
