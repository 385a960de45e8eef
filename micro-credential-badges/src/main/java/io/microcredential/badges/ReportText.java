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
    text.append(words.word("part")).append(' ').append(place(part.at())).append('\n');
    add(part.report());
  }

  private void add(VerificationReport report) {
    text.append(words.word("result")).append(": ").append(words.word(report.result())).append('\n');
    report.checks().forEach(this::add);
  }

  private void add(Check check) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-14s %-22s %s",
            words.word(check.outcome()),
            words.word("step." + check.step()),
            PrintedText.of(message(check), LONGEST_MESSAGE)));
    text.append('\n');
    List<Problem> problems = words.translate(check.problems()).list();
    problems.stream().limit(SHOWN).forEach(this::add);
    if (problems.size() > SHOWN) {
      String more = words.word("more").replace("#", Integer.toString(problems.size() - SHOWN));
      text.append(INDENT).append("- ").append(more).append('\n');
    }
  }

  /** In English a check says what it found; elsewhere what the outcome means for the step. */
  private String message(Check check) {
    return words.translates() ? words.word(check.step() + "." + check.outcome()) : check.message();
  }

  private void add(Problem problem) {
    text.append(INDENT).append("- ").append(PrintedText.of(problem.message(), LONGEST_MESSAGE));
    if (!problem.at().tokens().isEmpty()) {
      text.append(' ').append(words.word("at")).append(' ').append(place(problem.at())).append('.');
    }
    text.append(" [").append(problem.code()).append("]\n");
    if (problem.isError() && !problem.fix().isEmpty()) {
      text.append(INDENT).append("  ").append(PrintedText.of(problem.fix(), LONGEST_MESSAGE));
      text.append('\n');
    }
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
    return PrintedText.of(place.toString(), 2 * LONGEST_PLACE);
  }
}
