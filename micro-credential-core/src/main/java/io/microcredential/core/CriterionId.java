package io.microcredential.core;

/**
 * Identifies a criterion inside a rubric.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record CriterionId(String value) {

  /** Checks the form. */
  public CriterionId {
    Ids.local(value, "a criterion id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static CriterionId of(String value) {
    return new CriterionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
