package io.microcredential.core;

/**
 * Identifies a micro-credential in the world, whatever its version; it becomes the id of the Open
 * Badges Achievement.
 *
 * @param value an absolute URI, at most 2,048 characters
 */
public record MicroCredentialId(String value) {

  /** Checks the form. */
  public MicroCredentialId {
    Ids.global(value, "a micro-credential id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static MicroCredentialId of(String value) {
    return new MicroCredentialId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
