package io.microcredential.examples.stories;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells six stories of micro-credentials, each from beginning to end.
 *
 * <pre>{@code
 * mvn -q -pl examples/stories -am compile exec:java
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
          new AppealStory());

  private Stories() {}

  /**
   * Tells all stories.
   *
   * @param arguments none are needed
   */
  public static void main(String[] arguments) {
    tell(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void tell(PrintStream out) {
    var telling = new Telling(out);
    for (int i = 0; i < ALL.size(); i++) {
      telling.title(i + 1, ALL.get(i).title());
      ALL.get(i).tell(telling);
    }
  }
}
