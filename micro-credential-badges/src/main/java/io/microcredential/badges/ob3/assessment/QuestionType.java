package io.microcredential.badges.ob3.assessment;

import java.util.Arrays;
import java.util.Optional;

/** How a question is answered: the closed list of the extension. */
public enum QuestionType {
  /** Somewhere else, at the question's address. */
  EXTERNAL("ExternalQuestion"),
  /** By a file. */
  FILE("FileQuestion"),
  /** In writing. */
  TEXT("TextQuestion");

  private final String term;

  QuestionType(String term) {
    this.term = term;
  }

  /**
   * Returns the term of the extension.
   *
   * @return such as {@code TextQuestion}
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
  public static Optional<QuestionType> of(String term) {
    return Arrays.stream(values()).filter(type -> type.term.equals(term)).findFirst();
  }
}
