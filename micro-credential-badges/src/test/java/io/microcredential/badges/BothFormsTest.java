package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.proof.Cryptosuite;
import io.microcredential.badges.proof.ProofTrace;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature rows I2 and I3: one badge in several suites, and in both ways of securing it at once. */
class BothFormsTest {

  private static final String ISSUER = "did:web:district.example";
  private static final Profile PROFILE = SampleBadge.PROFILE.withId(ISSUER);
  private static final SigningKey ED25519 = SampleBadge.KEY.at(ISSUER + "#ed");
  private static final SigningKey P256 = elliptic().at(ISSUER + "#ec");

  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(ISSUER))
          .resolving(
              KeySet.of(ISSUER)
                  .with("ed", ED25519.publicKey(), KeyValidity.always())
                  .with("ec", P256.publicKey(), KeyValidity.always())
                  .documents(SampleBadge.NOW));

  private static SigningKey elliptic() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return SigningKey.from(generator.generateKeyPair(), "urn:x:unnamed", new SecureRandom());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static VerificationReport verify(String badge) {
    return VERIFIER.verify(badge, SampleBadge.NOW);
  }

  private static BadgeIssuer severalProofs() {
    return BadgeIssuer.as(PROFILE)
        .signingWith(ED25519)
        .alsoSigningWith(P256, Cryptosuite.ECDSA_RDFC_2019)
        .alsoSigningWith(ED25519, Cryptosuite.EDDSA_JCS_2022);
  }

  @Test
  void aBadgeWithThreeProofsIsValidByEachOfThemAlone() {
    JsonObject badge =
        JsonEdits.object(
            severalProofs().issue(SampleBadge.plain(), SampleBadge.SIGNED_AT).orElseThrow().text());
    assertThat(verify(Json.write(badge)).problems()).isEmpty();
    List<JsonValue> proofs = ((JsonArray) badge.members().get("proof")).items();
    assertThat(proofs).hasSize(3);
    for (JsonValue proof : proofs) {
      VerificationReport report =
          verify(Json.write(badge.with("proof", new JsonArray(List.of(proof)))));
      assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    }
  }

  @Test
  void aTokenWhoseCredentialHasProofsTooIsValidByBoth() {
    String token =
        severalProofs().issueBoth(SampleBadge.plain(), SampleBadge.SIGNED_AT).orElseThrow().text();
    VerificationReport report = verify(token);
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems()).isEmpty();
    JsonObject inside = report.verifiedBadge().orElseThrow().credential();
    assertThat(verify(Json.write(inside)).result()).isEqualTo(VerificationResult.VALID);
  }

  @Test
  void oneBadProofAmongGoodOnesIsAWarning() {
    JsonObject badge =
        JsonEdits.object(
            severalProofs().issue(SampleBadge.plain(), SampleBadge.SIGNED_AT).orElseThrow().text());
    List<JsonValue> proofs = ((JsonArray) badge.members().get("proof")).items();
    JsonObject bad =
        ((JsonObject) proofs.get(0)).with("created", JsonValue.of("2026-06-04T00:00:00Z"));
    VerificationReport report =
        verify(Json.write(badge.with("proof", new JsonArray(List.of(bad, proofs.get(1))))));
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems().codes()).containsExactly("proof.signature");
  }

  @Test
  void everyIntermediateValueIsShownOnRequest() {
    String token =
        severalProofs().issueBoth(SampleBadge.plain(), SampleBadge.SIGNED_AT).orElseThrow().text();
    List<ProofTrace> traces = VERIFIER.traces(token.getBytes(StandardCharsets.UTF_8));
    assertThat(traces)
        .extracting(ProofTrace::suite)
        .containsExactly("EdDSA", "eddsa-rdfc-2022", "ecdsa-rdfc-2019", "eddsa-jcs-2022");
    assertThat(traces).allMatch(trace -> trace.key().isPresent() && trace.problems().isEmpty());
    assertThat(traces.get(2).text()).contains("canonical document", "hash of the proof options");
    assertThat(VERIFIER.traces(new byte[] {1, 2, 3})).isEmpty();
  }

  @Test
  void refusesASuiteThatDoesNotSignWithTheKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BadgeIssuer.as(PROFILE).signingWith(P256, Cryptosuite.EDDSA_RDFC_2022))
        .withMessageContaining("P-256");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> severalProofs().alsoSigningWith(P256, Cryptosuite.ECDSA_SD_2023));
  }
}
