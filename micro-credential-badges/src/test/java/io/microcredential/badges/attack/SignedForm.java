package io.microcredential.badges.attack;

import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SignatureAlgorithm;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.Cryptosuite;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed credential in one of the forms in which they come, whose content may be changed.
 *
 * @param name how it is signed
 * @param content the document with its proof, or the payload of the token
 * @param token the token, or null if the document carries its proof
 * @param isOverStatements whether statements are signed rather than the JSON itself
 */
record SignedForm(
    String name, JsonObject content, @Nullable String token, boolean isOverStatements) {

  private static final String ISSUER = "https://district.example/issuer";
  private static final KeyRing KEYS = new KeyRing();

  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(ISSUER, SampleBadge.ISSUER))
          .resolving(KEYS.documents());

  /** The keys of one issuer, of every kind that signs. */
  private static final class KeyRing {
    private final SigningKey ed25519 = SampleBadge.key(3).at(ISSUER + "#ed25519");
    private final SigningKey p256 = generated("EC", 256, "p256", SignatureAlgorithm.ES256);
    private final SigningKey p384 = generated("EC", 384, "p384", SignatureAlgorithm.ES384);
    private final SigningKey rsa = generated("RSA", 2048, "rsa", SignatureAlgorithm.RS256);
    private final SigningKey pss = generated("RSA", 2048, "pss", SignatureAlgorithm.PS256);

    private static SigningKey generated(
        String kind, int size, String name, SignatureAlgorithm scheme) {
      try {
        var random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(size);
        var generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size, random);
        return SigningKey.from(generator.generateKeyPair(), scheme, ISSUER + "#" + name, random);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    List<SigningKey> all() {
      return List.of(ed25519, p256, p384, rsa, pss);
    }

    ControllerDocuments documents() {
      KeySet keys = KeySet.of(ISSUER);
      for (SigningKey key : all()) {
        String name = key.verificationMethod().substring(ISSUER.length() + 1);
        keys = keys.with(name, key.publicKey(), KeyValidity.always());
      }
      return keys.documents(Scene.NOW);
    }
  }

  static List<SignedForm> all() {
    var forms = new ArrayList<SignedForm>();
    for (Cryptosuite suite : Cryptosuite.values()) {
      if (suite.signs()) {
        for (SigningKey key : KEYS.all()) {
          if (suite.worksWith(key.algorithm())) {
            forms.add(document(suite.identifier() + ", " + key.algorithm(), badge(), suite, key));
          }
        }
      }
    }
    for (SigningKey key : KEYS.all()) {
      forms.add(token("VC-JWT, " + key.scheme(), badge(), key));
    }
    forms.add(document("endorsement", endorsement(), Cryptosuite.EDDSA_RDFC_2022, KEYS.ed25519));
    JsonObject record = SampleRecord.full().toJson(SampleBadge.PROFILE);
    forms.add(document("learner record", record, Cryptosuite.EDDSA_RDFC_2022, SampleBadge.KEY));
    return forms;
  }

  private static JsonObject badge() {
    return with(SampleBadge.small(), "/issuer/id", JsonValue.of(ISSUER))
        .with("name", JsonValue.of("Student voice"));
  }

  private static JsonObject endorsement() {
    return object(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:eeee", "type": ["VerifiableCredential", "EndorsementCredential"],
         "issuer": {"id": "%s", "type": ["Profile"], "name": "Riverside District"},
         "validFrom": "2026-05-01T00:00:00Z", "validUntil": "2031-05-01T00:00:00Z",
         "name": "Praise",
         "credentialSubject": {"id": "urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f",
           "type": ["EndorsementSubject"], "endorsementComment": "Sound."}}
        """
            .formatted(ISSUER));
  }

  private static SignedForm document(
      String name, JsonObject credential, Cryptosuite suite, SigningKey key) {
    JsonObject signed =
        DataIntegrity.withDefaults()
            .with(suite)
            .sign(credential, key, SampleBadge.SIGNED_AT)
            .orElseThrow();
    return new SignedForm(name, signed, null, suite.isOverStatements());
  }

  private static SignedForm token(String name, JsonObject credential, SigningKey key) {
    String token = VcJwt.sign(credential, key).orElseThrow();
    JsonObject payload = VcJwt.parse(token).orElseThrow().payload();
    return new SignedForm(name, payload, token, false);
  }

  /** Verifies the credential with other content under the old signature. */
  VerificationReport verify(JsonObject changed) {
    if (token == null) {
      return VERIFIER.verify(Json.write(changed), Scene.NOW);
    }
    String[] parts = token.split("\\.");
    String payload = changed.equals(content) ? parts[1] : Scene.encoded(Json.write(changed));
    return VERIFIER.verify(parts[0] + "." + payload + "." + parts[2], Scene.NOW);
  }

  @Override
  public String toString() {
    return name;
  }
}
