package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor says about one criterion.
 *
 * @param criterion which criterion
 * @param level the level, or null where there is none
 * @param comment why, with a pointer to the evidence; the learner reads it
 * @param noLevel why there is no level; null where there is one and where the assessor could not
 *     tell, which is also what {@link NoLevel#CANNOT_TELL} becomes
 * @param points how many points inside the level's range; null where the level is no range
 */
public record CriterionRating(
    CriterionId criterion,
    @Nullable LevelId level,
    String comment,
    @Nullable NoLevel noLevel,
    @Nullable Fraction points) {

  /** Checks that there is a comment, no excuse beside a level, and no points without one. */
  public CriterionRating {
    Objects.requireNonNull(criterion, "criterion");
    if (!Feedback.isSaid(comment)) {
      throw new IllegalArgumentException("every rating comes with a comment that says why");
    }
    if (level != null && noLevel != null) {
      throw new IllegalArgumentException("a rating has a level, or a reason why there is none");
    }
    if (points != null && level == null) {
      throw new IllegalArgumentException("points are given inside a level, not without one");
    }
    // One way to say it, so that two ratings that mean the same have the same digest.
    noLevel = noLevel == NoLevel.CANNOT_TELL ? null : noLevel;
  }

  /**
   * Makes a rating without points: the level is no range, or there is none.
   *
   * @param criterion which criterion
   * @param level the level, or null where there is none
   * @param comment why, with a pointer to the evidence; the learner reads it
   * @param noLevel why there is no level; null where there is one
   */
  public CriterionRating(
      CriterionId criterion, @Nullable LevelId level, String comment, @Nullable NoLevel noLevel) {
    this(criterion, level, comment, noLevel, null);
  }

  /**
   * Makes a rating with a level, or one that could not tell it.
   *
   * @param criterion which criterion
   * @param level the level, or null where the assessor could not tell: then it is unknown, not low
   * @param comment why, with a pointer to the evidence; the learner reads it
   */
  public CriterionRating(CriterionId criterion, @Nullable LevelId level, String comment) {
    this(criterion, level, comment, null, null);
  }

  /**
   * Returns this rating with points inside the range of its level.
   *
   * @param given how many points
   * @return the rating
   * @throws IllegalArgumentException if the rating has no level
   */
  public CriterionRating worth(Fraction given) {
    return new CriterionRating(criterion, level, comment, noLevel, given);
  }

  /**
   * Makes a rating that says that a criterion does not apply to the work.
   *
   * @param criterion which criterion; its rubric declares that it may not apply
   * @param comment why it does not apply; the learner reads it
   * @return the rating, without a level
   */
  public static CriterionRating notApplicable(CriterionId criterion, String comment) {
    return new CriterionRating(criterion, null, comment, NoLevel.NOT_APPLICABLE);
  }

  /**
   * Returns whether this says that the criterion does not apply to the work.
   *
   * @return whether it does; could not tell is something else
   */
  public boolean isNotApplicable() {
    return noLevel == NoLevel.NOT_APPLICABLE;
  }

  /**
   * Returns whether the assessor could tell.
   *
   * @return whether there is a level, or the criterion does not apply
   */
  public boolean isSettled() {
    return level != null || isNotApplicable();
  }

  /** Returns criterion, level and points; the comment is for the learner alone. */
  @Override
  public String toString() {
    return "CriterionRating["
        + criterion
        + ", "
        + (isNotApplicable() ? noLevel : level)
        + (points == null ? "" : ", " + points)
        + "]";
  }
}
