package io.microcredential.core;

/**
 * Identifies one item of a portfolio.
 *
 * @param value 1 to 128 letters, digits and {@code . _ : ~ -}
 */
public record PortfolioItemId(String value) {

  /** Checks the form. */
  public PortfolioItemId {
    Ids.local(value, "a portfolio item id");
  }

  /**
   * Returns the identifier.
   *
   * @param value the identifier's text
   * @return the typed identifier
   * @throws IllegalArgumentException if the text is malformed
   */
  public static PortfolioItemId of(String value) {
    return new PortfolioItemId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
