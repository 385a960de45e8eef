package io.microcredential.core.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in which case and accents no longer matter.
 *
 * <p>The text is decomposed (Unicode normalization form D), the combining diacritical marks are
 * dropped, and what is left is written in capitals and back in small letters, so that {@code ß}
 * equals {@code ss}. Marks of scripts in which they are vowels stay.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">UAX #15, Unicode Normalization Forms</a>
 */
public final class FoldedText {

  private FoldedText() {}

  /**
   * Returns a text without case and accents.
   *
   * @param text any text
   * @return the folded text, equal for texts that differ in case and accents only
   */
  public static String fold(String text) {
    String capital = decomposed(text).toUpperCase(Locale.ROOT);
    String folded = decomposed(capital).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return withoutAccents(folded);
  }

  /**
   * Returns the words of a text, folded, in order, with repetitions.
   *
   * <p>A word is a row of letters, digits and marks; an ideograph is a word of its own.
   *
   * @param text any text
   * @return the words
   */
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    fold(text)
        .codePoints()
        .forEach(
            c -> {
              boolean ideograph = Character.isIdeographic(c);
              if (ideograph || !belongsToWord(c)) {
                finish(word, words);
              }
              if (belongsToWord(c)) {
                word.appendCodePoint(c);
              }
              if (ideograph) {
                finish(word, words);
              }
            });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean belongsToWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static String decomposed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFD)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static String withoutAccents(String text) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      boolean accent = text.charAt(i) >= '\u0300' && text.charAt(i) <= '\u036f';
      if (accent && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      } else if (!accent && kept != null) {
        kept.append(text.charAt(i));
      }
    }
    return kept == null ? text : kept.toString();
  }
}
