package io.microcredential.badges.ob3;

import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static io.microcredential.badges.fixture.JsonEdits.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the form that stand in prose, and the forms of single values. */
class CredentialStructureTest {

  private static final JsonObject SMALL = SampleBadge.small();

  private static List<String> found(JsonObject credential) {
    return CredentialStructure.problems(credential).stream()
        .map(problem -> problem.code() + " " + problem.at())
        .toList();
  }

  @Test
  void findsNothingInAGoodBadge() {
    assertThat(found(SMALL)).isEmpty();
    assertThat(found(SampleBadge.full().toJson(SampleBadge.PROFILE))).isEmpty();
  }

  @Test
  void findsEverythingAtOnce() {
    JsonObject bad = without(SMALL, "/issuer/id").without("id").without("validFrom");
    assertThat(found(bad))
        .contains("ob3.missing /id", "ob3.missing /issuer/id", "ob3.missing /validFrom");
  }

  @Nested
  class Contexts {

    private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";
    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context";

    private List<String> with(String contexts) {
      return found(SMALL.with("@context", value(contexts)));
    }

    @Test
    void areCredentialsV2ThenOpenBadges() {
      assertThat(with("[" + V2 + ", \"" + OB + "-3.0.3.json\"]")).isEmpty();
      assertThat(with("[\"" + OB + "-3.0.3.json\", " + V2 + "]"))
          .containsExactly("ob3.contexts /@context");
      assertThat(with("[" + V2 + "]")).containsExactly("ob3.contexts /@context");
      assertThat(with(V2)).containsExactly("ob3.contexts /@context");
      assertThat(with("[]")).containsExactly("ob3.contexts /@context");
    }

    @Test
    void ofTheVersion302DrawAWarningOnly() {
      assertThat(with("[" + V2 + ", \"" + OB + "-3.0.2.json\"]"))
          .containsExactly("ob3.context-version /@context/1");
      assertThat(
              CredentialStructure.problems(
                      SMALL.with("@context", value("[" + V2 + ", \"" + OB + "-3.0.2.json\"]")))
                  .hasErrors())
          .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3.0.1.json", ".json", "-3.0.4.json", "-3.0.3.jsonld"})
    void ofOtherVersionsAreRefused(String version) {
      assertThat(with("[" + V2 + ", \"" + OB + version + "\"]"))
          .containsExactly("ob3.contexts /@context/1");
    }

    @Test
    void cannotHideBehindAnInlineOne() {
      assertThat(with("[" + V2 + ", {\"x\": \"y\"}, \"" + OB + "-3.0.3.json\"]"))
          .containsExactly("ob3.contexts /@context/1");
      assertThat(with("[{\"x\": \"y\"}, " + V2 + ", \"" + OB + "-3.0.3.json\"]"))
          .containsExactly("ob3.contexts /@context");
      assertThat(with("[" + V2 + ", \"" + OB + "-3.0.3.json\", 7]"))
          .containsExactly("ob3.wrong-kind /@context/2");
    }

    @Test
    void ofExtensionsAreNeededForTypesOf1EdTech() {
      JsonObject listed =
          SMALL.with(
              "credentialStatus",
              value("{\"id\": \"https://a.example/r\", \"type\": \"1EdTechRevocationList\"}"));
      assertThat(found(listed)).containsExactly("ob3.contexts /@context");
    }
  }

  @Nested
  class Subjects {

    @Test
    void haveAnIdOrAnIdentifier() {
      assertThat(found(without(SMALL, "/credentialSubject/id")))
          .containsExactly("ob3.recipient-missing /credentialSubject");
    }

    @Test
    void areOne() {
      JsonObject listed =
          SMALL.with(
              "credentialSubject",
              new JsonArray(List.of(SMALL.members().get("credentialSubject"))));
      assertThat(found(listed)).contains("ob3.one-value /credentialSubject");
    }
  }

  @Test
  void criteriaHaveAnIdOrANarrative() {
    assertThat(found(with(SMALL, "/credentialSubject/achievement/criteria", "{}")))
        .containsExactly("ob3.criteria-empty /credentialSubject/achievement/criteria");
    assertThat(
            found(
                with(
                    SMALL,
                    "/credentialSubject/achievement/criteria",
                    "{\"id\": \"https://a.example/criteria\"}")))
        .isEmpty();
  }

