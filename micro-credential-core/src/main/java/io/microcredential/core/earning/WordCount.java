package io.microcredential.core.earning;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts words as Unicode divides a text, not by blanks. */
final class WordCount {

  private WordCount() {}

  static int of(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
        count++;
      }
    }
    return count;
  }
}
