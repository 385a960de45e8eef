package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * One step of a path.
 *
 * @param member the member to go for, a micro-credential or an outside goal; where it stands in
 *     several places, the one that asks for the latest version
 * @param amount what it takes, in the path's measure, at least 0
 */
public record PathStep(StackMember member, Fraction amount) {

  /** Checks the range. */
  public PathStep {
    Objects.requireNonNull(member, "member");
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("an amount is not negative");
    }
  }
}
