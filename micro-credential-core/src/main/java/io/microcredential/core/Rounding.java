package io.microcredential.core;

import java.math.RoundingMode;
import java.util.Objects;

/**
 * Declares how a number is rounded, so that everybody can see it.
 *
 * @param digits the digits kept after the decimal point, 0 to 18
 * @param mode what happens to the rest
 */
public record Rounding(int digits, RoundingMode mode) {

  /** Checks the range. */
  public Rounding {
    if (digits < 0 || digits > 18) {
      throw new IllegalArgumentException("digits must be in [0, 18], was " + digits);
    }
    Objects.requireNonNull(mode, "mode");
    if (mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("UNNECESSARY does not round; declare no rounding instead");
    }
  }

  /**
   * Returns the rounding that schools call commercial: a half goes away from zero.
   *
   * @param digits the digits kept after the decimal point, 0 to 18
   * @return the rounding
   */
  public static Rounding halfUp(int digits) {
    return new Rounding(digits, RoundingMode.HALF_UP);
  }

  /**
   * Returns the number rounded, as a fraction.
   *
   * @param exact the exact number
   * @return the rounded number
   */
  public Fraction apply(Fraction exact) {
    return Fraction.exactly(exact.rounded(this));
  }
}
