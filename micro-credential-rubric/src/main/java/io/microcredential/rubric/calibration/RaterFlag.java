package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Estimate;
import java.util.Objects;

/**
 * The word that a figure of a rater lies beyond a declared bound; a reason to look, never a
 * verdict.
 *
 * @param effect which figure
 * @param figure its value with its interval
 * @param side on which side
 * @param bound the bound that was declared
 */
public record RaterFlag(RaterEffect effect, Estimate figure, Side side, double bound) {

  /** Checks that everything is said. */
  public RaterFlag {
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(side, "side");
  }

  /** Says on which side of a bound a figure lies. */
  public enum Side {
    /** Below a lower bound. */
    TOO_LOW,
    /** Above an upper bound. */
    TOO_HIGH
  }
}
