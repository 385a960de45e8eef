package io.microcredential.badges;

import io.microcredential.core.JsonPointer;
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
  private final Findings words;

  private ReportText(Findings words) {
    this.words = words;
  }

  static String of(VerificationReport report, Locale language) {
    var all = new ReportText(Findings.in(language));
    all.add(report);
    report.parts().stream().limit(SHOWN).forEach(all::add);
    return all.text.toString();
  }

  private void add(VerificationReport.Part part) {
    text.append(word("part")).append(' ').append(place(part.at())).append('\n');
    add(part.report());
  }

  private void add(VerificationReport report) {
    text.append(word("result")).append(": ").append(word(report.result())).append('\n');
    report.checks().forEach(this::add);
  }

  private void add(Check check) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-14s %-22s %s",
            word(check.outcome()),
            word("step." + check.step()),
            printable(message(check), LONGEST_MESSAGE)));
    text.append('\n');
    List<Problem> problems = words.translate(check.problems()).list();
    problems.stream().limit(SHOWN).forEach(this::add);
    if (problems.size() > SHOWN) {
      String more = word("more").replace("#", Integer.toString(problems.size() - SHOWN));
      text.append(INDENT).append("- ").append(more).append('\n');
    }
  }

  /** In English a check says what it found; elsewhere what the outcome means for the step. */
  private String message(Check check) {
    return words.translates() ? word(check.step() + "." + check.outcome()) : check.message();
  }

  private void add(Problem problem) {
    text.append(INDENT).append("- ").append(printable(problem.message(), LONGEST_MESSAGE));
    if (!problem.at().tokens().isEmpty()) {
      text.append(' ').append(word("at")).append(' ').append(place(problem.at())).append('.');
    }
    text.append(" [").append(problem.code()).append("]\n");
    if (problem.isError() && !problem.fix().isEmpty()) {
      text.append(INDENT).append("  ").append(printable(problem.fix(), LONGEST_MESSAGE));
      text.append('\n');
    }
  }

  private String word(Enum<?> constant) {
    return word(constant.getDeclaringClass().getSimpleName() + "." + constant);
  }

  private String word(String key) {
    return words.sentence("report." + key).orElse(key);
  }

  /** Writes the pointer token by token, since one alone may be as long as the badge. */
  private static String place(JsonPointer at) {
    var place = new StringBuilder();
    for (String token : at.tokens()) {
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
}
