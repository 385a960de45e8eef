package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import java.util.Objects;

/**
 * What the learner is told about one criterion.
 *
 * @param criterion which criterion
 * @param comment the words, with at least a letter or digit
 * @param by what the one who says it is to the programme; words of a program are told as such
 */
public record CriterionComment(CriterionId criterion, String comment, AssessorKind by) {

  /** Checks that there are words. */
  public CriterionComment {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(by, "by");
    if (!Feedback.isSaid(comment)) {
      throw new IllegalArgumentException("a comment says something");
    }
  }

  /**
   * Makes the comment of a certified assessor.
   *
   * @param criterion which criterion
   * @param comment the words, with at least a letter or digit
   */
  public CriterionComment(CriterionId criterion, String comment) {
    this(criterion, comment, AssessorKind.CERTIFIED);
  }

  /** Returns the criterion; the words are for the learner alone. */
  @Override
  public String toString() {
    return "CriterionComment[" + criterion + "]";
  }
}
