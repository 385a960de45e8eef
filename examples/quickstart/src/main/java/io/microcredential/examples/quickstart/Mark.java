package io.microcredential.examples.quickstart;

import java.util.Locale;

/** How something went, told by sign and word and never by colour alone. */
enum Mark {
  GOOD("✓", "passed"),
  UNKNOWN("?", "unknown"),
  BAD("✗", "failed"),
  NOT_ASKED("–", "not applicable");

  private final String sign;
  private final String word;

  Mark(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  String sign() {
    return sign;
  }

  String word() {
    return word;
  }

  /** Returns the name of the style class. */
  String style() {
    return "mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
