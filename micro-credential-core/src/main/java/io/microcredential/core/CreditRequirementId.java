package io.microcredential.core;

/**
 * Identifies what a learner needs credit for, such as one renewal of a licence.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record CreditRequirementId(String value) {

  /** Checks the form. */
  public CreditRequirementId {
    Ids.local(value, "a credit requirement id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static CreditRequirementId of(String value) {
    return new CreditRequirementId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
