package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another level on one criterion.
 *
 * @param criterion which criterion
 * @param from the level it stands at, or null where that is unknown
 * @param to the level it would stand at
 * @param levels how many levels lie on the way, at least 1; from an unknown level, counted from
 *     below the lowest
 */
public record LevelChange(CriterionId criterion, @Nullable LevelId from, LevelId to, int levels) {

  /** Checks that nothing is missing and something changes. */
  public LevelChange {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(to, "to");
    if (levels < 1 || to.equals(from)) {
      throw new IllegalArgumentException("a change goes at least one level up or down");
    }
  }
}
