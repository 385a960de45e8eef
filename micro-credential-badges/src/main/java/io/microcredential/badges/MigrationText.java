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
    text.append(words.word(report.isDryRun() ? "import.dry-run" : "import.done")).append('\n');
    report
        .counts()
        .forEach(
            (action, count) ->
                text.append(String.format(Locale.ROOT, "%6d %s\n", count, words.word(action))));
    int place = 0;
    for (MigrationReport.Entry entry : report.files()) {
      add(++place, entry);
    }
  }

  private void add(int place, MigrationReport.Entry entry) {
    text.append(place).append(". ").append(PrintedText.of(entry.name(), LONGEST)).append(": ");
    text.append(words.word(entry.action()))
        .append(" (")
        .append(entry.format().title())
        .append(", ");
    text.append(words.word(entry.result())).append(')');
    if (entry.sameAs() != null) {
      text.append(", ").append(words.word("import.same-as")).append(' ').append(entry.sameAs());
    }
    text.append('\n');
    words.translate(entry.problems()).stream().limit(SHOWN).forEach(this::add);
    more(entry.problems().list().size());
    if (!entry.upgrade().isEmpty()) {
      text.append("   ").append(words.word("import.upgrade")).append('\n');
    }
    entry.upgrade().stream().limit(SHOWN).forEach(this::add);
    more(entry.upgrade().size());
  }

  private void add(Problem problem) {
    text.append("   - ").append(PrintedText.of(problem.message(), LONGEST));
    text.append(" [").append(problem.code()).append("]\n");
    if (!problem.fix().isEmpty()) {
      text.append("     ").append(PrintedText.of(problem.fix(), LONGEST)).append('\n');
    }
  }

  /** The reasons are in English only; elsewhere place and kind have to do. */
  private void add(Change change) {
    text.append("   - ").append(PrintedText.of(change.at().toString(), LONGEST)).append(": ");
    text.append(words.word("import.upgrade." + change.kind()));
    if (!words.translates()) {
      text.append(". ").append(PrintedText.of(change.reason(), LONGEST));
    }
    text.append('\n');
  }

  private void more(int all) {
    if (all > SHOWN) {
      String rest = Integer.toString(all - SHOWN);
      text.append("   - ").append(words.word("more").replace("#", rest)).append('\n');
    }
  }
}
