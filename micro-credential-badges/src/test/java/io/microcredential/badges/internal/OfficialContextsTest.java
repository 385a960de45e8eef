package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import io.microcredential.badges.SharedData;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of this library say what the official context files say. */
@Tag("shared")
class OfficialContextsTest {

  static Stream<String> carried() {
    return new TreeSet<>(KnownContexts.urls()).stream();
  }

  @ParameterizedTest
  @MethodSource("carried")
  void saysOfEveryTermWhatTheOfficialFileSays(String url) {
    JsonObject official = SharedData.contexts().get(url);
    assertThat(KnownContexts.find(url)).contains(ContextJson.read(official).orElseThrow());
  }

  @Test
  void statesHowManyAreEqual() {
    long equal =
        carried()
            .filter(
                url ->
                    KnownContexts.find(url)
                        .equals(ContextJson.read(SharedData.contexts().get(url)).value()))
            .count();
    Conformance.states(
        "Contexts equal to the published ones", (int) equal, KnownContexts.urls().size());
  }

  @ParameterizedTest
  @MethodSource("carried")
  void writesADocumentThatReadsBackTheSame(String url) {
    ContextDefinition carried = KnownContexts.find(url).orElseThrow();
    assertThat(ContextJson.read(ContextJson.document(carried)).orElseThrow()).isEqualTo(carried);
  }

  @Test
  void knowsWhichTermsTheEarlierCopyOfOpenBadges303Lacks() {
    var earlier =
        ContextJson.read(SharedData.object("contexts/1edtech/ob-v3p0-3.0.3.json")).orElseThrow();
    var later = KnownContexts.find(KnownContexts.OPEN_BADGES_3_0_3).orElseThrow();
    var more = new java.util.LinkedHashMap<>(later.terms());
    assertThat(more.entrySet()).containsAll(earlier.terms().entrySet());
    more.keySet().removeAll(earlier.terms().keySet());
    assertThat(more.keySet()).containsExactlyInAnyOrder("jti", "endorsementJwt");
    assertThat(more.values().stream().map(TermDefinition::iri))
        .containsExactlyInAnyOrderElementsOf(KnownContexts.TERMS_OF_LATER_COPY);
  }

  @Test
  void givesEverySampleTheStatementsThatTheOfficialFilesGive() throws Exception {
    Map<String, JsonObject> official = SharedData.contexts();
    var compared = new ArrayList<String>();
    for (Path file : documents()) {
      Optional<JsonObject> document =
          Json.parse(Files.readAllBytes(file)).value().map(JsonObject.class::cast);
      if (document.filter(d -> d.member("@context").isPresent()).isEmpty()) {
        continue;
      }
      JsonObject unsigned = document.orElseThrow().without("proof");
      assertThat(canonical(ours(unsigned, official)))
          .as(file.toString())
          .isEqualTo(canonical(theirs(unsigned, official)));
      compared.add(file.getFileName().toString());
    }
    assertThat(compared).hasSizeGreaterThan(80);
    Conformance.states(
        "Documents expanded alike with our contexts and the official ones",
        compared.size(),
        compared.size());
  }

  private static List<Path> documents() throws IOException {
    var files = new ArrayList<Path>();
    for (String folder :
        List.of("samples/ob30", "samples/examples-ob30", "samples/clr20", "vectors")) {
      try (Stream<Path> all = Files.walk(SharedData.path(folder))) {
        all.filter(path -> path.toString().matches(".*(\\.json|\\.1ob|testlist)"))
            .filter(path -> !path.toString().contains("ob-0.5-to-2.0"))
            .forEach(files::add);
      }
    }
    return files;
  }

  private static List<Quad> ours(JsonObject document, Map<String, JsonObject> official) {
    var catalog = new ContextCatalog(url -> Optional.ofNullable(official.get(url)));
    // Some samples lean on contexts that only the official loader can serve whole.
    return Statements.read(document, catalog, 10_000)
        .value()
        .map(statements -> List.copyOf(statements.quads()))
        .orElseGet(() -> lenient(document, catalog));
  }

  private static List<Quad> lenient(JsonObject document, ContextCatalog catalog) {
    return expandBy(
        document,
        url ->
            KnownContexts.find(url)
                .map(ContextJson::document)
                .or(() -> Optional.ofNullable(SharedData.contexts().get(url))));
  }

  private static List<Quad> theirs(JsonObject document, Map<String, JsonObject> official) {
    return expandBy(document, url -> Optional.ofNullable(official.get(url)));
  }

  private static List<Quad> expandBy(
      JsonObject document, java.util.function.Function<String, Optional<JsonObject>> loader) {
    try {
      var options =
          new JsonLdOptions(
              (url, how) ->
                  JsonDocument.of(
                      new StringReader(Json.write(loader.apply(url.toString()).orElseThrow()))));
      var expanded =
          JsonLd.expand(JsonDocument.of(new StringReader(Json.write(document))))
              .options(options)
              .get();
      var tree =
          (io.microcredential.core.json.JsonValue.JsonArray)
              Json.parse(expanded.toString()).orElseThrow();
      return TitaniumJsonLd.statements(tree).orElseThrow();
    } catch (com.apicatalog.jsonld.JsonLdError e) {
      return List.of(new Quad("urn:error", "urn:error", e.getCode().name(), null, null, null));
    }
  }

  private static String canonical(List<Quad> quads) {
    return TitaniumRdfc.canonicalize(quads, 50_000).orElseThrow();
  }
}
