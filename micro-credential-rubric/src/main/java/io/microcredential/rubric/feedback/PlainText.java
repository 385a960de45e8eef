package io.microcredential.rubric.feedback;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as its words: without capitals, accents, invisible signs and width, so that <i>Lazy</i>,
 * <i>LAZY</i> and one with an invisible sign inside are one word.
 *
 * @param words in their order; every ideograph is a word
 * @param pointsToAPlace whether there is a time, an address or a quotation of two words or more
 */
record PlainText(List<String> words, boolean pointsToAPlace) {

  /** Nobody writes more accents than this on a letter; more cost a sorter dearly. */
  private static final int MOST_MARKS = 8;

  /** Possessive and anchored on both sides, so its time grows with the text and no faster. */
  private static final Pattern TIME = Pattern.compile("(?<![0-9:])[0-9]{1,3}+:[0-9]{2}(?![0-9])");

  private static final String OPENING = "\"\u201C\u201E\u00AB\u201F\u300C";
  private static final String CLOSING = "\"\u201D\u201C\u00BB\u201F\u300D";

  static PlainText of(String text) {
    String plain = plain(text);
    return new PlainText(
        words(plain),
        TIME.matcher(plain).find()
            || plain.contains("http://")
            || plain.contains("https://")
            || plain.contains("www.")
            || hasQuotation(plain));
  }

  private static String plain(String text) {
    var kept = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isAccent(c) ? marks + 1 : 0;
      if (marks <= MOST_MARKS && Character.getType(c) != Character.FORMAT) {
        kept.appendCodePoint(c);
      }
    }
    String taken = Normalizer.normalize(kept, Normalizer.Form.NFKD);
    var plain = new StringBuilder(taken.length());
    taken.codePoints().filter(c -> !isAccent(c)).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isAccent(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        close(word, words);
        words.add(Character.toString(c));
      } else if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        word.appendCodePoint(c);
      } else if (!isApostrophe(c)) {
        close(word, words);
      }
    }
    close(word, words);
    return List.copyOf(words);
  }

  /** An apostrophe does not part a word, so that "doesn't" is one whatever sign is used. */
  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC';
  }

  private static void close(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean hasQuotation(String plain) {
    int open = -1;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (open >= 0 && CLOSING.indexOf(c) >= 0) {
        if (words(plain.substring(open + 1, i)).size() > 1) {
          return true;
        }
        open = -1;
      } else if (OPENING.indexOf(c) >= 0) {
        open = i;
      }
    }
    return false;
  }
}
