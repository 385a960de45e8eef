package io.microcredential.examples.stories;

import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints stories: a title, and under it who does what. */
final class Telling {

  private static final int LABEL = 15;
  private static final int WIDTH = 82;

  private final PrintStream out;

  Telling(PrintStream out) {
    this.out = out;
  }

  /** Begins a story. */
  void title(int number, String words) {
    out.printf(Locale.ROOT, "%n%d  %s%n   %s%n", number, words, "-".repeat(words.length()));
  }

  /** Tells of one step; what does not fit on a line goes on below. */
  void line(String label, String words) {
    lines(label, wrapped(words));
  }

  private static List<String> wrapped(String words) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Tells of one step in several lines. */
  void lines(String label, List<String> lines) {
    String head = label;
    for (String line : lines) {
      out.printf(Locale.ROOT, "   %-" + LABEL + "s%s%n", head, line);
      head = "";
    }
  }

  /** Tells why something was refused, and what to do. */
  void refusal(String label, Problems problems) {
    for (Problem problem : problems) {
      line(label, ("refused: " + problem.message() + " " + problem.fix()).strip());
    }
  }

  /** Ends the telling. */
  void end(String words) {
    out.printf(Locale.ROOT, "%n%s%n", words);
  }
}
