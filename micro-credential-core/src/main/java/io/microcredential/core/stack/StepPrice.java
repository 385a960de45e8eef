package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * What one step takes.
 *
 * @param step the step
 * @param amount how many hours or how much money, at least 0
 */
public record StepPrice(StackStep step, Fraction amount) {

  /** Checks the range. */
  public StepPrice {
    Objects.requireNonNull(step, "step");
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("an amount is not negative");
    }
  }
}
