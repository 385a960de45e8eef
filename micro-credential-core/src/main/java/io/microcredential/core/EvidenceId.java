package io.microcredential.core;

/**
 * Identifies one piece of evidence inside an enrollment.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record EvidenceId(String value) {

  /** Checks the form. */
  public EvidenceId {
    Ids.local(value, "an evidence id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static EvidenceId of(String value) {
    return new EvidenceId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
