package io.microcredential.core.portfolio;

import io.microcredential.core.LanguageMap;

/** How long the texts of a portfolio are. */
final class PortfolioTexts {

  private static final int LONGEST = 10_000;

  private PortfolioTexts() {}

  static boolean isBounded(LanguageMap text) {
    return text.longest() <= LONGEST;
  }

  static void requireBounded(LanguageMap text) {
    if (!isBounded(text)) {
      throw new IllegalArgumentException("a text of a portfolio has at most 10,000 characters");
    }
  }
}
