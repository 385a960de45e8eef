package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java snippet of the documentation is a region of a test in this folder, so that it compiles
 * and does what the text says.
 *
 * <p>A region starts with {@code // region NAME} and ends with {@code // end}.
 */
class SnippetsTest {

  private static final Path ROOT = ProjectFolder.find();

  @Test
  void everyJavaSnippetIsARegionOfATest() throws IOException {
    List<String> regions = regions();
    for (Path page : pages()) {
      for (String snippet : snippets(Files.readString(page))) {
        assertThat(regions)
            .as("the snippet of %s that starts with: %s", page.getFileName(), firstLine(snippet))
            .contains(snippet);
      }
    }
  }

  @Test
  void everyRegionIsShownSomewhere() throws IOException {
    var shown = new ArrayList<String>();
    for (Path page : pages()) {
      shown.addAll(snippets(Files.readString(page)));
    }
    assertThat(shown).containsAll(regions());
  }

  @Test
  void theMainJobTakesTenLines() throws IOException {
    String first = snippets(Files.readString(ROOT.resolve("README.md"))).get(0);
    assertThat(first.lines()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void theServiceIsEmbeddedInTenLines() throws IOException {
    String first = snippets(Files.readString(ROOT.resolve("docs/service.md"))).get(0);
    assertThat(first.lines()).hasSizeLessThanOrEqualTo(10);
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      pages.addAll(new TreeSet<>(docs.filter(p -> p.toString().endsWith(".md")).toList()));
    }
    return pages;
  }

  private static String firstLine(String snippet) {
    return snippet.lines().findFirst().orElse("");
  }

  private static List<String> snippets(String page) {
    return between(page.lines().toList(), "```java", "```");
  }

  private static List<String> regions() throws IOException {
    var regions = new ArrayList<String>();
    Path folder =
        ROOT.resolve("examples/quickstart/src/test/java/io/microcredential/examples/docs");
    try (Stream<Path> tests = Files.list(folder)) {
      for (Path test : tests.filter(p -> !p.endsWith("SnippetsTest.java")).sorted().toList()) {
        regions.addAll(between(Files.readAllLines(test), "// region", "// end"));
      }
    }
    return regions;
  }

  /** Returns the text between two marks, without the indent of its first line. */
  private static List<String> between(List<String> lines, String start, String end) {
    var found = new ArrayList<String>();
    List<String> current = null;
    for (String line : lines) {
      if (current == null && line.strip().startsWith(start)) {
        current = new ArrayList<>();
      } else if (current != null && line.strip().equals(end)) {
        // An empty last line would count as one without indent.
        found.add(String.join("\n", current).stripTrailing().stripIndent().strip());
        current = null;
      } else if (current != null) {
        current.add(line);
      }
    }
    return found;
  }
}
