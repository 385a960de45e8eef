package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.Digest;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row J6: verified against the key that was valid at signing. */
class KeyRotationTest {

  private static final String ISSUER = "did:web:issuer.example";
  private static final Instant SIGNED = Credentials.SIGNED;
  private static final Instant RETIRED = SIGNED.plusSeconds(1_000);
  private static final Instant NOW = SIGNED.plusSeconds(2_000);

  private final SigningKey key = Credentials.testKey(1).at(ISSUER + "#key-1");
  private final KeySet keys =
      KeySet.of(ISSUER)
          .with("key-1", key.publicKey(), KeyValidity.from(SIGNED.minusSeconds(1_000)));
  private final JsonObject document =
      DataIntegrity.withDefaults()
          .sign(Credentials.small(key).with("issuer", JsonValue.of(ISSUER)), key, SIGNED)
          .orElseThrow();

  private static JsonObject proof(JsonObject document) {
    return (JsonObject) ((JsonArray) document.members().get("proof")).items().get(0);
  }

  private SigningTimeEvidence seen(Instant instant) {
    Digest digest = DataIntegrity.signatureDigest(proof(document)).orElseThrow();
    return SigningTimeEvidence.of(Map.of(digest, instant));
  }

  private ProofFinding finding(KeySet published, SigningTimeEvidence evidence) {
    ControllerDocuments documents = published.documents(NOW);
    return DataIntegrity.withDefaults()
        .with(evidence)
        .verify(document, documents, NOW)
        .carrying()
        .orElseThrow();
  }

  private String code(KeySet published, SigningTimeEvidence evidence) {
    ProofFinding finding = finding(published, evidence);
    assertThat(finding.verdict()).isEqualTo(Verdict.HOLDS);
    return finding.binding().map(KeyBinding::code).orElseThrow();
  }

  @Test
  void holdsByAKeyThatIsValidNow() {
    assertThat(code(keys, SigningTimeEvidence.none())).isEqualTo("key.valid-now");
  }

  @ParameterizedTest
  @CsvSource({
    "0,    key.valid-at-evidenced-time",
    "999,  key.valid-at-evidenced-time",
    "1000, key.expired",
    "1500, key.expired",
    "9999, key.expired"
  })
  void holdsByARetiredKeyIfItWasThereInItsTime(long secondsAfterSigning, String expected) {
    KeySet retired = keys.retire("key-1", RETIRED);
    assertThat(code(retired, seen(SIGNED.plusSeconds(secondsAfterSigning)))).isEqualTo(expected);
  }

  @Test
  void takesTheSignersOwnDateForNoEvidence() {
    KeySet retired = keys.retire("key-1", RETIRED);
    assertThat(code(retired, SigningTimeEvidence.none())).isEqualTo("key.expired");
    assertThat(finding(retired, SigningTimeEvidence.none()).isSound()).isFalse();
    assertThat(code(retired, SigningTimeEvidence.none().believingClaims()))
        .isEqualTo("key.valid-at-claimed-time");
  }

  @Test
  void takesEvidenceOfAnotherSignatureForNone() {
    SigningTimeEvidence other = SigningTimeEvidence.of(Map.of(Digest.of(new byte[] {1}), SIGNED));
    assertThat(code(keys.retire("key-1", RETIRED), other)).isEqualTo("key.expired");
  }

  @Test
  void healsARevokedKeyOnlyByEvidenceFromBefore() {
    KeySet revoked = keys.revoke("key-1", RETIRED);
    assertThat(code(revoked, seen(SIGNED))).isEqualTo("key.valid-at-evidenced-time");
    assertThat(code(revoked, seen(RETIRED))).isEqualTo("key.revoked");
    assertThat(code(revoked, SigningTimeEvidence.none().believingClaims()))
        .isEqualTo("key.revoked");
    KeySet both = keys.retire("key-1", RETIRED).revoke("key-1", SIGNED.minusSeconds(1));
    assertThat(code(both, seen(SIGNED))).isEqualTo("key.revoked");
    assertThat(code(both, seen(SIGNED).believingClaims())).isEqualTo("key.revoked");
  }

  @Test
  void holdsInTokensByTheSameRules() {
    JsonObject credential =
        document.without("proof").with("validFrom", JsonValue.of("2026-05-01T12:00:00Z"));
    VcJwt token = VcJwt.parse(VcJwt.sign(credential, key).orElseThrow()).orElseThrow();
    ControllerDocuments documents = keys.retire("key-1", RETIRED).documents(NOW);
    var evidence = SigningTimeEvidence.of(Map.of(token.signatureDigest(), SIGNED));
    assertThat(jwt(token, documents, evidence)).contains("key.valid-at-evidenced-time");
    assertThat(jwt(token, documents, SigningTimeEvidence.none())).contains("key.expired");
    assertThat(jwt(token, documents, SigningTimeEvidence.none().believingClaims()))
        .contains("key.valid-at-claimed-time");
  }

  private static Optional<String> jwt(
      VcJwt token, ControllerDocuments documents, SigningTimeEvidence evidence) {
    return token
        .verify(documents, NOW, DataIntegrity.withDefaults().with(evidence))
        .proof()
        .binding()
        .map(KeyBinding::code);
  }
}
