package io.microcredential.core.earning.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the addresses in a text: a scheme, {@code ://} and everything up to the next blank.
 *
 * <p>Every {@code char} is looked at a bounded number of times.
 */
final class Links {

  private static final String MARK = "://";
  private static final String ENDS = "<>\"`{}|\\^\u00AB\u00BB\u201C\u201D\u3001\u3002\uFF0C";
  private static final String TRAILING = ".,;:!?'\u2019*_";
  private static final int LONGEST_SCHEME = 20;

  private Links() {}

  static List<TextSpan> in(String text) {
    var found = new ArrayList<TextSpan>();
    int from = 0;
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, from)) {
      int start = schemeStart(text, at, from);
      int end = end(text, at + MARK.length());
      if (start < at && end > at + MARK.length()) {
        found.add(new TextSpan(start, end));
      }
      from = Math.max(end, at + MARK.length());
    }
    return found;
  }

  private static int schemeStart(String text, int at, int notBefore) {
    int start = at;
    while (start > notBefore
        && at - start < LONGEST_SCHEME
        && isSchemeCharacter(text.charAt(start - 1))) {
      start--;
    }
    String before = text.substring(start, at).toLowerCase(Locale.ROOT);
    // A word may touch the address: "seehttps://…".
    for (String scheme : List.of("https", "http")) {
      if (before.endsWith(scheme)) {
        return at - scheme.length();
      }
    }
    while (start < at && !isLetter(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text, int from) {
    int end = from;
    int depth = 0;
    while (end < text.length() && !endsBefore(text.charAt(end))) {
      char c = text.charAt(end);
      if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && --depth < 0) {
        break;
      }
      end++;
    }
    while (end > from && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean endsBefore(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || ENDS.indexOf(c) >= 0;
  }

  private static boolean isSchemeCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
