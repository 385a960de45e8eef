package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion could still do.
 *
 * @param criterion which criterion
 * @param influence whether another level of it alone, or other points inside its level, would turn
 *     the decision round
 * @param next the level above the one it stands at, or null where there is none, or it stands at
 *     none
 * @param gain what the next level alone would add to the number that the plan shows, exact; null
 *     where there is no next level, it is a range of points, or the number is not known
 */
public record CriterionLeverage(
    CriterionId criterion, Influence influence, @Nullable LevelId next, @Nullable Fraction gain) {

  /** Says whether a criterion decides by itself. */
  public enum Influence {
    /** Another level of this criterion alone turns the decision round. */
    DECIDES,
    /** No level of this criterion alone turns the decision round. */
    NOT_ALONE
  }

  /** Checks that nothing is missing. */
  public CriterionLeverage {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(influence, "influence");
  }
}
