package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.ob2.BadgeConnectManifest.Scope;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints 10 and 11: Open Badges 2.0 is read leniently, written strictly, checked at once. */
class ObjectFormTest {

  private static List<String> problems(JsonObject document, Ob2Class as) {
    return ObjectForm.problems(document, as).stream()
        .map(problem -> problem.code() + " " + problem.at())
        .toList();
  }

  private static JsonObject assertion() {
    return Ob2World.assertion().toJson();
  }

  @Nested
  class Leniently {
    @Test
    void readsListsOfOneAliasesAndEmbeddedObjectsAsTheSame() {
      JsonObject strict = assertion();
      JsonObject loose = strict;
      for (String name : List.of("type", "recipient", "badge", "issuedOn")) {
        loose = JsonEdits.with(loose, "/" + name, "[" + Json.write(at(strict, name)) + "]");
      }
      loose =
          loose
              .without("verification")
              .with("verify", JsonEdits.object("{\"type\": [\"hosted\"]}"));
      Assertion read = Assertion.from(loose).orElseThrow();
      assertThat(read).isEqualTo(Assertion.from(strict).orElseThrow());
      assertThat(read.verification()).contains(Verification.hosted());
    }

    private JsonValue at(JsonObject object, String name) {
      return object.member(name).orElseThrow();
    }

    @Test
    void keepsWhatItDoesNotKnow() {
      JsonObject more =
          JsonEdits.with(
              assertion(),
              "/extensions:exampleExtension",
              """
              {"@context": "https://x.example/c", "type": ["Extension", "x:Example"], "y": [1]}
              """);
      Assertion read = Assertion.from(more).orElseThrow();
      assertThat(read.toJson()).isEqualTo(more);
      assertThat(read.extensions()).containsOnlyKeys("extensions:exampleExtension");
      assertThat(read.additional().members()).containsOnlyKeys("extensions:exampleExtension");
    }

    @ParameterizedTest
    @CsvSource({
      "2016-12-31T23:59:59+00:00, 2016-12-31T23:59:59Z",
      "2016-12-31T23:59:59.123456Z, 2016-12-31T23:59:59.123456Z",
      "2017-10-01T00:00Z, 2017-10-01T00:00:00Z",
      "2013-10-21T11:06:09+0200, 2013-10-21T09:06:09Z"
    })
    void readsTimesWithAZone(String text, String instant) {
      JsonObject dated = assertion().with("issuedOn", JsonValue.of(text));
      assertThat(Assertion.from(dated).orElseThrow().issuedOn().orElseThrow()).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31T23:59:59", "2016-12-31", "2016-13-31T00:00:00Z", "1483228799"})
    void refusesTimesWithoutAZone(String text) {
      assertThat(problems(assertion().with("issuedOn", JsonValue.of(text)), Ob2Class.ASSERTION))
          .containsExactly("ob2.value /issuedOn");
    }
  }

  @Nested
  class AllAtOnce {
    @Test
    void tellsEverythingThatIsWrongWithAnAssertion() {
      JsonObject bad =
          JsonEdits.object(
              """
              {"type": "Assertion", "id": "relative", "recipient": {"type": "email",
               "hashed": true, "identity": "plain@example.org"}, "badge": 7,
               "issuedOn": "yesterday", "verification": {"type": "telepathy"}, "revoked": "no",
               "evidence": ["not an iri", {"name": 3}], "image": ["https://a.example/1",
               "https://a.example/2"]}
              """);
      assertThat(problems(bad, Ob2Class.ASSERTION))
          .containsExactlyInAnyOrder(
              "ob2.context /@context",
              "ob2.value /id",
              "ob2.identity-hash /recipient/identity",
              "ob2.wrong-kind /badge",
              "ob2.type /verification/type",
              "ob2.type /verification/type",
              "ob2.value /issuedOn",
              "ob2.one-value /image",
              "ob2.value /evidence/0",
              "ob2.wrong-kind /evidence/1/name",
              "ob2.wrong-kind /revoked");
    }

    @Test
    void tellsOnlySoMuch() {
      var many = new StringBuilder("[");
      for (int i = 0; i < 1000; i++) {
        many.append(i == 0 ? "" : ",").append("7");
      }
      JsonObject bad = JsonEdits.with(assertion(), "/evidence", many.append("]").toString());
      assertThat(problems(bad, Ob2Class.ASSERTION)).hasSize(ObjectForm.MAX_PROBLEMS);
    }

    @Test
    void everyProblemSaysWhatToDo() {
      assertThat(ObjectForm.problems(new Members().object(), Ob2Class.ISSUER))
          .isNotEmpty()
          .allMatch(problem -> !problem.fix().isBlank());
    }

    @ParameterizedTest
    @CsvSource({"name", "url", "email", "id", "type"})
    void anIssuerHasThese(String property) {
      JsonObject without = Ob2World.issuer().toJson().without(property);
      assertThat(problems(without, Ob2Class.ISSUER)).containsExactly("ob2.missing /" + property);
    }

    @ParameterizedTest
    @CsvSource({"name", "description", "criteria", "issuer", "id", "type"})
    void aBadgeClassHasThese(String property) {
      JsonObject without = Ob2World.badgeClass().without(property);
      assertThat(problems(without, Ob2Class.BADGE_CLASS))
          .containsExactly("ob2.missing /" + property);
    }

    @ParameterizedTest
    @CsvSource({"recipient", "badge", "verification", "issuedOn", "id", "type"})
    void anAssertionHasThese(String property) {
      assertThat(problems(assertion().without(property), Ob2Class.ASSERTION))
          .containsExactly("ob2.missing /" + property);
    }

