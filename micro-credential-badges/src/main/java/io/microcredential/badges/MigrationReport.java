package io.microcredential.badges;

import io.microcredential.badges.ob2.Ob3Upgrade;
import io.microcredential.core.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of each file of an import.
 *
 * @param isDryRun whether nothing was kept
 * @param files one entry for each file, in order
 */
public record MigrationReport(boolean isDryRun, List<Entry> files) {

  /** Copies the list. */
  public MigrationReport {
    files = List.copyOf(files);
  }

  /**
   * What became of one file.
   *
   * @param name the file's name as it was handed in
   * @param format what kind of document it claims to be; {@link BadgeFormat#OPEN_BADGES_3_0} also
   *     where nothing could be read
   * @param result what the badge is worth
   * @param action what was done, or would be
   * @param problems why it was not simply imported: an {@code import.} code, and with it what
   *     verification found if the file was refused, or what stands against an upgrade
   * @param sameAs the place, from 1, of the file in this import that has the same badge in it, or
   *     null
   * @param upgrade what an upgrade from Open Badges 2.0 or before to 3.0 would lose or change
   */
  public record Entry(
      String name,
      BadgeFormat format,
      VerificationResult result,
      ImportAction action,
      Problems problems,
      @Nullable Integer sameAs,
      List<Ob3Upgrade.Change> upgrade) {

    /** Copies the list. */
    public Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(problems, "problems");
      upgrade = List.copyOf(upgrade);
    }

    /** Returns what was done; the name may be personal. */
    @Override
    public String toString() {
      return "Entry[" + action + ", " + problems.codes() + "]";
    }
  }

  /**
   * Counts the files by what was done with them.
   *
   * @return a count for every action, 0 among them
   */
  public Map<ImportAction, Integer> counts() {
    Map<ImportAction, Integer> counts = new EnumMap<>(ImportAction.class);
    for (ImportAction action : ImportAction.values()) {
      counts.put(action, (int) files.stream().filter(entry -> entry.action() == action).count());
    }
    return counts;
  }

  /**
   * Returns the report in words, in which no file can forge a line.
   *
   * @param language the reader's language; English where there is no translation
   * @return the text: the counts, then each file with what was found
   */
  public String text(Locale language) {
    return MigrationText.of(this, language);
  }

  /** Returns the counts. */
  @Override
  public String toString() {
    return "MigrationReport" + counts();
  }
}
