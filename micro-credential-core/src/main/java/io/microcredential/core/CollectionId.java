package io.microcredential.core;

/**
 * Identifies one collection of a portfolio.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record CollectionId(String value) {

  /** Checks the form. */
  public CollectionId {
    Ids.local(value, "a collection id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static CollectionId of(String value) {
    return new CollectionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
