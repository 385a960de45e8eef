package io.microcredential.badges.ob3.assessment;

import java.util.Arrays;
import java.util.Optional;

/** By what somebody is assessed: the closed list of the extension. */
public enum AssessmentType {
  /** Questions with answers. */
  EXAM("Exam"),
  /** Something done while others watch. */
  PERFORMANCE("Performance"),
  /** Something made and handed in, such as a portfolio. */
  ARTIFACT("Artifact");

  private final String term;

  AssessmentType(String term) {
    this.term = term;
  }

  /**
   * Returns the term of the extension.
   *
   * @return such as {@code Artifact}
   */
  public String term() {
    return term;
  }

  /**
   * Finds a type.
   *
   * @param term the term of the extension
   * @return the type, or nothing if the list does not have it
   */
  public static Optional<AssessmentType> of(String term) {
    return Arrays.stream(values()).filter(type -> type.term.equals(term)).findFirst();
  }
}