    @Test
    void aRevokedAssertionMayBeStripped() {
      Assertion stripped = Assertion.revoked(Ob2World.ASSERTION, "Error");
      assertThat(Assertion.from(stripped.toJson()).orElseThrow().isRevoked()).isTrue();
      assertThat(stripped.revocationReason()).contains("Error");
    }

    @Test
    void anExtensionHasAContextAndSaysThatItIsOne() {
      JsonObject bad = JsonEdits.with(assertion(), "/extensions:x", "{\"type\": \"Other\"}");
      assertThat(problems(bad, Ob2Class.ASSERTION)).containsExactly("ob2.extension /extensions:x");
    }

    @Test
    void aTermThatNothingDefinesIsWorthAWarning() {
      JsonObject more = assertion().with("snood", JsonValue.of("a game"));
      assertThat(problems(more, Ob2Class.ASSERTION)).containsExactly("ob2.undefined-term /snood");
      assertThat(Assertion.from(more).isSuccess()).isTrue();
    }
  }

  @Nested
  class Documents {
    @Test
    void comeFromAFetcherWhoseGoneIsTheIssuersAnswer() {
      byte[] json = Json.write(assertion()).getBytes(StandardCharsets.UTF_8);
      var content = new HashMap<String, byte[]>();
      content.put(Ob2World.ASSERTION.toString(), json);
      content.put("https://a.example/text", "no json".getBytes(StandardCharsets.UTF_8));
      Fetcher known = Fetcher.of(Map.copyOf(content));
      Fetcher fetcher =
          address ->
              address.getPath().equals("/gone")
                  ? new Fetched.Unavailable("fetch.gone", "Gone.")
                  : known.fetch(address);
      HostedDocuments documents = HostedDocuments.from(fetcher);
      assertThat(documents.ask(Ob2World.ASSERTION))
          .isEqualTo(new HostedDocuments.Found(assertion()));
      assertThat(documents.ask(URI.create("https://a.example/gone")))
          .isEqualTo(new HostedDocuments.Gone(null));
      assertThat(documents.ask(URI.create("https://a.example/text")))
          .isEqualTo(new HostedDocuments.Unavailable("fetch.not-an-object"));
      assertThat(documents.ask(URI.create("https://a.example/other")))
          .isEqualTo(new HostedDocuments.Unavailable("fetch.not-found"));
    }

    @Test
    void areNotThoseOfAnotherHostToWhichARedirectLeads() {
      byte[] json = Json.write(assertion()).getBytes(StandardCharsets.UTF_8);
      Fetcher led =
          address ->
              Fetched.Document.of(
                  URI.create("https://thief.example/a/1"), "application/json", json);
      assertThat(HostedDocuments.from(led).ask(Ob2World.ASSERTION))
          .isEqualTo(new HostedDocuments.Unavailable("fetch.other-host"));
    }
  }

  @Nested
  class Manifest {
    private BadgeConnectManifest manifest() {
      var platform =
          new BadgeConnectManifest.Platform(
              "Riverside",
              URI.create("https://a.example/terms"),
              URI.create("https://a.example/privacy"),
              null);
      var authorization =
          new BadgeConnectManifest.Authorization(
              URI.create("https://a.example/register"),
              URI.create("https://a.example/authorize"),
              URI.create("https://a.example/token"),
              URI.create("https://a.example/revoke"));
      var api =
          new BadgeConnectManifest.Api(
              URI.create("https://a.example/ob/v2p1"),
              platform,
              authorization,
              List.of(Scope.ASSERTION_READ.address(), Scope.PROFILE_READ.address()));
      return new BadgeConnectManifest(
          URI.create("https://a.example" + BadgeConnectManifest.WELL_KNOWN), List.of(api));
    }

    @Test
    void isReadAsItWasWritten() {
      assertThat(BadgeConnectManifest.from(manifest().toJson()).orElseThrow())
          .isEqualTo(manifest());
    }

    @Test
    void isRefusedWithEverythingThatItLacks() {
      JsonObject empty =
          JsonEdits.object("{\"badgeConnectAPI\": [{\"apiBase\": \"relative\"}, 7]}");
      assertThat(BadgeConnectManifest.from(empty).problems())
          .extracting(problem -> problem.at().toString())
          .contains(
              "/id",
              "/badgeConnectAPI/0/name",
              "/badgeConnectAPI/0/apiBase",
              "/badgeConnectAPI/0/tokenUrl",
              "/badgeConnectAPI/1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BadgeConnectManifest(URI.create("https://a.example/"), List.of()));
    }

    @Test
    @Tag("shared")
    void hasWhatThePublishedSchemaRequiresAndNothingThatItDoesNotKnow() {
      JsonObject schema =
          SharedData.object(
              "schemas/ob2.1-api/"
                  + "imsob_v2p1v2p1-getmanifest-200-responsepayload-schemav1p0.json");
      JsonObject api = (JsonObject) JsonEdits.at(schema, "/definitions/BadgeConnectAPIDType");
      Set<String> written =
          ((JsonObject) JsonEdits.at(manifest().toJson(), "/badgeConnectAPI/0")).members().keySet();
      assertThat(written).containsAll(JsonEdits.texts(api, "/required"));
      assertThat(((JsonObject) JsonEdits.at(api, "/properties")).members().keySet())
          .containsAll(written);
      Set<String> top =
          ((JsonObject) JsonEdits.at(schema, "/properties"))
              .members().keySet().stream().collect(Collectors.toSet());
      assertThat(top).isEqualTo(manifest().toJson().members().keySet());
    }
  }
}
