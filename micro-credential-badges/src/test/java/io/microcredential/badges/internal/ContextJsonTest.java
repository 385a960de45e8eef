package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextJsonTest {

  private static Outcome<ContextDefinition> read(String context) {
    return ContextJson.read(
        (JsonObject) Json.parse("{\"@context\": " + context + "}").orElseThrow());
  }

  @Test
  void resolvesTermsAndPrefixesWithinTheContext() {
    ContextDefinition context =
        read("""
        {"@version": 1.1, "ex": "https://ex.example/#", "Base": "ex:Base",
         "Other": {"@id": "Base", "@protected": true},
         "when": {"@id": "ex:when", "@type": "ex:time", "@container": ["@list"]}}
        """)
            .orElseThrow();
    assertThat(context.terms())
        .containsAllEntriesOf(
            Map.of(
                "Other",
                new TermDefinition("https://ex.example/#Base", null, Set.of(), null, true),
                "when",
                new TermDefinition(
                    "https://ex.example/#when",
                    "https://ex.example/#time",
                    Set.of("@list"),
                    null,
                    false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "[]",
        "\"https://elsewhere.example/\"",
        "{\"@base\": \"https://x.example/\"}",
        "{\"@language\": \"en\"}",
        "{\"@import\": \"https://x.example/\"}",
        "{\"@propagate\": false}",
        "{\"@vocab\": \"\"}",
        "{\"@vocab\": null}",
        "{\"@protected\": 1}",
        "{\"a\": null}",
        "{\"a\": 5}",
        "{\"a\": \"nothing\"}",
        "{\"a\": \"a\"}",
        "{\"a\": \"b\", \"b\": \"a\"}",
        "{\"a\": {}}",
        "{\"a\": \"@graph\"}",
        "{\"a\": {\"@id\": \"urn:a\", \"@reverse\": \"urn:b\"}}",
        "{\"a\": {\"@id\": \"urn:a\", \"@type\": \"nothing\"}}",
        "{\"a\": {\"@id\": \"urn:a\", \"@container\": \"@language\"}}",
        "{\"a\": {\"@id\": \"urn:a\", \"@container\": \"@index\"}}",
        "{\"a\": {\"@id\": \"urn:a\", \"@context\": \"https://x.example/\"}}",
        "{\"a\": {\"@id\": \"urn:a\", \"@context\": [{}]}}",
        "{\"a\": {\"@id\": \"urn:a\", \"@protected\": \"yes\"}}"
      })
  void refusesWhatItDoesNotWhollyUnderstand(String context) {
    assertThat(read(context).problems().codes())
        .isNotEmpty()
        .containsOnly("jsonld.context-unsupported");
  }

  @Test
  void asksTheCallerOnlyForContextsItDoesNotCarryAndOnlyOnce() {
    var asked = new java.util.ArrayList<String>();
    var catalog =
        new ContextCatalog(
            url -> {
              asked.add(url);
              return Optional.empty();
            });
    for (int i = 0; i < 2; i++) {
      assertThat(catalog.definition("urn:unknown").problems().codes())
          .containsExactly("jsonld.context-unknown");
      assertThat(catalog.document(KnownContexts.CREDENTIALS_V2)).isPresent();
    }
    assertThat(asked).containsExactly("urn:unknown");
  }
}
