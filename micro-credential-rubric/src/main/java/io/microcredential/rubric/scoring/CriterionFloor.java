package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import java.util.Objects;

/**
 * The level below which one criterion must not stand, whatever the others are worth.
 *
 * @param criterion which criterion
 * @param level the lowest level that will do
 */
public record CriterionFloor(CriterionId criterion, LevelId level) {

  /** Checks that nothing is missing. */
  public CriterionFloor {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(level, "level");
  }
}
