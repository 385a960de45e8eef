package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of problem codes in the vendor's guide has every code, and none that is gone. */
class ServiceCodesTest {

  private static final Pattern GIVEN =
      Pattern.compile("(?:refusal|Problem\\.error|problem)\\(\\s*\"([a-z]+[a-z.-]*[a-z])\"");
  private static final Pattern CONDITION = Pattern.compile("IS_[A-Z_]+\\(\"([a-z-]+)\"");
  private static final Pattern LISTED = Pattern.compile("`([a-z]+\\.[a-z-]+)`");

  @Test
  void theTableOfCodesIsComplete() throws IOException {
    Path sources =
        ProjectFolder.find().resolve("micro-credential-core/src/main/java/io/microcredential/core");
    var given = new TreeSet<String>();
    for (String folder : List.of("service", "portfolio", "permission")) {
      try (Stream<Path> files = Files.list(sources.resolve(folder))) {
        for (Path file : files.toList()) {
          String prefix = file.getFileName().toString().startsWith("Portfolio") ? "portfolio." : "";
          collect(GIVEN, Files.readString(file), prefix, given);
        }
      }
    }
    Matcher denied =
        Pattern.compile("denied\\(\\s*\"([a-z.-]+)\"")
            .matcher(Files.readString(sources.resolve("permission/PermissionPolicy.java")));
    while (denied.find()) {
      given.add(denied.group(1));
    }
    collect(
        CONDITION,
        Files.readString(sources.resolve("permission/Condition.java")),
        "permission.",
        given);

    var listed = new TreeSet<String>();
    String guide = Files.readString(ProjectFolder.find().resolve("docs/service.md"));
    String table = guide.substring(guide.indexOf("## Problem codes"));
    table
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .forEach(line -> collect(LISTED, line, "", listed));
    assertThat(listed).isEqualTo(given);
  }

  private static void collect(Pattern pattern, String text, String prefix, TreeSet<String> codes) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String code = matcher.group(1);
      codes.add(code.contains(".") ? code : prefix + code);
    }
  }
}
