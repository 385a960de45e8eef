package io.microcredential.core;

/**
 * Identifies a level of a rubric's criteria; the same id on two criteria means the same standing.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record LevelId(String value) {

  /** Checks the form. */
  public LevelId {
    Ids.local(value, "a level id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static LevelId of(String value) {
    return new LevelId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
