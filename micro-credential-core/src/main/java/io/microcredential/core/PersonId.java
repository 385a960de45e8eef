package io.microcredential.core;

/**
 * Identifies a person by an id of yours that outlives employers and mailboxes: never by an e-mail
 * address, which this type cannot hold.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record PersonId(String value) {

  /** Checks the form. */
  public PersonId {
    Ids.local(value, "a person id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static PersonId of(String value) {
    return new PersonId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
