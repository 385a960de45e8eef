package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ten things that a badge can be worth, and which of them wins. */
class VerificationResultTest {

  private static final BadgeVerifier TRUSTING =
      BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
  private static final JsonObject SMALL = SampleBadge.small();
  private static final String STATUS =
      """
      {"id": "https://district.example/status/3#94567", "type": "BitstringStatusListEntry",
       "statusPurpose": "revocation", "statusListIndex": "94567",
       "statusListCredential": "https://district.example/status/3"}
      """;

  private static VerificationReport verify(JsonObject badge) {
    return TRUSTING.verify(Json.write(badge), SampleBadge.NOW);
  }

  private static VerificationReport verifySigned(JsonObject unsigned) {
    return verify(SampleBadge.sign(unsigned));
  }

  private static CheckOutcome outcome(VerificationReport report, VerificationStep step) {
    return report.check(step).outcome();
  }

  @Test
  void validIfEverythingHoldsAndTheCallerTrustsTheIssuer() {
    VerificationReport report = verifySigned(SMALL);
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems()).isEmpty();
    VerifiedBadge badge = report.verifiedBadge().orElseThrow();
    assertThat(badge.issuerId()).isEqualTo(SampleBadge.ISSUER);
    assertThat(badge.id()).isEqualTo("urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f");
    assertThat(badge.achievement().text("name")).contains("Student voice");
  }

  @Test
  void validForTheWholeBadgeAsIssued() {
    JsonObject badge = SampleBadge.signed(SampleBadge.full());
    VerificationReport report =
        TRUSTING
            .expecting(Identity.email(SampleBadge.EMAIL))
            .verify(Json.writeIndented(badge), SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems()).isEmpty();
    assertThat(report.verifiedBadge().orElseThrow().credential()).isEqualTo(badge);
  }

  @Test
  void issuerNotTrustedIfEverythingElseHolds() {
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.nobody())
            .verify(Json.write(SampleBadge.sign(SMALL)), SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
    assertThat(outcome(report, VerificationStep.TRUST)).isEqualTo(CheckOutcome.FAILED);
    assertThat(report.verifiedBadge()).isEmpty();
  }

  @Test
  void statusUnknownIfItMayHaveBeenRevoked() {
    VerificationReport report = verifySigned(with(SMALL, "/credentialStatus", STATUS));
    assertThat(report.result()).isEqualTo(VerificationResult.STATUS_UNKNOWN);
    assertThat(outcome(report, VerificationStep.STATUS)).isEqualTo(CheckOutcome.UNDECIDED);
    assertThat(report.verifiedBadge()).isEmpty();
  }

  @Test
  void statusUnknownAlsoForARevocationListOf1EdTech() {
    JsonObject badge =
        with(
            SMALL,
            "/@context",
            """
            ["https://www.w3.org/ns/credentials/v2",
             "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
             "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"]
            """);
    VerificationReport report =
        verifySigned(
            with(
                badge,
                "/credentialStatus",
                """
                {"id": "https://district.example/revoked", "type": "1EdTechRevocationList"}
                """));
    assertThat(report.result()).isEqualTo(VerificationResult.STATUS_UNKNOWN);
  }

  @Test
  void notThisPersonIfItIsSomebodyElses() {
    VerificationReport report =
        TRUSTING
            .expecting(Identity.did("did:example:somebody-else"))
            .verify(Json.write(SampleBadge.sign(SMALL)), SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.NOT_THIS_PERSON);
    assertThat(report.verifiedBadge()).isEmpty();
  }

  @Test
  void cannotCheckIfTheIssuersDocumentIsNotThere() {
    SigningKey listed = SampleBadge.KEY.at("https://district.example/issuer#key-1");
    JsonObject badge =
        SampleBadge.sign(with(SMALL, "/issuer/id", "\"https://district.example/issuer\""), listed);
    BadgeVerifier verifier =
        BadgeVerifier.trusting(TrustPolicy.of("https://district.example/issuer"));
    VerificationReport report = verifier.verify(Json.write(badge), SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(outcome(report, VerificationStep.KEY)).isEqualTo(CheckOutcome.UNDECIDED);
    assertThat(report.verifiedBadge()).isEmpty();

    String multikey = SampleBadge.KEY.publicKey().multikey().orElseThrow();
    JsonObject document =
        JsonEdits.object(
            """
            {"id": "https://district.example/issuer",
             "verificationMethod": [{"id": "https://district.example/issuer#key-1",
               "type": "Multikey", "controller": "https://district.example/issuer",
               "publicKeyMultibase": "%s"}],
             "assertionMethod": ["https://district.example/issuer#key-1"]}
            """
                .formatted(multikey));
    VerificationReport now =
        verifier
            .resolving(ControllerDocuments.of(Map.of("https://district.example/issuer", document)))
            .verify(Json.write(badge), SampleBadge.NOW);
    assertThat(now.result()).isEqualTo(VerificationResult.VALID);
  }

  @Test
  void cannotCheckIfNobodyHereKnowsTheCryptosuite() {
    VerificationReport report =
        verify(with(SampleBadge.sign(SMALL), "/proof/0/cryptosuite", "\"bbs-2023\""));
    assertThat(report.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(outcome(report, VerificationStep.PROOF)).isEqualTo(CheckOutcome.UNDECIDED);
  }

  @Test
  void invalidIfOneLetterWasChanged() {
    VerificationReport report =
        verify(with(SampleBadge.sign(SMALL), "/credentialSubject/achievement/name", "\"X\""));
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.check(VerificationStep.PROOF).problems().codes()).contains("proof.signature");
    assertThat(report.verifiedBadge()).isEmpty();
  }

  @Test
  void validWithAWarningIfItCarriesEndorsementsThatNobodyVerified() {
    String endorsement =
        """
        [{"@context": ["https://www.w3.org/ns/credentials/v2",
                       "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
          "id": "urn:uuid:eeee", "type": ["VerifiableCredential", "EndorsementCredential"],
          "issuer": {"id": "https://ministry.example", "type": ["Profile"]},
          "validFrom": "2026-05-01T00:00:00Z", "name": "Forged",
          "credentialSubject": {"id": "urn:x:y", "type": ["EndorsementSubject"],
            "endorsementComment": "The best."}}]
        """;
    JsonObject badge =
        with(
            with(SMALL, "/endorsement", endorsement),
            "/credentialSubject/achievement/endorsement",
            endorsement.replace("eeee", "ffff"));
    VerificationReport report = verifySigned(badge);
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems())
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactlyInAnyOrder(
            "endorsement.not-valid /endorsement/0",
            "endorsement.not-valid /credentialSubject/achievement/endorsement/0");
  }

  @Test
  void invalidIfItIsNotSigned() {
    VerificationReport report = verify(SMALL);
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.check(VerificationStep.PROOF).problems().codes()).contains("proof.missing");
  }

  @Test
  void invalidIfTheFormIsWrongThoughTheSignatureIsRight() {
    VerificationReport report =
        verifySigned(JsonEdits.without(SMALL, "/credentialSubject/achievement/criteria"));
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(outcome(report, VerificationStep.PROOF)).isEqualTo(CheckOutcome.PASSED);
    assertThat(outcome(report, VerificationStep.STRUCTURE)).isEqualTo(CheckOutcome.FAILED);
  }

  /** The validity period is half open, as everywhere here: its end does not belong to it. */
  @Nested
  class Validity {

    private final String badge = Json.write(SampleBadge.sign(SMALL));

    private VerificationResult at(String instant) {
      return TRUSTING.verify(badge, Instant.parse(instant)).result();
    }

    @Test
    void notYetValidUntilTheVeryInstantOfValidFrom() {
      assertThat(at("2026-04-30T23:59:59.999999999Z")).isEqualTo(VerificationResult.NOT_YET_VALID);
      assertThat(at("2026-05-01T00:00:00Z")).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void expiredFromTheVeryInstantOfValidUntil() {
      assertThat(at("2031-04-30T23:59:59.999999999Z")).isEqualTo(VerificationResult.VALID);
      assertThat(at("2031-05-01T00:00:00Z")).isEqualTo(VerificationResult.EXPIRED);
      assertThat(at("2099-01-01T00:00:00Z")).isEqualTo(VerificationResult.EXPIRED);
    }

    @Test
    void countsTheZoneAndFractionsOfASecond() {
      JsonObject zoned = with(SMALL, "/validFrom", "\"2026-05-01T00:00:00.250-05:00\"");
      String signed = Json.write(SampleBadge.sign(zoned));
      assertThat(TRUSTING.verify(signed, Instant.parse("2026-05-01T05:00:00.249Z")).result())
          .isEqualTo(VerificationResult.NOT_YET_VALID);
      assertThat(TRUSTING.verify(signed, Instant.parse("2026-05-01T05:00:00.250Z")).result())
          .isEqualTo(VerificationResult.VALID);
    }

    @Test
    void neverEndsWithoutValidUntil() {
      String signed = Json.write(SampleBadge.sign(SMALL.without("validUntil")));
      assertThat(TRUSTING.verify(signed, Instant.parse("9999-12-31T00:00:00Z")).result())
          .isEqualTo(VerificationResult.VALID);
    }
  }

  /** Everything wrong at once; then one thing after the other is put right. */
  @Test
  void theGravestFindingWins() {
    JsonObject worst =
        with(SMALL, "/credentialStatus", STATUS)
            .with("validUntil", JsonEdits.value("\"2026-06-01T00:00:00Z\""));
    BadgeVerifier nobodysFriend =
        BadgeVerifier.trusting(TrustPolicy.nobody()).expecting(Identity.did("did:example:other"));
    JsonObject signed = SampleBadge.sign(worst);
    JsonObject unknownSuite = with(signed, "/proof/0/cryptosuite", "\"bbs-2023\"");
    JsonObject alsoMalformed = unknownSuite.without("credentialSubject");

    assertThat(result(nobodysFriend, alsoMalformed)).isEqualTo(VerificationResult.INVALID);
    assertThat(result(nobodysFriend, unknownSuite)).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(result(nobodysFriend, signed)).isEqualTo(VerificationResult.NOT_THIS_PERSON);
    BadgeVerifier rightPerson =
        BadgeVerifier.trusting(TrustPolicy.nobody()).expecting(Identity.did("did:example:teacher"));
    assertThat(result(rightPerson, signed)).isEqualTo(VerificationResult.EXPIRED);
    JsonObject future = worst.with("validFrom", JsonEdits.value("\"2030-01-01T00:00:00Z\""));
    future = future.with("validUntil", JsonEdits.value("\"2031-01-01T00:00:00Z\""));
    assertThat(result(rightPerson, SampleBadge.sign(future)))
        .isEqualTo(VerificationResult.NOT_YET_VALID);
    JsonObject current =
        SampleBadge.sign(worst.with("validUntil", JsonEdits.value("\"2031-05-01T00:00:00Z\"")));
    assertThat(result(rightPerson, current)).isEqualTo(VerificationResult.STATUS_UNKNOWN);
    JsonObject withoutStatus = SampleBadge.sign(SMALL);
    assertThat(result(rightPerson, withoutStatus)).isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
    assertThat(result(TRUSTING, withoutStatus)).isEqualTo(VerificationResult.VALID);
  }

  private static VerificationResult result(BadgeVerifier verifier, JsonObject badge) {
    return verifier.verify(Json.write(badge), SampleBadge.NOW).result();
  }
}
