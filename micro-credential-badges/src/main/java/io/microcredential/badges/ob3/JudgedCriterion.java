package io.microcredential.badges.ob3;

import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import java.util.List;
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
 * @param points the points reached, at least those of the level and fewer than those of the next;
 *     null if the badge does not say them beside the level. Where a range of points ends a badge
 *     does not say, so the levels here are no ranges
 */
public record JudgedCriterion(
    String description,
    Criterion criterion,
    @Nullable LevelId required,
    @Nullable LevelId achieved,
    @Nullable Fraction points) {

  /** Checks that the levels are the criterion's own, and the points those of the level. */
  public JudgedCriterion {
    Objects.requireNonNull(description, "description");
    requireOwn(criterion, required);
    requireOwn(criterion, achieved);
    if (points != null && !isWorth(criterion, achieved, points)) {
      throw new IllegalArgumentException("the points belong to another level than was achieved");
    }
  }

  /**
   * Makes a criterion of which the badge says no points.
   *
   * @param description the id of the {@code ResultDescription}, an absolute IRI
   * @param criterion the criterion with its levels, lowest first
   * @param required the level that has to be reached in any case, or null if the badge names none
   * @param achieved the level that was reached, or null if the badge does not say it
   */
  public JudgedCriterion(
      String description,
      Criterion criterion,
      @Nullable LevelId required,
      @Nullable LevelId achieved) {
    this(description, criterion, required, achieved, null);
  }

  /** Returns whether points are at least those of a level and fewer than those of the next. */
  static boolean isWorth(Criterion criterion, @Nullable LevelId level, Fraction points) {
    int standing = level == null ? -1 : criterion.standing(level);
    List<CriterionLevel> levels = criterion.levels();
    return standing >= 0
        && points.isAtLeast(levels.get(standing).points())
        && (standing == levels.size() - 1
            || levels.get(standing + 1).points().compareTo(points) > 0);
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
