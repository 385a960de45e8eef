package io.microcredential.core;

/**
 * Identifies one assessor's judgement of one submission.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record AssessmentId(String value) {

  /** Checks the form. */
  public AssessmentId {
    Ids.local(value, "an assessment id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static AssessmentId of(String value) {
    return new AssessmentId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
