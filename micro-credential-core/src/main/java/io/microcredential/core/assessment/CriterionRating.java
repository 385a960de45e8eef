package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor says about one criterion.
 *
 * @param criterion which criterion
 * @param level the level, or null where the assessor could not tell: then it is unknown, not low
 * @param comment why, with a pointer to the evidence; the learner reads it
 */
public record CriterionRating(CriterionId criterion, @Nullable LevelId level, String comment) {

  /** Checks that there is a comment. */
  public CriterionRating {
    Objects.requireNonNull(criterion, "criterion");
    if (!Feedback.isSaid(comment)) {
      throw new IllegalArgumentException("every rating comes with a comment that says why");
    }
  }

  /** Returns criterion and level; the comment is for the learner alone. */
  @Override
  public String toString() {
    return "CriterionRating[" + criterion + ", " + level + "]";
  }
}
