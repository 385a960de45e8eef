package io.microcredential.badges.ob3;

import java.util.Objects;

/**
 * A result that is neither a level of a criterion nor the score of a rubric, such as a grade.
 *
 * @param name what was looked at, empty if the badge does not say it
 * @param resultType the kind in the words of the specification, such as {@code LetterGrade}; empty
 *     if the badge does not say it
 * @param reached the value, the name of the level or the status, empty if there is none
 */
public record OtherResult(String name, String resultType, String reached) {

  /** Checks that nothing is missing. */
  public OtherResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(resultType, "resultType");
    Objects.requireNonNull(reached, "reached");
  }

  /** Returns the kind alone; what somebody reached is personal. */
  @Override
  public String toString() {
    return "OtherResult[" + resultType + "]";
  }
}
