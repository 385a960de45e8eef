package io.microcredential.core.earning;

import java.lang.Character.UnicodeScript;

/**
 * Counts words the way teachers and word processors do: what stands between blanks and punctuation
 * is a word, and each Chinese character, hiragana and katakana is one, because no blanks divide
 * them.
 *
 * <p>The word iterator of the JDK is not used: it takes a whole Chinese sentence for one word, so
 * that no limit would hold.
 */
final class WordCount {

  /** What the character before was: nothing of a word, inside a word, or a word by itself. */
  private enum Before {
    GAP,
    WORD,
    ALONE
  }

  private WordCount() {}

  static int of(String text) {
    int[] characters = text.codePoints().toArray();
    int count = 0;
    var before = Before.GAP;
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      if (standsAlone(character)) {
        count++;
        before = Before.ALONE;
      } else if (Character.isLetterOrDigit(character)) {
        boolean lengthens =
            before == Before.ALONE && Character.getType(character) == Character.MODIFIER_LETTER;
        if (before != Before.WORD && !lengthens) {
          count++;
          before = Before.WORD;
        }
      } else if (!isPartOfCharacter(character)
          && !(before == Before.WORD && joins(characters, i))) {
        before = Before.GAP;
      }
    }
    return count;
  }

  private static boolean standsAlone(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return Character.isLetter(character)
        && (script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA);
  }

  /** Returns whether this is an accent, a joiner or the like; the zero-width space divides. */
  private static boolean isPartOfCharacter(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      case Character.FORMAT -> character != 0x200B;
      default -> false;
    };
  }

  /** Returns whether this sign and what follows belong to the word before it. */
  private static boolean joins(int[] characters, int at) {
    if (at + 1 == characters.length || !Character.isLetterOrDigit(characters[at + 1])) {
      return false;
    }
    return switch (characters[at]) {
      case '-', '\u2010', '\u2011', '\'', '\u2019', '\u00B7', '_', '.' -> true;
      case ',', ':' ->
          Character.isDigit(characters[at - 1]) && Character.isDigit(characters[at + 1]);
      default -> false;
    };
  }
}
