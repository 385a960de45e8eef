package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feature row J1: badges of 0.5, 1.0 and 1.1 are told apart and lifted to the model of 2.0. */
class OlderBadgesTest {

  private static final String FIRST =
      """
      {"recipient": "sha256$85c4196c5516561cef673642157499b70066cb1070852b2a37fdbf3cc599b087",
       "salt": "sel gris", "issued_on": "2011-06-01",
       "badge": {"version": "0.5.0", "name": "Basic", "image": "/images/2",
         "description": "A basic badge.", "criteria": "http://old.example/criteria/2",
         "issuer": {"origin": "http://old.example", "name": "Old Issuer",
                    "contact": "old@old.example"}}}
      """;

  private static final String SECOND =
      """
      {"uid": "123abc", "recipient": {"identity": "test@example.com", "hashed": false,
       "type": "email"}, "badge": "http://a.example/badge", "issuedOn": 1430352000,
       "verify": {"type": "hosted", "url": "http://a.example/instance"}}
      """;

  private static final String SECOND_BADGE =
      """
      {"name": "Basic Badge", "description": "As it gets.", "image": "http://a.example/image",
       "criteria": "http://a.example/criteria", "issuer": "http://a.example/issuer",
       "alignment": [{"name": "Standard 3", "url": "http://a.example/3", "description": "x"}]}
      """;

  private static final String SECOND_ISSUER =
      "{\"name\": \"Basic Issuer\", \"url\": \"http://a.example/home\"}";

  private static JsonObject json(String text) {
    return JsonEdits.object(text);
  }

  @Nested
  class VersionHalf {
    @Test
    void takesBadgeAndIssuerOutOfTheAssertion() {
      var lifted = OlderBadges.lift(json(FIRST), Ob2Class.ASSERTION, "http://old.example/a");
      assertThat(lifted.version()).isEqualTo(BadgeVersion.V0_5);
      Assertion assertion = Assertion.view(lifted.document());
      assertThat(assertion.id()).contains("http://old.example/a");
      assertThat(assertion.issuedOn().orElseThrow()).hasToString("2011-06-01T00:00:00Z");
      BadgeClass badge = BadgeClass.view(assertion.badge().orElseThrow().embedded());
      assertThat(badge.name()).isEqualTo("Basic");
      assertThat(badge.image().orElseThrow().id()).isEqualTo("http://old.example/images/2");
      Issuer issuer = Issuer.view(badge.issuer().orElseThrow().embedded());
      assertThat(issuer.email()).contains("old@old.example");
      assertThat(issuer.id()).contains("http://old.example");
      assertThat(lifted.changes().codes()).contains("ob2.lifted-issuer", "ob2.lifted-time");
      assertThat(lifted.form(Ob2Class.ASSERTION).hasErrors()).isFalse();
    }

    @Test
    void holdsAtTheOriginOfItsIssuer() {
      var world = new Ob2World().serve("http://old.example/a", json(FIRST));
      Ob2Report report =
          Ob2Verifier.asking(world)
              .verifyHosted(java.net.URI.create("http://old.example/a"), Ob2World.NOW);
      assertThat(report.holds()).as(report.toString()).isTrue();
      assertThat(report.version()).isEqualTo(BadgeVersion.V0_5);
      assertThat(report.issuerId()).contains("http://old.example");
    }

    @Test
    void doesNotHoldElsewhereOrWithoutAnAddress() {
      var world = new Ob2World().serve("http://evil.example/a", json(FIRST));
      Ob2Report elsewhere =
          Ob2Verifier.asking(world)
              .verifyHosted(java.net.URI.create("http://evil.example/a"), Ob2World.NOW);
      assertThat(elsewhere.finding(Ob2Step.SCOPE).outcome()).isEqualTo(Ob2Outcome.FAILED);
      Ob2Report handedIn = world.verify(json(FIRST));
      assertThat(handedIn.finding(Ob2Step.HOSTED).problems().codes())
          .contains("ob2.hosted-address-unknown");
      assertThat(handedIn.holds()).isFalse();
    }
  }

  @Nested
  class VersionOne {
    private Ob2World world() {
      return new Ob2World()
          .serve("http://a.example/instance", json(SECOND))
          .serve("http://a.example/badge", json(SECOND_BADGE))
          .serve("http://a.example/issuer", json(SECOND_ISSUER));
    }

    @Test
    void holdsWithWarningsOfWhatWasGuessed() {
      Ob2Report report = world().verify(json(SECOND));
      assertThat(report.holds()).as(report + "" + report.problems().list()).isTrue();
      assertThat(report.version()).isEqualTo(BadgeVersion.V1_0);
      assertThat(report.problems().codes())
          .contains("ob2.lifted-id", "ob2.lifted-time", "ob2.lifted-without");
      Assertion assertion = Assertion.view(report.assertion().orElseThrow());
      assertThat(assertion.issuedOn().orElseThrow()).hasToString("2015-04-30T00:00:00Z");
      assertThat(assertion.uid()).contains("123abc");
      assertThat(BadgeClass.view(report.badgeClass().orElseThrow()).alignments())
          .containsExactly(new Alignment("Standard 3", "http://a.example/3", null, null, "x"));
    }

