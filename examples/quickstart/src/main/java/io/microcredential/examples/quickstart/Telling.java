package io.microcredential.examples.quickstart;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the story: numbered steps, and under each of them aligned lines. */
final class Telling {

  private static final int WIDTH = 100;
  private static final int LABEL = 15;
  private static final int KEY = 31;

  private final PrintStream out;
  private int steps;

  Telling(PrintStream out) {
    this.out = out;
  }

  /** Begins a step. */
  void step(String title) {
    steps++;
    out.printf(Locale.ROOT, "%n%2d  %s%n", steps, title);
  }

  /** Prints a line; what does not fit goes on below. */
  void line(String label, String words) {
    String head = label;
    for (String part : wrap(words, WIDTH - LABEL - 4)) {
      out.printf(Locale.ROOT, "    %-" + LABEL + "s%s%n", head, part);
      head = "";
    }
  }

  /** Prints a line of two columns, such as a file and what it is; long words go on below. */
  void row(String label, String key, String words) {
    String head = label;
    String name = key;
    for (String part : wrap(words, WIDTH - LABEL - KEY - 4)) {
      out.printf(Locale.ROOT, "    %-" + LABEL + "s%-" + KEY + "s%s%n", head, name, part);
      head = "";
      name = "";
    }
  }

  /** Prints what was refused and why. */
  void refusal(String label, Outcome<?> outcome) {
    if (outcome.problems().isEmpty()) {
      throw new IllegalStateException("this step of the story expects a refusal");
    }
    for (Problem problem : outcome.problems()) {
      line(label, problem.message() + " " + problem.fix());
    }
  }

  /** Prints lines as they are. */
  void lines(String label, List<String> lines) {
    String head = label;
    for (String line : lines) {
      out.printf(Locale.ROOT, "    %-" + LABEL + "s%s%n", head, line);
      head = "";
    }
  }

  /** Prints the last line. */
  void end(String words) {
    out.printf(Locale.ROOT, "%n    %s%n", words);
  }

  /** Breaks a text into lines at spaces; a word that is too long stands alone. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
