package io.microcredential.examples.stories;

import io.microcredential.core.service.JournalReport;
import io.microcredential.core.store.Store;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells nine stories of micro-credentials, each from beginning to end, in a portal that is kept in
 * memory or in a database.
 *
 * <pre>{@code
 * mvn -q -pl examples/stories -am test-compile exec:java
 * mvn -q -pl examples/stories -am test-compile exec:java -Dexec.args=jdbc:h2:./target/stories
 * }</pre>
 */
public final class Stories {

  static final List<Story> ALL =
      List.of(
          new TestOrPortfolioStory(),
          new ThematicStackStory(),
          new SecondAttemptStory(),
          new DistrictMenuStory(),
          new RenewalStory(),
          new AppealStory(),
          new NewEmployerStory(),
          new ErasureStory(),
          new SharingStory());

  private Stories() {}

  /**
   * Tells all stories.
   *
   * @param arguments nothing, to tell them in memory; or the JDBC URL of an empty database of H2 or
   *     PostgreSQL, with user and password if it needs them, in which they are kept
   */
  public static void main(String[] arguments) {
    if (arguments.length > 1) {
      throw new IllegalArgumentException("give one JDBC URL, or nothing to tell in memory");
    }
    try (StoryStore kept =
        arguments.length == 0 ? StoryStore.inMemory() : StoryStore.at(arguments[0])) {
      tell(kept.store(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }
  }

  /**
   * Tells all stories.
   *
   * @throws IllegalStateException if something happened in the store before
   */
  static void tell(Store store, PrintStream out) {
    if (!store.read(reader -> reader.journal(0, 1)).isEmpty()) {
      throw new IllegalStateException(
          "this database has a history already; the stories begin in an empty one");
    }
    var telling = new Telling(out);
    for (int i = 0; i < ALL.size(); i++) {
      telling.title(i + 1, ALL.get(i).title());
      ALL.get(i).tell(telling, Portal.of(store, ALL.get(i)));
    }
    JournalReport report = Portal.of(store, ALL.get(0)).service().journal().verify();
    telling.end(
        report.isIntact()
            ? "The journal of all stories has "
                + report.sound().position()
                + " entries, and every link holds."
            : "The journal is broken at entry " + report.brokenAt() + ".");
  }
}
