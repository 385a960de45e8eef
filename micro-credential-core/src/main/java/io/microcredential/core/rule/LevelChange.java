package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another level on one criterion, or other points inside the range of the same.
 *
 * @param criterion which criterion
 * @param from the level it stands at, or null where that is unknown
 * @param to the level it would stand at
 * @param levels how many levels lie on the way, at least 0, which is the same level with other
 *     points; from an unknown level, counted from below the lowest
 * @param points points inside the range of {@code to} with which the decision does turn, though
 *     others may do as well; null where it is no range, and where any of its points do
 */
public record LevelChange(
    CriterionId criterion,
    @Nullable LevelId from,
    LevelId to,
    int levels,
    @Nullable Fraction points) {

  /** Checks that nothing is missing and something changes. */
  public LevelChange {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(to, "to");
    boolean inside = to.equals(from);
    if (levels < (inside ? 0 : 1) || inside && (levels > 0 || points == null)) {
      throw new IllegalArgumentException(
          "a change goes at least one level up or down, or to other points of the same level");
    }
  }

  /**
   * Makes a change to another level, whatever its points.
   *
   * @param criterion which criterion
   * @param from the level it stands at, or null where that is unknown
   * @param to the level it would stand at, another one
   * @param levels how many levels lie on the way, at least 1
   */
  public LevelChange(CriterionId criterion, @Nullable LevelId from, LevelId to, int levels) {
    this(criterion, from, to, levels, null);
  }
}
