package io.microcredential.core;

/**
 * Identifies one award in the world; it becomes the id of the badge credential.
 *
 * @param value an absolute URI, at most 2,048 characters
 */
public record AwardId(String value) {

  /** Checks the form. */
  public AwardId {
    Ids.global(value, "an award id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static AwardId of(String value) {
    return new AwardId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
