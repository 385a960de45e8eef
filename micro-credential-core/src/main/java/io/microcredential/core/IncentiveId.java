package io.microcredential.core;

/**
 * Identifies an incentive inside a schedule.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record IncentiveId(String value) {

  /** Checks the form. */
  public IncentiveId {
    Ids.local(value, "an incentive id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static IncentiveId of(String value) {
    return new IncentiveId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
