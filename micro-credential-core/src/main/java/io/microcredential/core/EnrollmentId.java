package io.microcredential.core;

/**
 * Identifies one learner's way through one micro-credential.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record EnrollmentId(String value) {

  /** Checks the form. */
  public EnrollmentId {
    Ids.local(value, "an enrollment id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static EnrollmentId of(String value) {
    return new EnrollmentId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
