package io.microcredential.badges.ob2;

import static io.microcredential.badges.ob2.Ob2World.ASSERTION;
import static io.microcredential.badges.ob2.Ob2World.BADGE;
import static io.microcredential.badges.ob2.Ob2World.ISSUER;
import static io.microcredential.badges.ob2.Ob2World.LIST;
import static io.microcredential.badges.ob2.Ob2World.NOW;
import static io.microcredential.badges.ob2.Ob2World.assertion;
import static io.microcredential.badges.ob2.Ob2World.badgeClass;
import static io.microcredential.badges.ob2.Ob2World.hosted;
import static io.microcredential.badges.ob2.Ob2World.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.ob2.HostedDocuments.Gone;
import io.microcredential.badges.ob2.Ob2Verifier.Expected;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row J1, Open Badges 2.0 HostedBadge Verification: what is good, and what gets in not. */
class HostedBadgeTest {

  private static void failed(Ob2Report report, Ob2Step step, String code) {
    assertThat(report.holds()).isFalse();
    assertThat(report.finding(step).outcome()).isEqualTo(Ob2Outcome.FAILED);
    assertThat(report.finding(step).problems().codes()).contains(code);
  }

  private static void undecided(Ob2Report report, Ob2Step step, String code) {
    assertThat(report.holds()).isFalse();
    assertThat(report.finding(step).outcome()).isEqualTo(Ob2Outcome.UNDECIDED);
    assertThat(report.finding(step).problems().codes()).contains(code);
  }

  private static JsonObject with(JsonObject object, String name, String text) {
    return object.with(name, JsonValue.of(text));
  }

  @Test
  void holdsIfEverythingStandsWhereItShould() {
    Ob2Report report = hosted().verify(assertion().toJson());
    assertThat(report.holds()).as(report.toString()).isTrue();
    assertThat(report.problems().isEmpty()).isTrue();
    assertThat(report.issuerId()).contains(ISSUER.toString());
    assertThat(report.findings()).extracting(Ob2Finding::step).containsExactly(Ob2Step.values());
    assertThat(report.findings())
        .allMatch(f -> f.step().source().toString().startsWith("https://www.imsglobal.org/"));
  }

  @Test
  void holdsIfOnlyTheAddressIsKnown() {
    assertThat(Ob2Verifier.asking(hosted()).verifyHosted(ASSERTION, NOW).holds()).isTrue();
  }

  @Test
  void asksForEachAddressOnceAndForNothingElse() {
    Ob2World world = hosted();
    world.verify(assertion().toJson());
    assertThat(world.asked()).containsExactly(ASSERTION, BADGE, ISSUER, LIST);
  }

  @Nested
  class OwnAddress {
    @Test
    void refusesABadgeThatDiffersFromWhatItsIssuerServes() {
      JsonObject forged =
          assertion()
              .toJson()
              .with("recipient", IdentityObject.email("thief@example.org", "s").toJson());
      Ob2Report report = hosted().verify(forged);
      failed(report, Ob2Step.HOSTED, "ob2.hosted-differs");
      assertThat(report.assertion()).contains(assertion().toJson());
    }

    @Test
    void doesNotDecideWhatCannotBeReached() {
      Ob2World world = hosted().dead(ASSERTION);
      undecided(world.verify(assertion().toJson()), Ob2Step.HOSTED, "ob2.hosted-unreachable");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
          "file:///etc/passwd",
          "ftp://badges.district.example/a",
          "data:application/json,%7B%7D",
          "https://user:secret@badges.district.example/a"
        })
    void asksForWebAddressesOnly(String id) {
      Ob2World world = hosted();
      Ob2Report report = world.verify(with(assertion().toJson(), "id", id));
      failed(report, Ob2Step.HOSTED, "ob2.hosted-id");
      assertThat(world.asked()).noneMatch(address -> address.toString().startsWith(id));
    }

