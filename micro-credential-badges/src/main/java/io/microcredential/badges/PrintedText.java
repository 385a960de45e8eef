package io.microcredential.badges;

import java.util.Locale;

/** Shows what others wrote so that it can neither forge a line of ours nor turn it round. */
final class PrintedText {

  private PrintedText() {}

  /** Returns the words up to a length, with the code of what does not print in its place. */
  static String of(String words, int longest) {
    var shown = new StringBuilder();
    words
        .codePoints()
        .limit(longest)
        .forEach(
            c -> {
              if (isPrintable(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
              }
            });
    return words.codePointCount(0, words.length()) > longest ? shown + "…" : shown.toString();
  }

  /** Leaves out line ends, terminal commands, and marks that turn the writing round. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
