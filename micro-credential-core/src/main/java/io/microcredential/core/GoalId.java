package io.microcredential.core;

/**
 * Identifies in the world a goal that others grant, such as a licence or a national certificate.
 *
 * @param value an absolute URI, at most 2,048 characters
 */
public record GoalId(String value) {

  /** Checks the form. */
  public GoalId {
    Ids.global(value, "a goal id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static GoalId of(String value) {
    return new GoalId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