    @Test
    void takesTheStrippedDocumentOfARevokedBadgeForRevoked() {
      Ob2World world = hosted().serve(Assertion.revoked(ASSERTION, "Awarded in error").toJson());
      failed(world.verify(assertion().toJson()), Ob2Step.REVOCATION, "ob2.revoked");
    }

    @Test
    void takesGoneForRevoked() {
      Ob2World world = hosted().gone(ASSERTION);
      failed(world.verify(assertion().toJson()), Ob2Step.REVOCATION, "ob2.gone");
      failed(
          Ob2Verifier.asking(world).verifyHosted(ASSERTION, NOW), Ob2Step.REVOCATION, "ob2.gone");
      world.serve(ASSERTION.toString(), new Gone(assertion().toJson()));
      failed(world.verify(assertion().toJson()), Ob2Step.REVOCATION, "ob2.gone");
    }

    @Test
    void refusesARevokedBadgeThatSomebodyHandsInAsGood() {
      JsonObject revoked = assertion().toJson().with("revoked", new JsonBoolean(true));
      Ob2World world = hosted().serve(revoked);
      failed(world.verify(assertion().toJson()), Ob2Step.REVOCATION, "ob2.revoked");
      failed(world.verify(revoked), Ob2Step.REVOCATION, "ob2.revoked");
    }

