package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * The least credit that an authority grants.
 *
 * @param amount the least amount, more than 0
 * @param below what becomes of less
 */
public record CreditMinimum(Fraction amount, Below below) {

  /** Checks the range. */
  public CreditMinimum {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("the least amount of credit is more than 0");
    }
    Objects.requireNonNull(below, "below");
  }

  /** What becomes of less than the least amount, once it has been rounded. */
  public enum Below {
    /** It counts as the least amount. */
    RAISED,
    /** It is no credit at all. */
    REFUSED
  }
}
