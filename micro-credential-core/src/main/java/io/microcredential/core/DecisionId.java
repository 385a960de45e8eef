package io.microcredential.core;

/**
 * Identifies one decision on one submission.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record DecisionId(String value) {

  /** Checks the form. */
  public DecisionId {
    Ids.local(value, "a decision id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static DecisionId of(String value) {
    return new DecisionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
