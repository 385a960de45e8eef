package io.microcredential.core;

/**
 * Identifies one share of a portfolio; it opens nothing.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record ShareId(String value) {

  /** Checks the form. */
  public ShareId {
    Ids.local(value, "a share id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static ShareId of(String value) {
    return new ShareId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
