package io.microcredential.core;

/**
 * Identifies one submitted portfolio; it is what assessors see instead of a name.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record SubmissionId(String value) {

  /** Checks the form. */
  public SubmissionId {
    Ids.local(value, "a submission id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static SubmissionId of(String value) {
    return new SubmissionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
