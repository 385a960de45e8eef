package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Safe mode lets honest documents by. */
@Tag("shared")
class SafeModeSamplesTest {

  private static TreeMap<String, JsonObject> documents(String folder) throws IOException {
    var documents = new TreeMap<String, JsonObject>();
    try (Stream<Path> files = Files.walk(SharedData.path(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Json.parse(Files.readAllBytes(file))
            .value()
            .map(JsonObject.class::cast)
            .filter(document -> document.member("@context").isPresent())
            .ifPresent(document -> documents.put(file.getFileName().toString(), document));
      }
    }
    return documents;
  }

  private static List<String> codes(JsonObject document) {
    var contexts = SharedData.contexts();
    var catalog = new ContextCatalog(url -> Optional.ofNullable(contexts.get(url)));
    var outcome = Statements.read(document.without("proof"), catalog, 10_000);
    outcome.value().ifPresent(statements -> assertThat(statements.confirm()).isEmpty());
    return outcome.problems().codes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/examples-ob30", "samples/ob30", "samples/clr20"})
  void acceptsEverySample(String folder) throws IOException {
    assertThat(documents(folder))
        .isNotEmpty()
        .allSatisfy((file, document) -> assertThat(codes(document)).as(file).isEmpty());
  }

  @Test
  void acceptsTheShapesOfTheDataModelThatNeedNoContextOfTheirOwn() throws IOException {
    var refused = new ArrayList<String>();
    int accepted = 0;
    for (var entry : documents("vectors/vcdm-2.0").entrySet()) {
      List<String> codes = codes(entry.getValue());
      if (entry.getKey().contains("language-direction")) {
        assertThat(codes).as(entry.getKey()).containsExactly("jsonld.value-object");
        refused.add(entry.getKey());
      } else if (hasWrittenOutContext(entry.getValue())) {
        assertThat(codes).as(entry.getKey()).contains("jsonld.context-inline");
        refused.add(entry.getKey());
      } else {
        assertThat(codes).as(entry.getKey()).isEmpty();
        accepted++;
      }
    }
    Conformance.states(
        "VC Data Model 2.0 shapes in JSON-LD safe mode, W3C test suite",
        accepted,
        accepted + refused.size());
  }

  private static boolean hasWrittenOutContext(JsonObject document) {
    return document
        .member("@context")
        .map(io.microcredential.core.json.JsonValue.JsonArray.class::cast)
        .orElseThrow()
        .items()
        .stream()
        .anyMatch(item -> !(item instanceof JsonString));
  }
}
