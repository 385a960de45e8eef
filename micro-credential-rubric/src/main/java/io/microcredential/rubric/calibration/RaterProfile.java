package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one rater rates.
 *
 * @param rater the name in the table
 * @param figures every effect with its figure, or why there is none
 * @param flags what lies beyond the declared bounds, in the order of the effects
 */
public record RaterProfile(
    String rater, Map<RaterEffect, Coefficient> figures, List<RaterFlag> flags) {

  /** Copies the collections and checks that no effect is left out. */
  public RaterProfile {
    Objects.requireNonNull(rater, "rater");
    if (figures.size() < RaterEffect.values().length) {
      throw new IllegalArgumentException("a profile says something about every effect");
    }
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    flags = List.copyOf(flags);
  }

  /**
   * Returns one figure.
   *
   * @param effect which
   * @return the figure, or why there is none
   */
  public Coefficient figure(RaterEffect effect) {
    return Objects.requireNonNull(figures.get(effect));
  }

  /** Returns how many flags there are; how a person rates is not for logs. */
  @Override
  public String toString() {
    return "RaterProfile[" + flags.size() + " flags]";
  }
}
