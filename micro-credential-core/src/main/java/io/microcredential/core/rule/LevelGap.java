package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far one criterion is from the next level that a rule asks for.
 *
 * @param criterion which criterion
 * @param reached the level it stands at, or null where that is unknown
 * @param asked the lowest level above it for which the rule asks
 * @param levels how many levels lie on the way, at least 1; from an unknown level, counted from
 *     below the lowest
 */
public record LevelGap(
    CriterionId criterion, @Nullable LevelId reached, LevelId asked, int levels) {

  /** Checks that nothing is missing and that there is a gap. */
  public LevelGap {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(asked, "asked");
    if (levels < 1) {
      throw new IllegalArgumentException("a gap is at least one level wide");
    }
  }
}
