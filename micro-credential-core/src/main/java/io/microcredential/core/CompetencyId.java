package io.microcredential.core;

/**
 * Identifies a competency in the world, such as an item of a published framework.
 *
 * @param value an absolute URI, at most 2,048 characters
 */
public record CompetencyId(String value) {

  /** Checks the form. */
  public CompetencyId {
    Ids.global(value, "a competency id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static CompetencyId of(String value) {
    return new CompetencyId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
