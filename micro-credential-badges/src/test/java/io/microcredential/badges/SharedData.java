package io.microcredential.badges;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the reference data beside the project, or skips the test that needs them. */
public final class SharedData {

  private static final Path BADGES = Path.of("shared", "badges");

  private SharedData() {}

  /** Returns a file or folder below {@code shared/badges}, or skips the test. */
  public static Path path(String relative) {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(parent -> parent.resolve(BADGES))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(folder.isPresent(), "skipped: ../shared is not there");
    return folder.orElseThrow().resolve(relative);
  }

  /** Returns a text file as it is. */
  public static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cells of a line of a CSV file, without their quotes. */
  public static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Returns a JSON file that is an object. */
  public static JsonObject object(String relative) {
    return (JsonObject) Json.parse(text(relative)).orElseThrow();
  }

  /** Returns the official context documents by address, with the later copy of OB 3.0.3. */
  public static Map<String, JsonObject> contexts() {
    JsonObject index = object("contexts/index.json");
    var documents = new LinkedHashMap<String, JsonObject>();
    ((JsonObject) index.members().get("contexts"))
        .members()
        .forEach((url, entry) -> documents.put(url, file(entry)));
    for (JsonValue copy : ((JsonValue.JsonArray) index.members().get("otherCopies")).items()) {
      if (((JsonObject) copy).text("sha256").orElseThrow().startsWith("3d34f4d4")) {
        documents.put(((JsonObject) copy).text("url").orElseThrow(), file(copy));
      }
    }
    return documents;
  }

  /** Returns the context that defines every term, for the W3C vectors only. */
  public static JsonObject examplesContext() {
    return object("contexts/w3c/credentials-examples-v2.json");
  }

  private static JsonObject file(JsonValue entry) {
    return object("contexts/" + ((JsonObject) entry).text("file").orElseThrow());
  }
}
