package io.microcredential.core.rule;

import io.microcredential.core.rule.RuleToken.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a rule's text into words and signs, one at a time. */
final class RuleLexer {

  private final String text;

  /** Is told of signs that have no meaning. */
  @FunctionalInterface
  interface Trouble {
    /** Takes the place, the key of the sentence and what fills its blanks. */
    void at(TextPlace place, String key, Object... blanks);
  }

  private final Trouble trouble;
  private int at;
  private int line = 1;
  private int column = 1;

  RuleLexer(String text, Trouble trouble) {
    this.text = text;
    this.trouble = trouble;
  }

  RuleToken next() {
    while (true) {
      skipSpace();
      TextPlace place = new TextPlace(line, column);
      if (at >= text.length()) {
        return new RuleToken(Kind.END, "", place);
      }
      int here = text.codePointAt(at);
      if (isWordStart(here)) {
        return word(place);
      } else if (isOpeningQuote(here)) {
        return quoted(place);
      } else if (isComparison(here)) {
        return comparison(place);
      }
      Kind sign = sign(here);
      step();
      if (sign != null) {
        return new RuleToken(sign, Character.toString(here), place);
      }
      trouble.at(place, "sign", shown(here));
      while (at < text.length() && text.codePointAt(at) == here) {
        step();
      }
    }
  }

  private static @Nullable Kind sign(int character) {
    return switch (character) {
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case ',' -> Kind.COMMA;
      case '/' -> Kind.SLASH;
      case '%' -> Kind.PERCENT;
      default -> null;
    };
  }

  private static String shown(int character) {
    return character > ' ' && character < 0x7F
        ? "\"" + Character.toString(character) + "\""
        : String.format(Locale.ROOT, "U+%04X", character);
  }

  private void skipSpace() {
    while (at < text.length()) {
      int here = text.codePointAt(at);
      if (here == '#') {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
          step();
        }
      } else if (isSpace(here)) {
        step();
      } else {
        return;
      }
    }
  }

  private RuleToken word(TextPlace place) {
    int from = at;
    step();
    while (at < text.length() && isWordPart(text.charAt(at))) {
      step();
    }
    return new RuleToken(Kind.WORD, text.substring(from, at), place);
  }

  private RuleToken quoted(TextPlace place) {
    boolean plain = text.charAt(at) == '"';
    step();
    int from = at;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      char here = text.charAt(at);
      if (plain ? here == '"' : isQuote(here)) {
        String inside = text.substring(from, at);
        step();
        return new RuleToken(Kind.QUOTED, inside, place);
      }
      step();
    }
    trouble.at(place, "quotation");
    return new RuleToken(Kind.QUOTED, text.substring(from, at), place);
  }

  private RuleToken comparison(TextPlace place) {
    int from = at;
    while (at < text.length() && isComparison(text.charAt(at))) {
      step();
    }
    String written = text.substring(from, at);
    if (!written.equals(">=") && !written.equals("≥")) {
      trouble.at(place, "comparison");
    }
    return new RuleToken(Kind.AT_LEAST, ">=", place);
  }

  /** Goes one character on; a carriage return and the line feed after it end one line. */
  private void step() {
    int here = text.codePointAt(at);
    at += Character.charCount(here);
    if (here == '\n' || (here == '\r' && (at >= text.length() || text.charAt(at) != '\n'))) {
      line++;
      column = 1;
    } else {
      column++;
    }
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\uFEFF';
  }

  private boolean isWordStart(int character) {
    return isLetterOrDigit(character)
        || (character == '-' && at + 1 < text.length() && isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean isWordPart(int character) {
    return isLetterOrDigit(character) || "._:~-".indexOf(character) >= 0;
  }

  private static boolean isLetterOrDigit(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  private static boolean isComparison(int character) {
    return "<>=≥≤".indexOf(character) >= 0;
  }

  private static boolean isOpeningQuote(int character) {
    return character == '"' || isQuote(character);
  }

  private static boolean isQuote(int character) {
    return "\"“”„".indexOf(character) >= 0;
  }
}
