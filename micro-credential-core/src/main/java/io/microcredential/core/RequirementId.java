package io.microcredential.core;

/**
 * Identifies an evidence requirement inside a definition.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record RequirementId(String value) {

  /** Checks the form. */
  public RequirementId {
    Ids.local(value, "a requirement id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static RequirementId of(String value) {
    return new RequirementId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