  @Nested
  class Dates {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-05-01T00:00:00Z",
          "2026-05-01T00:00:00.123456789Z",
          "2026-05-01T00:00:00+13:45",
          "2024-02-29T23:59:59-00:00"
        })
    void haveAZone(String good) {
      assertThat(found(with(SMALL, "/validFrom", '"' + good + '"'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-05-01T00:00:00",
          "2026-05-01",
          "2026-05-01T00:00Z",
          "2026-05-01 00:00:00Z",
          "2026-05-01t00:00:00z",
          "2026-02-30T00:00:00Z",
          "2026-05-01T25:00:00Z",
          "2026-05-01T00:00:00+99:00",
          "2026-05-01T00:00:00.Z",
          "2026-05-01T00:00:00.1234567890Z",
          "+12026-05-01T00:00:00Z",
          "٢٠٢٦-05-01T00:00:00Z",
          "now",
          ""
        })
    void ofAnyOtherFormAreRefused(String bad) {
      assertThat(found(with(SMALL, "/validFrom", '"' + bad + '"')))
          .containsExactly("ob3.value /validFrom");
    }

    @Test
    void doNotEndBeforeTheyBegin() {
      assertThat(found(with(SMALL, "/validUntil", "\"2026-04-30T23:59:59Z\"")))
          .containsExactly("ob3.dates /validUntil");
      assertThat(found(with(SMALL, "/validUntil", "\"2026-05-01T00:00:00Z\""))).isEmpty();
      assertThat(found(with(SMALL, "/validUntil", "\"2026-05-01T01:00:00+02:00\"")))
          .containsExactly("ob3.dates /validUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12026-01-31", "-0001-01-31", "2026-1-31", "2026-02-30"})
    void ofBirthAreDays(String bad) {
      assertThat(found(with(SMALL, "/issuer/dateOfBirth", '"' + bad + '"')))
          .containsExactly("ob3.value /issuer/dateOfBirth");
      assertThat(found(with(SMALL, "/issuer/dateOfBirth", "\"1970-01-31\""))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MicroCredential,true",
    "Microcredential,false",
    "microCredential,false",
    "ext:OurOwn,true",
    "ext:,false",
    "Ext:OurOwn,false",
    "own ext:OurOwn,false",
  })
  void achievementTypesAreOfTheClosedListOrMarkedAsExtensions(String type, boolean allowed) {
    JsonObject badge =
        with(SMALL, "/credentialSubject/achievement/achievementType", '"' + type + '"');
    assertThat(found(badge).isEmpty()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relative",
        "/path",
        "#fragment",
        "https://a.example/with space",
        "https://",
        "urn",
        "",
        "https://a.example/\\u0000",
        "https://a.example/{x}"
      })
  void idsAreAbsoluteIris(String id) {
    assertThat(found(with(SMALL, "/credentialSubject/achievement/id", '"' + id + '"')))
        .containsExactly("ob3.value /credentialSubject/achievement/id");
  }

  @Test
  void oneValueWithoutItsListIsAWarning() {
    var problems = CredentialStructure.problems(with(SMALL, "/issuer/type", "\"Profile\""));
    assertThat(problems.hasErrors()).isFalse();
    assertThat(problems).extracting(Problem::code).containsExactly("ob3.list-expected");
    assertThat(problems.list().get(0).fix()).isNotEmpty();
  }

  @Nested
  class DataModelOneDotOne {

    private static final String V1 = "https://www.w3.org/2018/credentials/v1";
    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context";

    private static JsonObject older(String context) {
      return SMALL
          .with("@context", value("[\"" + V1 + "\", \"" + context + "\"]"))
          .with("name", value("\"Student voice\""))
          .with("issuanceDate", value("\"2026-05-01T00:00:00Z\""))
          .with("expirationDate", value("\"2031-05-01T00:00:00Z\""))
          .without("validFrom")
          .without("validUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {OB + ".json", OB + "-3.0.1.json"})
    void isReadWithAWarning(String context) {
      assertThat(found(older(context))).containsExactly("ob3.data-model-1.1 /@context");
    }

    @ParameterizedTest
    @ValueSource(strings = {OB + "-3.0.2.json", OB + "-3.0.3.json", "https://example.org/"})
    void doesNotGoWithLaterContexts(String context) {
      assertThat(found(older(context))).containsExactly("ob3.contexts /@context");
    }

    @Test
    void hasItsOwnNamesForTheDatesAndDemandsANameAndAnIssuerInFull() {
      JsonObject good = older(OB + ".json");
      assertThat(found(good.without("issuanceDate"))).contains("ob3.missing /issuanceDate");
      assertThat(found(good.without("name"))).contains("ob3.missing /name");
      assertThat(found(good.with("issuer", value("\"did:example:x\""))))
          .contains("ob3.wrong-kind /issuer");
      assertThat(found(good.with("expirationDate", value("\"2026-04-30T00:00:00Z\""))))
          .contains("ob3.dates /expirationDate");
      assertThat(found(good.with("expirationDate", value("\"2031-05-01\""))))
          .contains("ob3.value /expirationDate");
    }

    @Test
    void isNotMixedWithTheOther() {
      assertThat(found(older(OB + ".json").with("validUntil", value("\"2031-05-01T00:00:00Z\""))))
          .contains("ob3.other-data-model /validUntil");
      assertThat(found(SMALL.with("issuanceDate", value("\"2026-05-01T00:00:00Z\""))))
          .containsExactly("ob3.other-data-model /issuanceDate");
    }

    @Test
    void tellsTheValidityInItsOwnWords() {
      Validity older = Validity.of(older(OB + ".json"));
      assertThat(older).isEqualTo(Validity.of(SMALL));
      assertThat(older.isReadable()).isTrue();
      Instant begin = Instant.parse("2026-05-01T00:00:00Z");
      Instant end = Instant.parse("2031-05-01T00:00:00Z");
      assertThat(older.holdsAt(begin)).isTrue();
      assertThat(older.holdsAt(begin.minusNanos(1))).isFalse();
      assertThat(older.holdsAt(end.minusNanos(1))).isTrue();
      assertThat(older.holdsAt(end)).isFalse();
    }

    @Test
    void doesNotHoldWhereADateCannotBeRead() {
      for (String bad : List.of("\"2026-05-01\"", "5", "null")) {
        assertThat(Validity.of(SMALL.with("validUntil", value(bad))).isReadable()).isFalse();
        assertThat(
                Validity.of(SMALL.with("validFrom", value(bad)))
                    .holdsAt(Instant.parse("2027-01-01T00:00:00Z")))
            .isFalse();
      }
      assertThat(Validity.of(SMALL.without("validUntil")).isReadable()).isTrue();
    }
  }

  @Nested
  class Endorsements {

    private static final JsonObject GOOD =
        SMALL
            .with("name", value("\"In good standing\""))
            .with("type", value("[\"VerifiableCredential\", \"EndorsementCredential\"]"))
            .with(
                "credentialSubject",
                value("{\"id\": \"https://x.example/\", \"type\": [\"EndorsementSubject\"]}"));

    private static List<String> endorsementFound(JsonObject credential) {
      return CredentialStructure.endorsementProblems(credential).stream()
          .map(problem -> problem.code() + " " + problem.at())
          .toList();
    }

    @Test
    void areCheckedAsCredentialsOfTheirOwn() {
      assertThat(endorsementFound(GOOD)).isEmpty();
      assertThat(endorsementFound(GOOD.without("name"))).containsExactly("ob3.missing /name");
      assertThat(endorsementFound(without(GOOD, "/credentialSubject/id")))
          .contains("ob3.missing /credentialSubject/id");
    }

    @Test
    void areNoBadgesAndBadgesAreNone() {
      assertThat(found(GOOD)).contains("ob3.type /type");
      assertThat(endorsementFound(SMALL)).contains("ob3.type /type", "ob3.missing /name");
    }
  }
}
