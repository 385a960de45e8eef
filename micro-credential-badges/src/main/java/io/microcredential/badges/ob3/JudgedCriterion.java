package io.microcredential.badges.ob3;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was judged, as a badge tells it.
 *
 * @param description the id of the {@code ResultDescription}, an absolute IRI
 * @param criterion the criterion with its levels, lowest first; a badge knows no weights, so this
 *     one weighs 1
 * @param required the level that has to be reached in any case, or null if the badge names none
 * @param achieved the level that was reached, or null if the badge does not say it
 */
public record JudgedCriterion(
    String description,
    Criterion criterion,
    @Nullable LevelId required,
    @Nullable LevelId achieved) {

  /** Checks that the levels are the criterion's own. */
  public JudgedCriterion {
    Objects.requireNonNull(description, "description");
    requireOwn(criterion, required);
    requireOwn(criterion, achieved);
  }

  private static void requireOwn(Criterion criterion, @Nullable LevelId level) {
    if (level != null && criterion.standing(level) < 0) {
      throw new IllegalArgumentException("criterion " + criterion.id() + " has no level " + level);
    }
  }

  /**
   * Returns whether the achieved level is as high as the required one.
   *
   * @return whether it is; false if the badge does not tell both levels
   */
  public boolean isAsRequired() {
    return required != null
        && achieved != null
        && criterion.standing(achieved) >= criterion.standing(required);
  }
}
