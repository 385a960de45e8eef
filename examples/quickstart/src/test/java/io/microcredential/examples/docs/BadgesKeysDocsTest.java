package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.DidWeb;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.Signer;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.key.SigningKeys;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that are about keys. */
class BadgesKeysDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final Instant later = Instant.parse("2030-11-22T09:00:00Z");
  private final SecureRandom random = new SecureRandom();

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsKeysAndUsesOnesThatStayWhereTheyAre() {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    SigningKey kept = SigningKey.ed25519DidKey(new byte[32]);
    VerificationKey publicHalf = kept.publicKey();
    Signer module = kept::sign;
    // region badges: keys
    SigningKeys keys = SigningKeys.at("did:web:example.org#key-1", random);
    Outcome<SigningKey> fromPem = keys.pem(pem);
    SigningKey fresh = SigningKey.generateEd25519DidKey(random);
    SigningKey held = SigningKey.of(publicHalf, "did:web:example.org#key-2", module);
    // end
    assertThat(fromPem.orElseThrow().verificationMethod()).isEqualTo("did:web:example.org#key-1");
    assertThat(DidKey.of(fresh.publicKey()).verificationMethod())
        .isEqualTo(fresh.verificationMethod());
    byte[] data = {1, 2, 3};
    assertThat(publicHalf.verifies(data, held.sign(data))).isTrue();
  }

  @Test
  void publishesAndRotates() {
    SigningKey old = SigningKey.ed25519(new byte[32], "did:web:example.org:badges#2026");
    SigningKey young = SigningKey.generateEd25519DidKey(random);
    // region badges: publish keys
    DidWeb did = DidWeb.of("example.org").below("badges");
    KeySet keys =
        KeySet.of(did.did())
            .with("2026", old.publicKey(), KeyValidity.from(now))
            .with("2027", young.publicKey(), KeyValidity.from(now.plusSeconds(86_400 * 300)))
            .retire("2026", now.plusSeconds(86_400 * 365));
    URI where = did.documentAddress();
    JsonObject document = keys.document(now);
    JsonObject jwks = keys.jwks();
    // end
    assertThat(where).hasToString("https://example.org/badges/did.json");
    assertThat(document.text("id")).contains("did:web:example.org:badges");
    assertThat(KeySet.fromJwks(did.did(), jwks).orElseThrow()).isEqualTo(keys);

    Profile issuer = Profile.of(SampleDefinitions.published().issuer()).withId(did.did());
    OpenBadge badge =
        OpenBadge.of(
            SampleDefinitions.published(),
            SampleWork.awarded(now),
            Recipient.did("did:example:teacher-7"));
    SignedBadge signed = BadgeIssuer.as(issuer).signingWith(old).issue(badge, now).orElseThrow();
    verifyLater(keys, signed);
  }

  private void verifyLater(KeySet keys, SignedBadge signed) {
    JsonValue proofs =
        ((JsonObject) Json.parse(signed.text()).orElseThrow()).member("proof").orElseThrow();
    JsonObject proof = (JsonObject) (proofs instanceof JsonArray a ? a.items().get(0) : proofs);
    // region badges: evidence of time
    Digest signature = DataIntegrity.signatureDigest(proof).orElseThrow();
    SigningTimeEvidence seen = SigningTimeEvidence.of(Map.of(signature, now));
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.domains("example.org"))
            .resolving(keys.documents(later))
            .dating(seen)
            .verify(signed.bytes(), later);
    // end
    assertThat(report.problems().codes()).contains("key.valid-at-evidenced-time");
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    VerificationReport without =
        BadgeVerifier.trusting(TrustPolicy.domains("example.org"))
            .resolving(keys.documents(later))
            .verify(signed.bytes(), later);
    assertThat(without.result()).isEqualTo(VerificationResult.INVALID);
  }
}
