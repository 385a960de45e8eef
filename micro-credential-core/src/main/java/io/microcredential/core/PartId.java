package io.microcredential.core;

/**
 * Identifies a part of the submission form inside a definition.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record PartId(String value) {

  /** Checks the form. */
  public PartId {
    Ids.local(value, "a part id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static PartId of(String value) {
    return new PartId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
