package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.BakedKind;
import io.microcredential.badges.Check;
import io.microcredential.badges.CheckOutcome;
import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.VerifiedBadge;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feature row J1: badges of Open Badges 2.0 come in by the same door and get the same report. */
class OneDoorTest {

  private final Map<String, byte[]> web = new HashMap<>();

  OneDoorTest() {
    serve(Ob2World.issuer().toJson());
    serve(Ob2World.badgeClass());
    serve(Ob2World.assertion().toJson());
    serve(
        CryptographicKey.of(Ob2World.KEY, Ob2World.ISSUER, Ob2World.SIGNING_KEY.publicKey())
            .toJson());
    serve(RevocationList.of(Ob2World.LIST, Ob2World.ISSUER).toJson());
  }

  private void serve(JsonObject document) {
    web.put(
        document.text("id").orElseThrow(), Json.write(document).getBytes(StandardCharsets.UTF_8));
  }

  private BadgeVerifier verifier() {
    return BadgeVerifier.trusting(TrustPolicy.of(Ob2World.ISSUER.toString()))
        .fetching(Fetcher.of(web))
        .expecting(Identity.email(Ob2World.EMAIL));
  }

  private VerificationReport verify(String badge) {
    return verifier().verify(badge, Ob2World.NOW);
  }

  private static String hosted() {
    return Json.write(Ob2World.assertion().toJson());
  }

  @Test
  void hostedAndSignedBadgesAreValidAndSayWhatWasAchieved() {
    for (String badge : List.of(hosted(), Ob2World.signed().text())) {
      VerificationReport report = verify(badge);
      assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
      assertThat(report.format()).isEqualTo(BadgeFormat.OPEN_BADGES_2_0);
      assertThat(report.checks())
          .extracting(Check::step)
          .containsExactly(VerificationStep.values());
      VerifiedBadge verified = report.verifiedBadge().orElseThrow();
      assertThat(verified.issuerId()).isEqualTo(Ob2World.ISSUER.toString());
      assertThat(verified.achievement().text("name")).contains("Student talk");
      assertThat(verified.results().criteria()).isEmpty();
    }
  }

  @Test
  void eachCheckNamesItsClauseOfOpenBadges2() {
    VerificationReport report = verify(hosted());
    assertThat(report.checks()).allMatch(check -> check.clause().id().startsWith("ob2."));
    assertThat(report.check(VerificationStep.STATUS).clause().id()).isEqualTo("ob2.revocation");
  }

  @Test
  void aPictureOrAnAddressLeadsToTheSameVerdict() {
    BadgeImage picture = BadgeImage.drawSvg(BadgeDesign.of("Talk", "District")).orElseThrow();
    String address = Ob2World.ASSERTION.toString();
    byte[] baked = picture.bake(BakedKind.OPEN_BADGES_2, hosted()).orElseThrow().bytes();
    assertThat(verifier().verify(baked, Ob2World.NOW).result()).isEqualTo(VerificationResult.VALID);
    assertThat(verify(address).result()).isEqualTo(VerificationResult.VALID);
    assertThat(verifier().verify(Ob2World.ASSERTION, Ob2World.NOW).result())
        .isEqualTo(VerificationResult.VALID);
  }

  @Test
  void withoutAFetcherAHostedBadgeCannotBeChecked() {
    BadgeVerifier offline = BadgeVerifier.trusting(TrustPolicy.of(Ob2World.ISSUER.toString()));
    assertThat(offline.verify(hosted(), Ob2World.NOW).result())
        .isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(offline.verify(Ob2World.ASSERTION.toString(), Ob2World.NOW).result())
        .isEqualTo(VerificationResult.CANNOT_CHECK);
  }

  @Test
  void revokedExpiredForeignAndUntrustedBadgesHaveTheirOwnResults() {
    assertThat(
            verifier()
                .expecting(Identity.email("somebody.else@example.org"))
                .verify(hosted(), Ob2World.NOW)
                .result())
        .isEqualTo(VerificationResult.NOT_THIS_PERSON);
    assertThat(
            BadgeVerifier.trusting(TrustPolicy.nobody())
                .fetching(Fetcher.of(web))
                .verify(hosted(), Ob2World.NOW)
                .result())
        .isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
    assertThat(verifier().verify(hosted(), Ob2World.ISSUED.minusSeconds(1)).result())
        .isEqualTo(VerificationResult.NOT_YET_VALID);
    serve(Ob2World.assertion().toJson().with("expires", JsonValue.of("2026-07-01T00:00:00Z")));
    String expiring = new String(web.get(Ob2World.ASSERTION.toString()), StandardCharsets.UTF_8);
    assertThat(verify(expiring).result()).isEqualTo(VerificationResult.EXPIRED);
    serve(Ob2World.assertion().toJson().with("revoked", new JsonValue.JsonBoolean(true)));
    VerificationReport revoked = verify(hosted());
    assertThat(revoked.result()).as(revoked.text()).isEqualTo(VerificationResult.REVOKED);
    assertThat(revoked.verifiedBadge()).isEmpty();
  }

  @Test
  void aBadgeThatItsIssuerServesOtherwiseIsInvalid() {
    String changed = hosted().replace("2026-06-01T09:30:15Z", "2026-06-02T09:30:15Z");
    VerificationReport report = verify(changed);
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.check(VerificationStep.PROOF).outcome()).isEqualTo(CheckOutcome.FAILED);
  }

  /** One trusted issuer must not be able to speak in the name of another. */
  @Test
  void membersOfOtherFormatsInAnAssertionNameNeitherIssuerNorAchievement() {
    JsonObject lying =
        Ob2World.assertion()
            .toJson()
            .with("issuer", JsonValue.of("https://university.example/issuer.json"))
            .with(
                "credentialSubject",
                JsonEdits.object("{\"achievement\": {\"name\": \"Doctor of Medicine\"}}"));
    serve(lying);
    VerificationReport report = verify(Json.write(lying));
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    VerifiedBadge verified = report.verifiedBadge().orElseThrow();
    assertThat(verified.issuerId()).isEqualTo(Ob2World.ISSUER.toString());
    assertThat(verified.achievement().text("name")).contains("Student talk");
  }

  @Test
  void theOldestBadgesAreProvedByTheAddressAtWhichTheyStand() {
    String oldest =
        """
        {"recipient": "teacher@example.org",
         "badge": {"version": "0.5.0", "name": "Basic", "image": "/images/2",
           "description": "As it gets.", "criteria": "/criteria",
           "issuer": {"origin": "https://old.example", "name": "Old Issuer",
             "contact": "old@old.example"}}}
        """;
    URI address = URI.create("https://old.example/a");
    web.put(address.toString(), oldest.getBytes(StandardCharsets.UTF_8));
    BadgeVerifier verifier =
        BadgeVerifier.trusting(TrustPolicy.of("https://old.example"))
            .fetching(Fetcher.of(web))
            .expecting(Identity.email("teacher@example.org"));
    VerificationReport report = verifier.verify(address, Ob2World.NOW);
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.verifiedBadge().orElseThrow().id()).isEqualTo(address.toString());
    URI elsewhere = URI.create("https://thief.example/a");
    web.put(elsewhere.toString(), oldest.getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.fetching(Fetcher.of(web)).verify(elsewhere, Ob2World.NOW).result())
        .isEqualTo(VerificationResult.INVALID);
    assertThat(verifier.verify(oldest, Ob2World.NOW).result())
        .isEqualTo(VerificationResult.CANNOT_CHECK);
  }
}
