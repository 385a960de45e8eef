package io.microcredential.core;

/**
 * Identifies an organization in the world, for example by its web address or a DID.
 *
 * @param value an absolute URI, at most 2,048 characters
 */
public record OrganizationId(String value) {

  /** Checks the form. */
  public OrganizationId {
    Ids.global(value, "an organization id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static OrganizationId of(String value) {
    return new OrganizationId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
