package io.microcredential.core;

/**
 * Identifies a stack of micro-credentials in the world.
 *
 * @param value an absolute URI, at most 2,048 characters
 */
public record StackId(String value) {

  /** Checks the form. */
  public StackId {
    Ids.global(value, "a stack id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static StackId of(String value) {
    return new StackId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