    @Test
    void doesNotHoldIfTheIssuerServesAnother() {
      JsonObject forged = json(SECOND.replace("test@example.com", "thief@example.com"));
      assertThat(world().verify(forged).finding(Ob2Step.HOSTED).outcome())
          .isEqualTo(Ob2Outcome.FAILED);
    }

    @Test
    void takesTheAddressOfASignedBadgeForItsKey() {
      JsonObject signed =
          json(SECOND.replace("\"hosted\"", "\"signed\"").replace("instance", "key"));
      JsonObject lifted = OlderBadges.lift(signed, Ob2Class.ASSERTION, null).document();
      assertThat(Verification.in(lifted)).contains(Verification.signed("http://a.example/key"));
      assertThat(lifted.text("id").orElseThrow()).startsWith("urn:uuid:");
    }

    @Test
    void refusesABareRecipient() {
      JsonObject bare =
          json(
              """
              {"uid": "123abc", "recipient": "test@example.com", "badge": "http://a.example/b",
               "issuedOn": "2015-04-30", "verify": {"type": "hosted", "url": "http://a.example/i"}}
              """);
      assertThat(OlderBadges.lift(bare, Ob2Class.ASSERTION, null).form(Ob2Class.ASSERTION).list())
          .anyMatch(p -> p.isError() && p.at().toString().equals("/recipient"));
    }
  }

  @Nested
  @Tag("shared")
  class PublishedDocuments {
    @Test
    void allThirteenAreRecognizedAndLiftedUnlessTheyAreMalformed() {
      int recognized = 0;
      int lifted = 0;
      for (String line :
          SharedData.text("vectors/ob-0.5-to-2.0/components.csv").lines().skip(1).toList()) {
        String[] cells = line.split(",", 5);
        JsonObject document = SharedData.object("vectors/ob-0.5-to-2.0/" + cells[0]);
        Ob2Class as =
            switch (cells[2]) {
              case "badgeclass" -> Ob2Class.BADGE_CLASS;
              case "issuer" -> Ob2Class.ISSUER;
              default -> Ob2Class.ASSERTION;
            };
        String version = cells[1].equals("0.5.1") ? "0.5" : cells[1];
        Optional<BadgeVersion> found = OlderBadges.version(document);
        assertThat(found.map(BadgeVersion::toString)).as(cells[0]).contains(version);
        recognized++;
        var view = OlderBadges.lift(document, as, "http://a.com/here");
        assertThat(view.form(as).hasErrors())
            .as(cells[0] + view.form(as).list())
            .isEqualTo(cells[3].equals("no"));
        if (!view.form(as).hasErrors()) {
          keepsWhatMatters(document, view.document(), as);
          lifted++;
        }
      }
      Conformance.states("Documents of Open Badges 0.5 to 2.0", lifted, recognized);
    }

    private void keepsWhatMatters(JsonObject old, JsonObject lifted, Ob2Class as) {
      List<String> texts =
          List.of("test@example.com", "nobody", "Basic", "criteria", "Issuer", "2011-06-01");
      String before = io.microcredential.core.json.Json.write(old);
      String after = io.microcredential.core.json.Json.write(lifted);
      for (String text : texts) {
        if (before.contains(text)) {
          assertThat(after).as(as.name()).contains(text);
        }
      }
      for (String member : List.of("recipient", "badge", "issuer", "criteria", "issuedOn")) {
        if (old.member(member).isPresent()) {
          assertThat(lifted.member(member)).isPresent();
        }
      }
    }

    @Test
    void bothHashesOfRecipientsAreMadeAndMatched() {
      int matched = 0;
      for (String line : SharedData.text("vectors/recipient-hash/cases.csv").lines().toList()) {
        String[] cells = line.split(",", 4);
        if (cells[0].equals("identity")) {
          continue;
        }
        IdentityObject made = IdentityObject.email(cells[0], cells[1]);
        assertThat(made.identity()).isEqualTo(cells[2]);
        assertThat(made.isOf("email", cells[0])).isTrue();
        assertThat(made.isOf("email", cells[0].toUpperCase(java.util.Locale.ROOT))).isFalse();
        String bare = cells[2].substring("sha256$".length());
        assertThat(new IdentityObject("email", bare, true, cells[1]).isOf("email", cells[0]))
            .isFalse();
        matched++;
      }
      Conformance.states("Recipient hashes of Open Badges 2.0", matched, 2);
    }
  }
}
