package io.microcredential.rubric.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases of one kind, found in a text longest first. */
final class Phrases {

  private final Set<List<String>> all;
  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

  private Phrases(Set<List<String>> all) {
    this.all = all;
    for (List<String> phrase : all) {
      byFirstWord.computeIfAbsent(phrase.get(0), first -> new ArrayList<>()).add(phrase);
    }
    byFirstWord
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((List<String> p) -> p.size()).reversed()));
  }

  static Phrases of(Collection<String> phrases) {
    return new Phrases(taken(phrases));
  }

  private static Set<List<String>> taken(Collection<String> phrases) {
    Set<List<String>> all = new LinkedHashSet<>();
    for (String phrase : phrases) {
      List<String> words = PlainText.of(phrase).words();
      if (!words.isEmpty()) {
        all.add(words);
      }
    }
    return all;
  }

  Phrases plus(Collection<String> more) {
    Set<List<String>> joined = new LinkedHashSet<>(all);
    joined.addAll(taken(more));
    return new Phrases(joined);
  }

  Phrases minus(Collection<String> fewer) {
    Set<List<String>> left = new LinkedHashSet<>(all);
    left.removeAll(taken(fewer));
    return new Phrases(left);
  }

  /** Returns how many words the longest phrase takes at a place, or 0. */
  int lengthAt(List<String> words, int place) {
    for (List<String> phrase : byFirstWord.getOrDefault(words.get(place), List.of())) {
      int end = place + phrase.size();
      if (end <= words.size() && words.subList(place, end).equals(phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }

  boolean isIn(List<String> words) {
    for (int place = 0; place < words.size(); place++) {
      if (lengthAt(words, place) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is found, each phrase once, in the order of the text. */
  Set<String> foundIn(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    for (int place = 0; place < words.size(); ) {
      int length = lengthAt(words, place);
      if (length > 0) {
        found.add(String.join(" ", words.subList(place, place + length)));
      }
      place += Math.max(1, length);
    }
    return found;
  }
}
