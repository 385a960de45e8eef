package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import java.util.Objects;

/**
 * What the learner is told about one criterion.
 *
 * @param criterion which criterion
 * @param comment the words, with at least a letter or digit
 */
public record CriterionComment(CriterionId criterion, String comment) {

  /** Checks that there are words. */
  public CriterionComment {
    Objects.requireNonNull(criterion, "criterion");
    if (!Feedback.isSaid(comment)) {
      throw new IllegalArgumentException("a comment says something");
    }
  }

  /** Returns the criterion; the words are for the learner alone. */
  @Override
  public String toString() {
    return "CriterionComment[" + criterion + "]";
  }
}
