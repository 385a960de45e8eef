package io.microcredential.badges;

import io.microcredential.core.Problem;
import java.util.List;
import java.util.Locale;

/** Puts a report into words that people can trust to be ours, whatever stands in the badge. */
final class ReportText {

  private static final int SHOWN = 20;
  private static final int LONGEST_PLACE = 120;
  private static final int LONGEST_MESSAGE = 400;
  private static final String CUT = "…";
  private static final String INDENT = " ".repeat(17);

  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(VerificationReport report) {
    var words = new ReportText();
    words.text.append("Result: ").append(words(report.result())).append('\n');
    report.checks().forEach(words::add);
    return words.text.toString();
  }

  private void add(Check check) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-14s %-22s %s",
            words(check.outcome()),
            check.step().title(),
            printable(check.message(), LONGEST_MESSAGE)));
    text.append('\n');
    List<Problem> problems = check.problems().list();
    problems.stream().limit(SHOWN).forEach(this::add);
    if (problems.size() > SHOWN) {
      text.append(INDENT).append("- and ").append(problems.size() - SHOWN).append(" more\n");
    }
  }

  private void add(Problem problem) {
    text.append(INDENT).append("- ").append(printable(problem.message(), LONGEST_MESSAGE));
    if (!problem.at().tokens().isEmpty()) {
      text.append(" At ").append(place(problem)).append('.');
    }
    text.append(" [").append(problem.code()).append("]\n");
  }

  /** Writes the pointer token by token, since one alone may be as long as the badge. */
  private static String place(Problem problem) {
    var place = new StringBuilder();
    for (String token : problem.at().tokens()) {
      if (place.length() >= LONGEST_PLACE) {
        return place.append(CUT).toString();
      }
      String begin = token.substring(0, Math.min(token.length(), LONGEST_PLACE));
      place.append('/').append(begin.replace("~", "~0").replace("/", "~1"));
      place.append(begin.length() < token.length() ? CUT : "");
    }
    return printable(place.toString(), 2 * LONGEST_PLACE);
  }

  private static String printable(String words, int longest) {
    var shown = new StringBuilder();
    words
        .codePoints()
        .limit(longest)
        .forEach(
            c -> {
              if (isPrintable(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
              }
            });
    return words.codePointCount(0, words.length()) > longest
        ? shown.append(CUT).toString()
        : shown.toString();
  }

  /** Leaves out line ends, terminal commands, and marks that turn the writing round. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
