package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob2.Ob3Upgrade.Kind;
import io.microcredential.badges.ob2.Ob3Upgrade.Upgraded;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

/** Issue line <i>Exchange</i>: a badge of 2.0 becomes one of 3.0, with what was lost listed. */
class Ob3UpgradeTest {

  private static final JsonObject ASSERTION =
      JsonEdits.object(
          """
          {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
           "id": "https://a.example/1",
           "recipient": {"type": "email", "hashed": true, "salt": "deadsea", "identity":
             "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942"},
           "image": "https://a.example/1.png", "narrative": "Did it.",
           "evidence": [{"id": "_:b1", "narrative": "Rocked the free world"},
                        "https://a.example/work.html"],
           "issuedOn": "2016-12-31T23:59:59+00:00", "expires": "2030-01-01T00:00:00Z",
           "badge": "https://a.example/badge", "verification": {"type": "hosted"},
           "endorsement": "https://b.example/e",
           "extensions:exampleExtension": {"@context": "https://x.example/c",
             "type": ["Extension", "extensions:ExampleExtension"], "exampleProperty": "x"}}
          """);

  private static final JsonObject BADGE =
      JsonEdits.object(
          """
          {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass",
           "id": "https://a.example/badge", "@language": "es", "name": "Insignia",
           "description": "Buena.", "image": {"id": "https://a.example/b.png",
             "caption": "Un robot", "author": "https://a.example/painter"},
           "criteria": "https://a.example/criteria", "issuer": "https://a.example/issuer",
           "tags": ["robots", "robots", "steam"], "version": 2,
           "related": {"id": "https://a.example/badge-en", "@language": "en-US"},
           "alignment": {"targetName": "Standard 3", "targetUrl": "https://s.example/3",
             "targetCode": "3"}}
          """);

  private static final JsonObject ISSUER =
      JsonEdits.object(
          """
          {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer",
           "id": "https://a.example/issuer", "name": "Makers", "url": "https://a.example/",
           "email": "a@a.example", "telephone": "+16175551212",
           "publicKey": "https://a.example/key", "revocationList": "https://a.example/revoked"}
          """);

  private static Upgraded upgraded() {
    return Ob3Upgrade.of(ASSERTION, BADGE, ISSUER).orElseThrow();
  }

  @Test
  void theCredentialHasTheFormOfOpenBadges3WithoutAWarning() {
    assertThat(CredentialStructure.problems(upgraded().credential()).isEmpty()).isTrue();
  }

  @Test
  void theCredentialCanBeSignedInSafeMode() {
    assertThat(SampleBadge.sign(upgraded().credential()).member("proof")).isPresent();
  }

  @Test
  void everythingThatHasAPlaceIsKept() {
    JsonObject expected =
        JsonEdits.object(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "https://a.example/1",
             "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Insignia",
             "issuer": {"id": "https://a.example/issuer", "type": ["Profile"], "name": "Makers",
               "url": "https://a.example/", "phone": "+16175551212", "email": "a@a.example"},
             "validFrom": "2016-12-31T23:59:59Z", "awardedDate": "2016-12-31T23:59:59Z",
             "validUntil": "2030-01-01T00:00:00Z",
             "credentialSubject": {"type": ["AchievementSubject"],
               "identifier": [{"type": "IdentityObject", "hashed": true, "identityHash":
                 "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942",
                 "identityType": "emailAddress", "salt": "deadsea"}],
               "narrative": "Did it.",
               "achievement": {"id": "https://a.example/badge", "type": ["Achievement"],
                 "name": "Insignia", "description": "Buena.",
                 "criteria": {"id": "https://a.example/criteria"},
                 "image": {"id": "https://a.example/b.png", "type": "Image",
                   "caption": "Un robot"},
                 "inLanguage": "es", "version": "2",
                 "alignment": [{"type": ["Alignment"], "targetCode": "3",
                   "targetName": "Standard 3", "targetUrl": "https://s.example/3"}],
                 "related": [{"id": "https://a.example/badge-en", "type": ["Related"],
                   "inLanguage": "en-US"}],
                 "tag": ["robots", "steam"]}},
             "evidence": [{"type": ["Evidence"], "narrative": "Rocked the free world"},
                          {"id": "https://a.example/work.html", "type": ["Evidence"]}]}
            """);
    assertThat(upgraded().credential()).isEqualTo(expected);
  }

  @Test
  void everythingElseIsListedWithPlaceAndReason() {
    assertThat(upgraded().changes()).allMatch(change -> !change.reason().isBlank());
    assertThat(upgraded().changes())
        .filteredOn(change -> change.kind() == Kind.LOST)
        .extracting(change -> change.at().toString())
        .containsExactlyInAnyOrder(
            "/image",
            "/verification",
            "/endorsement",
            "/extensions:exampleExtension",
            "/evidence/0/id",
            "/badge/image/author",
            "/badge/issuer/publicKey",
            "/badge/issuer/revocationList");
  }

  @Test
  void aRevokedBadgeIsNotUpgraded() {
    assertThat(
            Ob3Upgrade.of(ASSERTION.with("revoked", new JsonBoolean(true)), BADGE, ISSUER)
                .problems()
                .codes())
        .containsExactly("ob2.upgrade-revoked");
  }

  @Test
  void malformedDocumentsAreRefusedWithTheirPlace() {
    assertThat(Ob3Upgrade.of(ASSERTION, BADGE.without("name"), ISSUER.without("url")).problems())
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly("ob2.missing /badge/name", "ob2.missing /badge/issuer/url");
  }

  @Test
  void anOlderBadgeIsLiftedFirstAndSaysSo() {
    JsonObject old =
        JsonEdits.object(
            """
            {"uid": "1", "recipient": {"identity": "test@example.com", "hashed": false,
             "type": "email"}, "badge": "http://a.example/badge", "issuedOn": "2015-04-30",
             "verify": {"type": "hosted", "url": "http://a.example/instance"}}
            """);
    JsonObject badge =
        JsonEdits.object(
            """
            {"name": "Basic", "description": "As it gets.", "image": "http://a.example/i",
             "criteria": "http://a.example/criteria", "issuer": "http://a.example/issuer"}
            """);
    JsonObject issuer = JsonEdits.object("{\"name\": \"Old\", \"url\": \"http://a.example/\"}");
    Upgraded upgraded = Ob3Upgrade.of(old, badge, issuer).orElseThrow();
    assertThat(upgraded.credential().text("id")).contains("http://a.example/instance");
    assertThat(upgraded.changes())
        .extracting(change -> change.at() + " " + change.kind())
        .contains("/id CHANGED", "/issuedOn CHANGED");
    assertThat(CredentialStructure.problems(upgraded.credential()).hasErrors()).isFalse();
  }

  @Test
  void aBadgeWithoutADateIsNotUpgraded() {
    JsonObject undated =
        JsonEdits.object(
            """
            {"recipient": "test@example.com", "badge": {"version": "0.5.0", "name": "Basic",
             "image": "/i", "description": "x", "criteria": "/c",
             "issuer": {"origin": "http://old.example", "name": "Old"}}}
            """);
    JsonObject lifted = OlderBadges.lift(undated, Ob2Class.ASSERTION, null).document();
    JsonObject badge = (JsonObject) lifted.member("badge").orElseThrow();
    JsonObject issuer = (JsonObject) badge.member("issuer").orElseThrow();
    assertThat(Ob3Upgrade.of(undated, badge, issuer).problems().codes())
        .contains("ob2.upgrade-undated");
  }
}
