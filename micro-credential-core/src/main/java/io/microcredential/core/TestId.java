package io.microcredential.core;

/**
 * Identifies a formal test whose score may enter a rule.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record TestId(String value) {

  /** Checks the form. */
  public TestId {
    Ids.local(value, "a test id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static TestId of(String value) {
    return new TestId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
