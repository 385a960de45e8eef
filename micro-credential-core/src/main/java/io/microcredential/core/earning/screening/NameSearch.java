package io.microcredential.core.earning.screening;

import io.microcredential.core.internal.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names, word by word; the names are kept as a tree of their folded words. */
final class NameSearch {

  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD = 64;

  /** The words that may follow, and whether a name may end here. */
  private static final class Branch {
    private final Map<String, Branch> next = new HashMap<>();
    private boolean isEnd;
  }

  /** A folded word and where it stands. */
  private record Word(String folded, int start, int end) {}

  private final Branch root = new Branch();

  NameSearch(Collection<String> names) {
    for (String name : names) {
      List<Word> words = words(LegibleText.plain(name));
      if (words.isEmpty()
          || words.size() > MOST_WORDS
          || words.stream().anyMatch(word -> word.folded().isEmpty())) {
        throw new IllegalArgumentException(
            "a name to look for has one to ten words of at most 64 characters each");
      }
      Branch branch = root;
      for (Word word : words) {
        branch = branch.next.computeIfAbsent(word.folded(), w -> new Branch());
      }
      branch.isEnd = true;
    }
  }

  /** Returns the longest name at each place where one starts, none inside another. */
  List<TextSpan> in(LegibleText text) {
    List<Word> words = words(text);
    var found = new ArrayList<TextSpan>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at);
      if (length > 0) {
        found.add(text.span(words.get(at).start(), words.get(at + length - 1).end()));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private int longest(List<Word> words, int from) {
    int longest = 0;
    Branch branch = root;
    for (int i = from; i < words.size(); i++) {
      branch = branch.next.get(words.get(i).folded());
      if (branch == null) {
        break;
      }
      if (branch.isEnd) {
        longest = i - from + 1;
      }
    }
    return longest;
  }

  /** Returns the words; one too long to be part of a name has an empty folded text. */
  private static List<Word> words(LegibleText legible) {
    String text = legible.text();
    var words = new ArrayList<Word>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int after = i + Character.charCount(c);
      boolean inWord = belongsToWord(c);
      boolean alone = Character.isIdeographic(c);
      if (start >= 0 && (!inWord || alone)) {
        words.add(word(text, start, i));
        start = -1;
      }
      if (alone) {
        words.add(word(text, i, after));
      } else if (inWord && start < 0) {
        start = i;
      }
      i = after;
    }
    if (start >= 0) {
      words.add(word(text, start, text.length()));
    }
    return words;
  }

  private static Word word(String text, int start, int end) {
    String folded =
        end - start > LONGEST_WORD
            ? ""
            : String.join(" ", FoldedText.words(text.substring(start, end)));
    return new Word(folded, start, end);
  }

  private static boolean belongsToWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
