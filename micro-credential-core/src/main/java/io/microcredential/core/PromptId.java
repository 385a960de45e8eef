package io.microcredential.core;

/**
 * Identifies a question that a learner answers in writing.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record PromptId(String value) {

  /** Checks the form. */
  public PromptId {
    Ids.local(value, "a prompt id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static PromptId of(String value) {
    return new PromptId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
