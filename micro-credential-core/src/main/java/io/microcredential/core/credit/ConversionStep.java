package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import java.util.Objects;

/**
 * One step of a conversion.
 *
 * @param kind what was done
 * @param before the number before
 * @param bound what the step went by: the factor, the multiple rounded to, the minimum or the cap
 * @param after the number after
 */
public record ConversionStep(Kind kind, Fraction before, Fraction bound, Fraction after) {

  /** Checks that nothing is missing. */
  public ConversionStep {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(after, "after");
  }

  /** What a step does. */
  public enum Kind {
    /** Multiplies by the factor. */
    EXCHANGED,
    /** Rounds to a whole multiple. */
    ROUNDED,
    /** Raises to the minimum. */
    RAISED_TO_MINIMUM,
    /** Leaves nothing, because it is less than the minimum. */
    REFUSED_BELOW_MINIMUM,
    /** Cuts at the most that one award gives. */
    CUT_AT_AWARD_CAP,
    /** Cuts at what the period has left. */
    CUT_AT_PERIOD_CAP
  }
}
