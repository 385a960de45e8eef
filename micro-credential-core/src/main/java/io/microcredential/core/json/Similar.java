package io.microcredential.core.json;

import java.util.Comparator;
import java.util.List;

/** Guesses which name was meant. */
final class Similar {

  private static final int FARTHEST = 3;
  private static final int LONGEST = 64;

  private Similar() {}

  static String suggestion(String name, List<String> known) {
    String taken = "Known here: " + String.join(", ", known) + ".";
    if (name.length() > LONGEST) {
      return taken;
    }
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= FARTHEST)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .map(candidate -> "Did you mean \"" + candidate + "\"?")
        .orElse(taken);
  }

  /** Returns the Levenshtein distance, in insertions, deletions and replacements. */
  private static int distance(String a, String b) {
    var previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
