package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Content that ordinary JSON-LD processing would not sign: added to a badge after it was signed it
 * is found, and before that it is not signed.
 */
class SmugglingTest {

  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
  private static final JsonObject SMALL = SampleBadge.small();
  private static final JsonObject SIGNED = SampleBadge.sign(SMALL);

  private static VerificationReport verify(JsonObject badge) {
    return VERIFIER.verify(Json.write(badge), SampleBadge.NOW);
  }

  private static void refusedBeforeAndAfter(String place, String json) {
    VerificationReport after = verify(with(SIGNED, place, json));
    assertThat(after.result()).as(place + " " + json).isEqualTo(VerificationResult.INVALID);
    JsonObject before = with(SMALL, place, json);
    assertThat(
            DataIntegrity.withDefaults()
                .sign(before, SampleBadge.KEY, SampleBadge.SIGNED_AT)
                .isSuccess())
        .as("signing %s %s", place, json)
        .isFalse();
  }

  @Nested
  class UndefinedTerms {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/stranger",
          "/issuer/stranger",
          "/credentialSubject/stranger",
          "/credentialSubject/achievement/stranger",
          "/credentialSubject/achievement/criteria/stranger"
        })
    void atAnyPlace(String place) {
      for (String json : List.of("\"x\"", "7", "null", "{}", "[]", "{\"id\": \"urn:x:y\"}")) {
        refusedBeforeAndAfter(place, json);
      }
    }

    @Test
    void asTypes() {
      refusedBeforeAndAfter("/type", "[\"VerifiableCredential\", \"OpenBadgeCredential\", \"X\"]");
      refusedBeforeAndAfter("/issuer/type", "[\"Profile\", \"Stranger\"]");
    }

    @Test
    void thatOtherClassesHave() {
      refusedBeforeAndAfter("/criteria", "{\"narrative\": \"x\"}");
      refusedBeforeAndAfter("/identityHash", "\"x\"");
    }
  }

  @Nested
  class Ids {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "relative",
          "../x",
          "#x",
          "?x",
          "//host/x",
          "urn:with space",
          "https://a.example/with space",
          "https://a.example/\\ttab",
          "https://a.example/<x>",
          "https://a.example/\\u202e",
          "_:blank",
          ""
        })
    void thatWouldMakeTheWholeNodeDisappear(String id) {
      String json = '"' + id + '"';
      refusedBeforeAndAfter("/credentialSubject/achievement/id", json);
      refusedBeforeAndAfter("/credentialSubject/id", json);
      refusedBeforeAndAfter("/id", json);
      refusedBeforeAndAfter("/issuer/id", json);
    }

    @Test
    void thatAreNoText() {
      for (String json : List.of("null", "7", "[]", "{}", "[\"urn:x:y\"]")) {
        refusedBeforeAndAfter("/credentialSubject/achievement/id", json);
      }
    }
  }

  @Nested
  class Keywords {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "@graph",
          "@included",
          "@reverse",
          "@nest",
          "@index",
          "@set",
          "@list",
          "@base",
          "@vocab",
          "@version",
          "@import",
          "@propagate",
          "@protected",
          "@json",
          "@none",
          "@direction",
          "@foo",
          "@container",
          "@default",
          "@embed"
        })
    void haveNoBusinessInABadge(String keyword) {
      String node =
          """
          {"id": "urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f",
           "name": "smuggled", "validUntil": "2099-01-01T00:00:00Z"}
          """;
      for (String json : List.of(node, "[" + node + "]", "\"x\"", "null", "{}")) {
        refusedBeforeAndAfter("/" + keyword, json);
        refusedBeforeAndAfter("/credentialSubject/" + keyword, json);
        refusedBeforeAndAfter("/credentialSubject/achievement/" + keyword, json);
      }
    }

    @Test
    void beyondTheirAliasesAreRefused() {
      refusedBeforeAndAfter("/issuer/@type", "[\"Profile\"]");
      refusedBeforeAndAfter("/issuer/@id", "\"" + SampleBadge.ISSUER + "\"");
      refusedBeforeAndAfter("/credentialSubject/achievement/@value", "\"x\"");
      refusedBeforeAndAfter("/credentialSubject/achievement/name", "{\"@value\": \"x\"}");
      refusedBeforeAndAfter(
          "/credentialSubject/achievement/name",
          "{\"@value\": \"x\", \"@language\": \"en\", \"@direction\": \"rtl\"}");
    }
  }

  @Nested
  class Contexts {

    private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";
    private static final String OB =
        "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"";

    private VerificationReport with(String contexts) {
      return verify(SIGNED.with("@context", value("[" + contexts + "]")));
    }

    @Test
    void inAnotherOrderAreRefused() {
      assertThat(with(OB + "," + V2).result()).isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void writtenOutAreRefused() {
      for (String inline :
          List.of(
              "{}",
              "{\"@vocab\": \"https://a.example/\"}",
              "{\"name\": null}",
              "{\"stranger\": \"https://schema.org/name\"}",
              "{\"@import\": \"https://www.w3.org/ns/credentials/v2\"}",
              "null")) {
        assertThat(with(V2 + "," + OB + "," + inline).result())
            .isEqualTo(VerificationResult.INVALID);
        assertThat(with(V2 + "," + inline + "," + OB).result())
            .isEqualTo(VerificationResult.INVALID);
        assertThat(with(inline + "," + V2 + "," + OB).result())
            .isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void thatNobodyCarriesAreNeitherFetchedNorIgnored() {
      VerificationReport report = with(V2 + "," + OB + ", \"https://a.example/context\"");
      assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(report.problems().codes()).contains("jsonld.context-unknown");
    }

    @Test
    void furtherInsideAreRefusedUnlessTheyNameTheSame() {
      for (String json :
          List.of(
              "{}",
              "null",
              "[]",
              "[{}]",
              "\"https://a.example/context\"",
              "{\"@vocab\": \"u:\"}")) {
        refusedBeforeAndAfter("/issuer/@context", json);
        refusedBeforeAndAfter("/credentialSubject/achievement/@context", json);
      }
    }
  }

  @Nested
  class OtherWaysToSayIt {

    @Test
    void propertiesByTheirIri() {
      refusedBeforeAndAfter("/https:~1~1www.w3.org~12018~1credentials#validUntil", "\"x\"");
      refusedBeforeAndAfter(
          "/https:~1~1www.w3.org~12018~1credentials#credentialStatus", "{\"id\": \"urn:x:y\"}");
      refusedBeforeAndAfter("/https:~1~1schema.org~1name", "\"smuggled\"");
    }

    /** What stands under another name in a signed badge must not vanish from the library's view. */
    @Test
    void aStatusOrAnEndByItsIriInsteadOfItsTerm() {
      JsonObject withStatus =
          with(
              SMALL,
              "/credentialStatus",
              """
              {"id": "https://district.example/status/3#94567",
               "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
               "statusListIndex": "94567",
               "statusListCredential": "https://district.example/status/3"}
              """);
      JsonObject signed = SampleBadge.sign(withStatus);
      JsonObject renamed =
          signed
              .with(
                  "https://www.w3.org/2018/credentials#credentialStatus",
                  at(signed, "/credentialStatus"))
              .without("credentialStatus");
      assertThat(verify(renamed).result()).isEqualTo(VerificationResult.INVALID);
      JsonObject end =
          SIGNED
              .with(
                  "https://www.w3.org/2018/credentials#validUntil",
                  value(
                      """
                      {"@value": "2031-05-01T00:00:00Z",
                       "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}
                      """))
              .without("validUntil");
      assertThat(verify(end).result()).isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void theStatusMovedToAnotherPlaceOfTheTree() {
      JsonObject withStatus =
          with(SMALL, "/credentialStatus", "{\"id\": \"urn:x:s\", \"type\": \"X\"}");
      var other = new ArrayList<JsonValue>();
      other.add(withStatus.without("credentialStatus"));
      other.add(value("{\"id\": \"urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f\"}"));
      assertThat(VERIFIER.verify(Json.write(new JsonArray(other)), SampleBadge.NOW).result())
          .isEqualTo(VerificationResult.INVALID);
    }
  }

  @Nested
  class Literals {

    @Test
    void thatWouldGiveTheSameSignature() {
      refusedBeforeAndAfter("/name", "[\"x\", \"x\"]");
      refusedBeforeAndAfter("/name", "[[\"x\"]]");
      refusedBeforeAndAfter("/name", "[]");
      refusedBeforeAndAfter("/name", "null");
      refusedBeforeAndAfter("/credentialSubject/creditsEarned", "\"1.5\"");
      refusedBeforeAndAfter("/credentialSubject/creditsEarned", "1.0000000000000000001");
      assertThat(
              DataIntegrity.withDefaults()
                  .sign(
                      SMALL.with("name", JsonValue.of("\ud800")),
                      SampleBadge.KEY,
                      SampleBadge.SIGNED_AT)
                  .problems()
                  .codes())
          .contains("json.encoding");
    }
  }
}
