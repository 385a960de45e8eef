package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the README's conformance table to what the tests find. */
public final class Conformance {

  private Conformance() {}

  /** Checks that the README has a row for a suite with exactly these figures. */
  public static void states(String suite, int passed, int total) {
    String row = "| " + suite + " | " + passed + " of " + total + " |";
    assertThat(readme().stream().filter(line -> line.startsWith("| " + suite + " |")))
        .as("the README's conformance table has this row: %s", row)
        .singleElement()
        .asString()
        .startsWith(row);
  }

  private static List<String> readme() {
    Path folder = ProjectFolder.find();
    try {
      return Files.readAllLines(folder.resolve("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
