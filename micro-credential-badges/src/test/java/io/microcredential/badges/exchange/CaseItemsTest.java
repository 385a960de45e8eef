package io.microcredential.badges.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue line "CASE 1.1 alignments": items of frameworks into badges and back. */
class CaseItemsTest {

  private static final String ADDRESS =
      "https://case.example/ims/case/v1p1/CFItems/6b0d5c0e-1f6e-4d53-9a3a-0f3a3f5d8f11";

  private static final Alignment ALIGNMENT =
      new Alignment(
          "Sample Framework",
          "S.1.a",
          LanguageMap.english("Listens to others."),
          URI.create(ADDRESS));

  private static JsonObject item() {
    return JsonEdits.object(
        """
        {
          "identifier": "6b0d5c0e-1f6e-4d53-9a3a-0f3a3f5d8f11",
          "uri": "%s",
          "fullStatement": "Listens to others.",
          "humanCodingScheme": "S.1.a",
          "CFDocumentURI": {
            "title": "Sample Framework",
            "identifier": "11111111-1111-4111-8111-111111111111",
            "uri": "https://case.example/ims/case/v1p1/CFDocuments/11111111-1111-4111-8111-111111111111"
          },
          "lastChangeDateTime": "2026-01-01T00:00:00Z"
        }
        """
            .formatted(ADDRESS));
  }

  private static JsonObject achievement(JsonObject... alignments) {
    return JsonEdits.object("{\"id\":\"https://example.org/a\"}")
        .with("alignment", new JsonArray(List.of(alignments)));
  }

  @Nested
  class Read {

    @Test
    void takesFrameworkCodeStatementAndAddress() {
      assertThat(CaseItems.read(item(), "en").orElseThrow()).isEqualTo(ALIGNMENT);
    }

    @Test
    void takesTheIdentifierWhereThereIsNoHumanCode() {
      Alignment read = CaseItems.read(item().without("humanCodingScheme"), "en").orElseThrow();
      assertThat(read.code()).isEqualTo("6b0d5c0e-1f6e-4d53-9a3a-0f3a3f5d8f11");
    }

    @Test
    void takesTheLanguageOfTheItem() {
      JsonObject spanish = JsonEdits.with(item(), "/language", "\"es\"");
      assertThat(CaseItems.read(spanish, "en").orElseThrow().name().originalLanguage())
          .isEqualTo("es");
      JsonObject nonsense = JsonEdits.with(item(), "/language", "\"e s\"");
      assertThat(CaseItems.read(nonsense, "en").orElseThrow().name().originalLanguage())
          .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
      "/fullStatement, /fullStatement",
      "/uri, /uri",
      "/CFDocumentURI, /CFDocumentURI",
      "/CFDocumentURI/title, /CFDocumentURI"
    })
    void namesWhatIsMissing(String removed, String named) {
      assertThat(CaseItems.read(JsonEdits.without(item(), removed), "en").problems().list())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("case.item");
                assertThat(problem.at()).hasToString(named);
              });
    }

    @Test
    void namesEverythingAtOnce() {
      assertThat(CaseItems.read(JsonEdits.object("{}"), "en").problems().list()).hasSize(4);
    }
  }

  @Nested
  class Badge {

    @Test
    void saysThatTheTargetIsAnItemAndReadsBackAsTheSame() {
      JsonObject written = CaseItems.write(ALIGNMENT, Locale.ENGLISH);
      assertThat(JsonEdits.text(written, "/targetType")).isEqualTo("CFItem");
      assertThat(CaseItems.ofBadge(achievement(written))).containsExactly(ALIGNMENT);
    }

    @Test
    void isCleanWithIt() {
      JsonObject badge =
          JsonEdits.with(
              SampleBadge.full().toJson(SampleBadge.PROFILE),
              "/credentialSubject/achievement/alignment",
              new JsonArray(List.of(CaseItems.write(ALIGNMENT, Locale.ENGLISH))));
      assertThat(CredentialStructure.problems(badge)).isEmpty();
    }

    @Test
    void countsAnAddressOfTheFormWhereNothingIsSaid() {
      JsonObject silent = CaseItems.write(ALIGNMENT, Locale.ENGLISH).without("targetType");
      assertThat(CaseItems.ofBadge(achievement(silent))).containsExactly(ALIGNMENT);
    }

    @Test
    void countsAnyAddressThatIsSaidToBeAnItem() {
      JsonObject said =
          JsonEdits.with(
              CaseItems.write(ALIGNMENT, Locale.ENGLISH),
              "/targetUrl",
              "\"https://frameworks.example/items/77/\"");
      JsonObject bare = said.without("targetCode").without("targetFramework");
      assertThat(CaseItems.ofBadge(achievement(bare)))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.code()).isEqualTo("77");
                assertThat(found.framework()).isEqualTo("https://frameworks.example/items/77/");
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CTDL", "CFRubric", "ext:other"})
    void passesOverWhatIsSaidToBeSomethingElse(String type) {
      JsonObject other =
          JsonEdits.with(
              CaseItems.write(ALIGNMENT, Locale.ENGLISH), "/targetType", "\"" + type + "\"");
      assertThat(CaseItems.ofBadge(achievement(other))).isEmpty();
    }

    @Test
    void passesOverWhatHasNoNameOrNoAddress() {
      JsonObject written = CaseItems.write(ALIGNMENT, Locale.ENGLISH);
      assertThat(
              CaseItems.ofBadge(
                  achievement(
                      written.without("targetName"),
                      written.without("targetUrl"),
                      JsonEdits.with(written, "/targetUrl", "\"not an address\""))))
          .isEmpty();
      assertThat(CaseItems.ofBadge(JsonEdits.object("{\"alignment\": 7}"))).isEmpty();
      assertThat(CaseItems.ofBadge(JsonEdits.object("{}"))).isEmpty();
    }

    @Test
    void takesOneThatStandsWithoutItsList() {
      JsonObject alone =
          JsonEdits.object("{}").with("alignment", CaseItems.write(ALIGNMENT, Locale.ENGLISH));
      assertThat(CaseItems.ofBadge(alone)).containsExactly(ALIGNMENT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    ADDRESS + ", true",
    ADDRESS + "/, true",
    "https://case.example/CFItems/6B0D5C0E-1F6E-4D53-9A3A-0F3A3F5D8F11, true",
    "https://case.example/CFItems/77, false",
    "https://case.example/CFDocuments/6b0d5c0e-1f6e-4d53-9a3a-0f3a3f5d8f11, false",
    "urn:uuid:6b0d5c0e-1f6e-4d53-9a3a-0f3a3f5d8f11, false"
  })
  void knowsAnItemByItsAddress(URI address, boolean item) {
    assertThat(CaseItems.isItem(address)).isEqualTo(item);
  }
}
