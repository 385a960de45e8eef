package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.ProjectFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Complaint 4: whatever a finding says, it says in plain English and Spanish, with what to do.
 *
 * <p>The codes are looked for in the sources, so that none can be added without its sentences.
 */
class FindingsTest {

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

  /** Literals of the same looks that are no codes. */
  private static final Set<String> NO_CODES =
      Set.of(
          "manifest.json",
          "manifest.jws",
          "import.done",
          "import.dry-run",
          "import.same-as",
          "import.upgrade",
          "data-model.tsv",
          "codes.tsv",
          "open-badges-3.0",
          "open-badges-3.0.1",
          "open-badges-3.0.2",
          "open-badges-3.0.3",
          "clr-2.0.1",
          "assertion.readonly",
          "assertion.create",
          "profile.readonly",
          "profile.update",
          "credential.readonly",
          "credential.upsert");

  /** Codes that are put together of two literals. */
  private static final List<String> PUT_TOGETHER =
      List.of(
          "endorsement.not-valid",
          "endorsement.too-many",
          "part.invalid",
          "part.not-valid",
          "part.too-many",
          "jwt.iss",
          "jwt.jti",
          "jwt.sub",
          "jwt.nbf",
          "jwt.exp");

  private static final Properties ENGLISH = sentences("");
  private static final Properties SPANISH = sentences("_es");

  private static Path file(String language) {
    return module("micro-credential-badges")
        .resolve(
            "src/main/resources/io/microcredential/badges/Findings" + language + ".properties");
  }

  private static Path module(String name) {
    return ProjectFolder.find().resolve(name);
  }

  private static Properties sentences(String language) {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(file(language))) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }

  /** Returns every code that a finding can carry. */
  private static Set<String> codes() throws IOException {
    var codes = new TreeSet<>(PUT_TOGETHER);
    Path source = Path.of("src/main/java/io/microcredential");
    literals(module("micro-credential-badges").resolve(source), codes);
    // What is refused as JSON is found by the reader in the core.
    var core = new TreeSet<String>();
    literals(module("micro-credential-core").resolve(source).resolve("core/json"), core);
    core.stream().filter(code -> code.startsWith("json.")).forEach(codes::add);
    codes.removeAll(NO_CODES);
    codes.removeAll(otherWords());
    return codes;
  }

  /** Returns the keys of words that are no findings, such as those of the archive's pages. */
  private static Set<String> otherWords() throws IOException {
    var words = new TreeSet<String>();
    Path resources = module("micro-credential-badges").resolve("src/main/resources");
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
        if (!file.getFileName().toString().startsWith("Findings")) {
          var properties = new Properties();
          try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
          }
          words.addAll(properties.stringPropertyNames());
        }
      }
    }
    return words;
  }

  private static void literals(Path folder, Set<String> into) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        // The steps of Open Badges 2.0 have names of the same looks.
        if (!file.endsWith("Ob2Step.java")) {
          String code =
              Files.readAllLines(file).stream()
                  .filter(line -> !line.strip().startsWith("*"))
                  .collect(Collectors.joining("\n"));
          LITERAL.matcher(code).results().forEach(m -> into.add(m.group(1)));
        }
      }
    }
  }

  @Test
  void everyCodeInTheSourcesHasASentenceAndAnAnswerInBothLanguages() throws IOException {
    var missing = new ArrayList<String>();
    Set<String> codes = codes();
    for (String code : codes) {
      for (String key : List.of(code, code + ".fix")) {
        if (ENGLISH.getProperty(key, "").isBlank()) {
          missing.add(key + " in English");
        }
        if (SPANISH.getProperty(key, "").isBlank()) {
          missing.add(key + " in Spanish");
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(codes).hasSizeGreaterThan(350);
  }

  @Test
  void everyLiteralThatIsNoCodeIsStillThere() throws IOException {
    var literals = new TreeSet<String>();
    literals(module("micro-credential-badges").resolve("src/main/java"), literals);
    assertThat(literals).containsAll(NO_CODES).doesNotContainAnyElementsOf(PUT_TOGETHER);
  }

  @Test
  void noSentenceIsOfACodeThatIsGone() throws IOException {
    Set<String> known = codes();
    assertThat(ENGLISH.stringPropertyNames())
        .allSatisfy(
            key -> {
              String code = key.endsWith(".fix") ? key.substring(0, key.length() - 4) : key;
              assertThat(code.startsWith("report.") || known.contains(code)).as(key).isTrue();
            });
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(SPANISH.stringPropertyNames()).containsAll(ENGLISH.stringPropertyNames());
    // English reports say of each check what was found; the translation has general sentences.
    var only = new TreeSet<>(SPANISH.stringPropertyNames());
    only.removeAll(ENGLISH.stringPropertyNames());
    assertThat(only).allMatch(key -> key.startsWith("report."));
  }

  @Test
  void everySentenceIsTranslatedAndEnds() {
    for (String key : ENGLISH.stringPropertyNames()) {
      String english = ENGLISH.getProperty(key);
      String spanish = SPANISH.getProperty(key, "");
      assertThat(spanish).as(key).isNotBlank();
      if (!key.startsWith("report.")) {
        assertThat(spanish).as(key).isNotEqualTo(english).matches(".*[.)]");
        assertThat(english).as(key).matches(".*[.)]");
      }
    }
  }

  @Test
  void noKeyStandsTwiceWithTwoSentences() throws IOException {
    for (String language : List.of("", "_es")) {
      Map<String, String> seen = new HashMap<>();
      for (String line : Files.readAllLines(file(language))) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#")) {
          String before = seen.put(line.substring(0, equals), line);
          assertThat(before == null || before.equals(line)).as(line).isTrue();
        }
      }
    }
  }
}
