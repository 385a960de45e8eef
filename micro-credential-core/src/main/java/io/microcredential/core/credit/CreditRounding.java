package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import io.microcredential.core.Rounding;
import java.math.RoundingMode;

/**
 * Declares to what amounts of credit are rounded: tenths of a unit, quarters of an hour, whole
 * points.
 *
 * @param nearest the amount whose whole multiples are allowed, more than 0
 * @param mode where the rest goes
 */
public record CreditRounding(Fraction nearest, RoundingMode mode) {

  /** Checks the range. */
  public CreditRounding {
    if (nearest.signum() <= 0) {
      throw new IllegalArgumentException("round to the nearest multiple of more than 0");
    }
    if (mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("UNNECESSARY does not round; declare no rounding instead");
    }
  }

  /**
   * Returns the rounding in which a half goes away from zero.
   *
   * @param nearest the amount whose whole multiples are allowed, written like {@code 0.1}
   * @return the rounding
   * @throws IllegalArgumentException if the text is no number or the number is not more than 0
   */
  public static CreditRounding halfUpTo(String nearest) {
    return new CreditRounding(Fraction.parse(nearest), RoundingMode.HALF_UP);
  }

  /**
   * Returns a number rounded.
   *
   * @param exact the exact number
   * @return a whole multiple of {@link #nearest()}
   */
  public Fraction apply(Fraction exact) {
    return new Rounding(0, mode).apply(exact.dividedBy(nearest)).times(nearest);
  }
}
