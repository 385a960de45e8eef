package io.microcredential.badges;

import io.microcredential.badges.ob2.Ob3Upgrade.Change;
import io.microcredential.core.Problem;
import java.util.Locale;

/** Puts the report on an import into words. */
final class MigrationText {

  private static final int SHOWN = 20;
  private static final int LONGEST = 200;

  private final Findings words;
  private final StringBuilder text = new StringBuilder();

  private MigrationText(Findings words) {
    this.words = words;
  }

  static String of(MigrationReport report, Locale language) {
    var all = new MigrationText(Findings.in(language));
    all.add(report);
    return all.text.toString();
  }

  private void add(MigrationReport report) {
    text.append(word(report.isDryRun() ? "import.dry-run" : "import.done")).append('\n');
    report
        .counts()
        .forEach(
            (action, count) ->
                text.append(String.format(Locale.ROOT, "%6d %s\n", count, word(action))));
    int place = 0;
    for (MigrationReport.Entry entry : report.files()) {
      add(++place, entry);
    }
  }

  private void add(int place, MigrationReport.Entry entry) {
    text.append(place).append(". ").append(printable(entry.name())).append(": ");
    text.append(word(entry.action())).append(" (").append(entry.format().title()).append(", ");
    text.append(word(entry.result())).append(')');
    if (entry.sameAs() != null) {
      text.append(", ").append(word("import.same-as")).append(' ').append(entry.sameAs());
    }
    text.append('\n');
    words.translate(entry.problems()).stream().limit(SHOWN).forEach(this::add);
    more(entry.problems().list().size());
    if (!entry.upgrade().isEmpty()) {
      text.append("   ").append(word("import.upgrade")).append('\n');
    }
    entry.upgrade().stream().limit(SHOWN).forEach(this::add);
    more(entry.upgrade().size());
  }

  private void add(Problem problem) {
    text.append("   - ").append(printable(problem.message()));
    text.append(" [").append(problem.code()).append("]\n");
    if (!problem.fix().isEmpty()) {
      text.append("     ").append(printable(problem.fix())).append('\n');
    }
  }

  /** The reasons are in English only; elsewhere place and kind have to do. */
  private void add(Change change) {
    text.append("   - ").append(printable(change.at().toString())).append(": ");
    text.append(word("import.upgrade." + change.kind()));
    if (!words.translates()) {
      text.append(". ").append(printable(change.reason()));
    }
    text.append('\n');
  }

  private void more(int all) {
    if (all > SHOWN) {
      String rest = Integer.toString(all - SHOWN);
      text.append("   - ").append(word("more").replace("#", rest)).append('\n');
    }
  }

  private String word(Enum<?> constant) {
    return word(constant.getDeclaringClass().getSimpleName() + "." + constant);
  }

  private String word(String key) {
    return words.sentence("report." + key).orElse(key);
  }

  /** Leaves out what could forge a line or turn the writing round, and cuts what is long. */
  private static String printable(String words) {
    var shown = new StringBuilder();
    words.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '?'));
    return words.codePointCount(0, words.length()) > LONGEST ? shown + "…" : shown.toString();
  }

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
