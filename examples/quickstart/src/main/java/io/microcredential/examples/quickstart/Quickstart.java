package io.microcredential.examples.quickstart;

import io.microcredential.badges.BadgeImage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the whole story of one micro-credential, from a definition file to a badge that is verified
 * and to a forged one that is refused.
 *
 * <p>The same clock and the same word for the keys give the same files, byte by byte.
 */
public final class Quickstart {

  /** When the micro-credential is awarded and verified; the data tell what happened before. */
  static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");

  static final DemonstrationKeys KEYS = new DemonstrationKeys("quickstart");

  /** Held here because the logging of the JDK forgets a level with its logger. */
  private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

  private Quickstart() {}

  /**
   * Runs the quickstart.
   *
   * @param arguments the folder of the quickstart, or nothing to look for it here and below
   */
  public static void main(String[] arguments) {
    VALIDATOR.setLevel(Level.WARNING);
    Path module = arguments.length > 0 ? Path.of(arguments[0]) : find();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(module.resolve("data"), module.resolve("target").resolve("quickstart"), NOW, KEYS, out);
  }

  /** Finds the folder whether the program is started beside the data or at the project's root. */
  private static Path find() {
    Path below = Path.of("examples", "quickstart");
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.exists(here.resolve(below).resolve("data"))) {
        return here.resolve(below);
      }
    }
    return Path.of("");
  }

  static void run(
      Path dataFolder, Path outputFolder, Instant now, DemonstrationKeys keys, PrintStream out) {
    var telling = new Telling(out);
    var data = new DataFolder(dataFolder);
    var output = new OutputFolder(outputFolder, telling);
    EarningStory.Earned earned = EarningStory.tell(data, telling, now);
    output.write(
        "decision.txt",
        DecisionText.of(earned.definition(), earned.enrollment(), earned.awarded()),
        "both decisions: trace, feedback");
    var badge = new BadgeStory(data.people().learner(), keys, output, telling, now);
    BadgeImage picture = badge.issue(earned);
    PageContent content = PageAssembly.of(data, earned, picture, badge.verify(), now);
    output.write("index.html", BadgePage.of(content), "the page to look at");
    badge.forge();
    telling.end("All files are in " + output);
  }
}
