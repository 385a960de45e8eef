package io.microcredential.core.rule;

import io.microcredential.core.internal.Messages;
import java.util.Locale;

/**
 * A word or sign of a rule's text.
 *
 * @param kind what it is
 * @param text the word, the quoted text without its quotation marks, or the sign
 * @param place where it begins
 */
record RuleToken(Kind kind, String text, TextPlace place) {

  /** The words and signs of the language. */
  enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    COMMA,
    AT_LEAST,
    SLASH,
    PERCENT,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Returns whether this is a word of the language, in capitals or not. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  boolean isNumber() {
    return kind == Kind.WORD && text.matches("-?[0-9]+(\\.[0-9]+)?");
  }

  /** Returns the word of the language that this would be. */
  String keyword() {
    return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
  }

  /** Returns what stands here, shortened, for a sentence. */
  String shown(Messages messages) {
    return switch (kind) {
      case END -> messages.text("found.end");
      case QUOTED -> messages.text("found.quoted");
      default -> "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    };
  }
}