    @Test
    void refusesASignedBadgeWithoutItsSignature() {
      JsonObject bare = Ob2World.signed().payload();
      failed(hosted().verify(bare), Ob2Step.SIGNATURE, "ob2.signature-missing");
    }
  }

  @Nested
  class Scope {
    @Test
    void refusesABadgeOnAnotherHostThanItsIssuers() {
      JsonObject foreign = with(assertion().toJson(), "id", "https://evil.example/a/1.json");
      failed(hosted().serve(foreign).verify(foreign), Ob2Step.SCOPE, "ob2.outside-scope");
    }

    @Test
    void refusesABadgeClassOnAnotherHostThanItsIssuers() {
      String elsewhere = "https://evil.example/talk.json";
      JsonObject badge = with(assertion().toJson(), "badge", elsewhere);
      Ob2World world = hosted().serve(badge).serve(with(badgeClass(), "id", elsewhere));
      failed(world.verify(badge), Ob2Step.SCOPE, "ob2.outside-scope");
    }

    @ParameterizedTest
    @CsvSource({
      "https://badges.district.example/a/, true",
      "https://badges.district.example/b/, false",
      "https://badges.district.exam, false",
      "https://badges.district.example, true",
      "http://badges.district.example/a/, false"
    })
    void holdsBadgesAgainstTheBeginningsThatTheIssuerAllows(String prefix, boolean fits) {
      Ob2World world = hosted().serve(issuer().hostingUnder(List.of(URI.create(prefix))).toJson());
      assertThat(world.verify(assertion().toJson()).holds()).isEqualTo(fits);
    }

    @Test
    void refusesALongerHostThatBeginsAsTheIssuerAllows() {
      String id = "https://badges.district.example.evil.example/a/1.json";
      JsonObject foreign = with(assertion().toJson(), "id", id);
      Ob2World world =
          hosted()
              .serve(foreign)
              .serve(
                  issuer()
                      .hostingUnder(List.of(URI.create("https://badges.district.example")))
                      .toJson());
      failed(world.verify(foreign), Ob2Step.SCOPE, "ob2.outside-scope");
    }

    @Test
    void refusesAWayUpOutOfThePathThatTheIssuerAllows() {
      String id = "https://badges.district.example/a/%2e%2e/users/evil.json";
      JsonObject foreign = with(assertion().toJson(), "id", id);
      Ob2World world =
          hosted()
              .serve(foreign)
              .serve(
                  issuer()
                      .hostingUnder(List.of(URI.create("https://badges.district.example/a/")))
                      .toJson());
      failed(world.verify(foreign), Ob2Step.SCOPE, "ob2.outside-scope");
    }

    @ParameterizedTest
    @CsvSource({"badges.district.example, true", "district.example, false", "evil.example, false"})
    void holdsBadgesAgainstTheHostsThatTheIssuerAllows(String host, boolean fits) {
      JsonObject policy =
          new Members().text("type", "VerificationObject").text("allowedOrigins", host).object();
      Ob2World world = hosted().serve(issuer().with("verification", policy).toJson());
      assertThat(world.verify(assertion().toJson()).holds()).isEqualTo(fits);
    }
  }

  @Nested
  class Links {
    @Test
    void warnsOfADocumentThatDeclaresAnotherIdOnItsHost() {
      JsonObject renamed = with(badgeClass(), "id", "https://badges.district.example/old.json");
      Ob2Report report = hosted().serve(BADGE.toString(), renamed).verify(assertion().toJson());
      assertThat(report.holds()).isTrue();
      assertThat(report.problems().codes()).containsExactly("ob2.id-differs");
    }

    @Test
    void refusesADocumentThatClaimsToBeOneOfAnotherHost() {
      JsonObject claiming = with(issuer().toJson(), "id", "https://famous.example/issuer.json");
      Ob2Report report = hosted().serve(ISSUER.toString(), claiming).verify(assertion().toJson());
      failed(report, Ob2Step.ISSUER, "ob2.id-elsewhere");
      assertThat(report.issuerId()).contains(ISSUER.toString());
    }

    @Test
    void refusesAnEmbeddedBadgeClassThatDiffersFromItsAddress() {
      JsonObject embedding =
          assertion().toJson().with("badge", with(badgeClass(), "name", "Something better"));
      failed(
          hosted().serve(embedding).verify(embedding), Ob2Step.BADGE_CLASS, "ob2.embedded-differs");
    }

    @Test
    void refusesAHandedInBadgeClassThatDiffersThoughTheServedBadgeOnlyLinks() {
      JsonObject embedding =
          assertion().toJson().with("badge", with(badgeClass(), "name", "Something better"));
      failed(hosted().verify(embedding), Ob2Step.BADGE_CLASS, "ob2.embedded-differs");
    }

    @Test
    void refusesAnIssuerDeepInsideThatDiffersFromItsAddress() {
      JsonObject fake = with(issuer().toJson(), "name", "Somebody famous");
      JsonObject embedding = assertion().toJson().with("badge", badgeClass().with("issuer", fake));
      failed(hosted().verify(embedding), Ob2Step.ISSUER, "ob2.embedded-differs");
    }

    @Test
    void acceptsEmbeddedObjectsThatAgreeWithTheirAddresses() {
      JsonObject embedding =
          assertion()
              .toJson()
              .with("badge", badgeClass().without("@context").with("issuer", issuer().toJson()));
      assertThat(hosted().verify(embedding).holds()).isTrue();
    }

    @Test
    void doesNotBelieveAProfileThatStandsNowhereElse() {
      JsonObject profile =
          with(issuer().toJson(), "id", "urn:uuid:0b9d7f0e-1111-4222-8333-444455556666");
      JsonObject badge = badgeClass().with("issuer", profile);
      Ob2World world = hosted().serve(badge);
      undecided(world.verify(assertion().toJson()), Ob2Step.ISSUER, "ob2.issuer-not-published");
    }

    @Test
    void comesToAnEndWithDocumentsThatPointAtThemselves() {
      JsonObject circle =
          with(with(assertion().toJson(), "badge", ASSERTION + ""), "issuer", ASSERTION + "")
              .with("endorsement", JsonValue.of(ASSERTION.toString()));
      Ob2World world = hosted().serve(circle);
      assertThat(world.verify(circle).holds()).isFalse();
      assertThat(world.asked()).containsExactly(ASSERTION);
    }
  }

  @Nested
  class Revocation {
    @Test
    void refusesABadgeOnTheListById() {
      Ob2World world =
          hosted().serve(RevocationList.of(LIST, ISSUER).revoking(ASSERTION + "", null).toJson());
      failed(world.verify(assertion().toJson()), Ob2Step.REVOCATION, "ob2.revoked-by-list");
    }

    @Test
    void refusesABadgeOnTheListByUid() {
      JsonObject list =
          JsonEdits.object(
              """
              {"@context": "https://w3id.org/openbadges/v2", "type": "RevocationList", "id": "%s",
               "revokedAssertions": [{"uid": "abc-123", "revocationReason": "Awarded in error"}]}
              """
                  .formatted(LIST));
      JsonObject old = with(assertion().toJson(), "uid", "abc-123");
      Ob2World world = hosted().serve(list).serve(old);
      failed(world.verify(old), Ob2Step.REVOCATION, "ob2.revoked-by-list");
    }

    @Test
    void readsTheListOfEarlierVersions() {
      JsonObject list = JsonEdits.object("{\"abc-123\": \"Awarded in error\"}");
      JsonObject old = with(assertion().toJson(), "uid", "abc-123");
      Ob2World world = hosted().serve(LIST.toString(), list).serve(old);
      failed(world.verify(old), Ob2Step.REVOCATION, "ob2.revoked-by-list");
    }

    @Test
    void doesNotDecideWithoutTheList() {
      undecided(
          hosted().dead(LIST).verify(assertion().toJson()),
          Ob2Step.REVOCATION,
          "ob2.revocation-unknown");
    }

    @Test
    void doesNotDecideByTheListOfAnother() {
      JsonObject list =
          RevocationList.of(LIST, URI.create("https://other.example/issuer.json")).toJson();
      undecided(
          hosted().serve(list).verify(assertion().toJson()),
          Ob2Step.REVOCATION,
          "ob2.list-of-another");
    }

    @Test
    void findsABadgeInAListOfAHundredThousand() {
      var items = new ArrayList<JsonValue>();
      for (int i = 0; i < 100_000; i++) {
        items.add(JsonValue.of("urn:x:" + i));
      }
      JsonObject list = RevocationList.of(LIST, ISSUER).toJson();
      Ob2World world =
          hosted().serve(list.with("revokedAssertions", new JsonValue.JsonArray(items)));
      assertThat(world.verify(assertion().toJson()).holds()).isTrue();
      items.add(JsonValue.of(ASSERTION.toString()));
      world.serve(list.with("revokedAssertions", new JsonValue.JsonArray(items)));
      assertThat(world.verify(assertion().toJson()).holds()).isFalse();
    }
  }

  @Nested
  class DatesAndRecipient {
    @Test
    void tellsExpiredFromNotYet() {
      JsonObject ended = assertion().expiring(NOW).toJson();
      failed(hosted().serve(ended).verify(ended), Ob2Step.DATES, "ob2.expired");
      Ob2Report early =
          Ob2Verifier.asking(hosted())
              .verify(assertion().toJson(), Instant.parse("2026-06-01T09:30:14Z"));
      failed(early, Ob2Step.DATES, "ob2.not-yet");
    }

    @Test
    void knowsTheRecipientByAnyOfSeveralIdentities() {
      var verifier =
          Ob2Verifier.asking(hosted())
              .expecting(
                  List.of(Expected.email("other@example.org"), Expected.email(Ob2World.EMAIL)));
      assertThat(verifier.verify(assertion().toJson(), NOW).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"robin.marsh@example.org", "thief@example.org"})
    void knowsNobodyElse(String address) {
      var verifier = Ob2Verifier.asking(hosted()).expecting(List.of(Expected.email(address)));
      failed(verifier.verify(assertion().toJson(), NOW), Ob2Step.RECIPIENT, "ob2.recipient-other");
    }

    @Test
    void doesNotTakeOneKindOfIdentityForAnother() {
      var verifier =
          Ob2Verifier.asking(hosted()).expecting(List.of(new Expected("url", Ob2World.EMAIL)));
      assertThat(verifier.verify(assertion().toJson(), NOW).holds()).isFalse();
    }
  }
}
