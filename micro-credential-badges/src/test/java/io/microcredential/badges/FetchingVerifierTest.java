package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.Digest;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Feature row J3: no network unless a fetcher is passed in, and then for what a badge names. */
class FetchingVerifierTest {

  private static final String ISSUER = "did:web:district.example";
  private static final SigningKey KEY = SampleBadge.KEY.at(ISSUER + "#key-1");
  private static final URI BADGE = URI.create("https://badges.example/1.json");
  private static final JsonObject SIGNED =
      SampleBadge.sign(
          JsonEdits.with(SampleBadge.small(), "/issuer/id", "\"" + ISSUER + "\""), KEY);
  private static final String DOCUMENT =
      """
      {"id": "%1$s",
       "verificationMethod": [{"id": "%1$s#key-1", "type": "Multikey", "controller": "%1$s",
         "publicKeyMultibase": "%2$s"}],
       "assertionMethod": ["%1$s#key-1"]}
      """
          .formatted(ISSUER, KEY.publicKey().multikey().orElseThrow());

  private final Map<String, byte[]> web = new HashMap<>();

  private void serve(String address, String content) {
    web.put(address, content.getBytes(StandardCharsets.UTF_8));
  }

  private BadgeVerifier verifier() {
    return BadgeVerifier.trusting(TrustPolicy.domains("district.example"))
        .fetching(Fetcher.of(web));
  }

  @Test
  void verifiesABadgeAtAnAddressWhoseIssuerIsADomain() {
    serve("https://district.example/.well-known/did.json", DOCUMENT);
    serve(BADGE.toString(), Json.write(SIGNED));
    VerificationReport report = verifier().verify(BADGE, SampleBadge.NOW);
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
  }

  @Test
  void cannotCheckWhatIsNotThere() {
    VerificationReport missing = verifier().verify(BADGE, SampleBadge.NOW);
    assertThat(missing.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(missing.problems().codes()).containsExactly("fetch.not-found");
    serve(BADGE.toString(), Json.write(SIGNED));
    VerificationReport withoutIssuer = verifier().verify(BADGE, SampleBadge.NOW);
    assertThat(withoutIssuer.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(withoutIssuer.problems().codes()).contains("key.document-unavailable");
  }

  /** A host that sends visitors on to wherever a link says would speak for the thief. */
  @Test
  void doesNotTakeKeysFromAnotherHostToWhichTheIssuersLeads() {
    serve(BADGE.toString(), Json.write(SIGNED));
    Fetcher led =
        address ->
            address.equals(BADGE)
                ? Fetcher.of(web).fetch(address)
                : Fetched.Document.of(
                    URI.create("https://thief.example/did.json"),
                    "application/json",
                    DOCUMENT.getBytes(StandardCharsets.UTF_8));
    VerificationReport report = verifier().fetching(led).verify(BADGE, SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(report.problems().codes()).contains("key.document-unavailable");
  }

  @Test
  void fetchesNothingWithoutAFetcher() {
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.nobody()).verify(BADGE, SampleBadge.NOW);
    assertThat(report.problems().codes()).containsExactly("fetch.none");
  }

  /** Feature row J6, complaint 19. */
  @Test
  void aRetiredKeyCountsForWhatItIsKnownToHaveSignedInItsTime() {
    KeySet keys =
        KeySet.of(ISSUER)
            .with("key-1", KEY.publicKey(), KeyValidity.always())
            .retire("key-1", Instant.parse("2026-08-01T00:00:00Z"));
    BadgeVerifier verifier =
        BadgeVerifier.trusting(TrustPolicy.domains("district.example"))
            .resolving(keys.documents(SampleBadge.NOW));
    JsonObject proof =
        (JsonObject) ((JsonArray) SIGNED.member("proof").orElseThrow()).items().get(0);
    Digest signature = DataIntegrity.signatureDigest(proof).orElseThrow();
    String badge = Json.write(SIGNED);

    assertThat(verifier.verify(badge, SampleBadge.NOW).check(VerificationStep.KEY))
        .returns(CheckOutcome.FAILED, Check::outcome)
        .returns(Set.of("key.expired"), check -> Set.copyOf(check.problems().codes()));
    VerificationReport inTime =
        verifier
            .dating(SigningTimeEvidence.of(Map.of(signature, SampleBadge.SIGNED_AT)))
            .verify(badge, SampleBadge.NOW);
    assertThat(inTime.result()).isEqualTo(VerificationResult.VALID);
    assertThat(inTime.problems().codes()).containsExactly("key.valid-at-evidenced-time");
    VerificationReport late =
        verifier
            .dating(
                SigningTimeEvidence.of(Map.of(signature, Instant.parse("2026-09-01T00:00:00Z"))))
            .verify(badge, SampleBadge.NOW);
    assertThat(late.result()).isEqualTo(VerificationResult.INVALID);
    VerificationReport claimed =
        verifier
            .dating(SigningTimeEvidence.none().believingClaims())
            .verify(badge, SampleBadge.NOW);
    assertThat(claimed.result()).isEqualTo(VerificationResult.VALID);
    assertThat(claimed.problems().codes()).containsExactly("key.valid-at-claimed-time");
  }
}
