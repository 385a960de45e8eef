package io.microcredential.core.catalog;

/**
 * Counts words, sentences and syllables, in one pass over the characters.
 *
 * <p>A word is a row of letters and digits, also with an apostrophe or a hyphen inside. A sentence
 * ends at a full stop, question mark, exclamation mark or ellipsis unless a small letter follows
 * ("e.g. this"), and at the end of the text.
 *
 * @param words how many words
 * @param sentences how many sentences
 * @param syllables how many syllables, by rules of spelling that are right for most words
 */
record TextCounts(int words, int sentences, int syllables) {

  static final TextCounts NONE = new TextCounts(0, 0, 0);

  TextCounts and(TextCounts more) {
    return new TextCounts(
        words + more.words, sentences + more.sentences, syllables + more.syllables);
  }

  static TextCounts english(String text) {
    return new Counting(text, EnglishSyllables::count).counts();
  }

  static TextCounts spanish(String text) {
    return new Counting(text, SpanishSyllables::count).counts();
  }

  /** Counts the syllables of the word between two indices. */
  private interface Syllables {
    int of(String text, int from, int to);
  }

  private static final class Counting {

    private final String text;
    private final Syllables syllablesOf;
    private int words;
    private int sentences;
    private int syllables;
    private int wordsBefore;

    Counting(String text, Syllables syllablesOf) {
      this.text = text;
      this.syllablesOf = syllablesOf;
    }

    TextCounts counts() {
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
          int end = endOfWord(at);
          words++;
          syllables += Math.max(1, syllablesOf.of(text, at, end));
          at = end;
        } else {
          at++;
          if ((c == '.' || c == '!' || c == '?' || c == '…') && endsSentence(at)) {
            endSentence();
          }
        }
      }
      endSentence();
      return new TextCounts(words, sentences, syllables);
    }

    private void endSentence() {
      if (words > wordsBefore) {
        sentences++;
        wordsBefore = words;
      }
    }

    private int endOfWord(int from) {
      int at = from + 1;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at))
              || isJoiner(text.charAt(at))
                  && at + 1 < text.length()
                  && Character.isLetterOrDigit(text.charAt(at + 1)))) {
        at++;
      }
      return at;
    }

    private static boolean isJoiner(char c) {
      return c == '\'' || c == '\u2019' || c == '-' || c == '.' || c == ',';
    }

    /** Returns whether the next letter behind a stop does not go on in the same sentence. */
    private boolean endsSentence(int from) {
      for (int at = from; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '.' || c == '!' || c == '?' || c == '…') {
          return false;
        }
        if (Character.isLetterOrDigit(c)) {
          return !Character.isLowerCase(c);
        }
      }
      return true;
    }
  }

  /** Each row of vowels is a syllable, but for an e that is written and not spoken. */
  private static final class EnglishSyllables {

    static int count(String text, int from, int to) {
      int count = 0;
      boolean inVowels = false;
      for (int at = from; at < to; at++) {
        boolean vowel = isVowel(text.charAt(at)) && !(at == from && isY(text.charAt(at)));
        if (vowel && !inVowels) {
          count++;
        }
        inVowels = vowel;
      }
      return count > 1 && endsInSilentE(text, from, to) ? count - 1 : count;
    }

    private static boolean endsInSilentE(String text, int from, int to) {
      int end = to;
      char last = lower(text, end - 1);
      if (last == 's' || last == 'd') {
        end--;
      }
      if (end - 2 < from || lower(text, end - 1) != 'e' || isVowel(text.charAt(end - 2))) {
        return false;
      }
      char before = lower(text, end - 2);
      if (last == 'd') {
        return before != 't' && before != 'd';
      }
      boolean tableLike = before == 'l' && end - 3 >= from && !isVowel(text.charAt(end - 3));
      return !tableLike && !(last == 's' && "sxzcgh".indexOf(before) >= 0);
    }

    private static char lower(String text, int at) {
      return Character.toLowerCase(text.charAt(at));
    }

    private static boolean isY(char c) {
      return c == 'y' || c == 'Y';
    }

    private static boolean isVowel(char c) {
      return "aeiouyáéíóúàèëïö".indexOf(Character.toLowerCase(c)) >= 0;
    }
  }

  /** Each vowel is a syllable, but weak ones join a neighbour unless an accent parts them. */
  private static final class SpanishSyllables {

    static int count(String text, int from, int to) {
      int count = 0;
      char before = ' ';
      for (int at = from; at < to; at++) {
        char c = Character.toLowerCase(text.charAt(at));
        boolean last = at + 1 == to;
        boolean silent = c == 'u' && (before == 'q' || before == 'g' && isNextEOrI(text, at, to));
        if (isVowel(c, last) && !silent) {
          boolean joined = isVowel(before, false) && (isWeak(c) || isWeak(before));
          count += joined ? 0 : 1;
          before = c;
        } else {
          before = silent ? ' ' : c;
        }
      }
      return count;
    }

    private static boolean isNextEOrI(String text, int at, int to) {
      return at + 1 < to && "eiéí".indexOf(Character.toLowerCase(text.charAt(at + 1))) >= 0;
    }

    private static boolean isVowel(char c, boolean last) {
      return "aeiouáéíóúü".indexOf(c) >= 0 || c == 'y' && last;
    }

    private static boolean isWeak(char c) {
      return c == 'i' || c == 'u' || c == 'ü' || c == 'y';
    }
  }
}
