package io.microcredential.badges.attack;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Map;

/** The people of the catalogue: an issuer whom the verifier trusts, and a thief with a key. */
final class Scene {

  static final Instant NOW = SampleBadge.NOW;
  static final JsonObject SMALL = SampleBadge.small();
  static final JsonObject SIGNED = SampleBadge.sign(SMALL);
  static final JsonObject PROOF = (JsonObject) at(SIGNED, "/proof/0");
  static final String TOKEN = VcJwt.sign(SMALL, SampleBadge.KEY).orElseThrow();

  static final SigningKey THIEF = SampleBadge.key(66);
  static final String THIEFS_DID = DidKey.of(THIEF.publicKey()).did();
  static final String THIEFS_MULTIKEY = THIEF.publicKey().multikey().orElseThrow();

  /** An issuer whose keys stand in a document of its own. */
  static final String VICTIM = "https://victim.example/issuer";

  static final SigningKey VICTIMS_KEY = SampleBadge.KEY.at(VICTIM + "#key-1");

  /** A key of a curve whose signatures are not unique. */
  static final SigningKey CURVE_KEY = curveKey();

  static final JsonObject VICTIMS_DOCUMENT =
      object(
          """
          {"id": "%1$s",
           "verificationMethod": [
             {"id": "%1$s#key-1", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%2$s"},
             {"id": "%1$s#p256", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%3$s"},
             {"id": "%1$s#login", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%4$s"},
             {"id": "%1$s#over", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%4$s", "expires": "2026-01-01T00:00:00Z"},
             {"id": "%1$s#revoked", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%4$s", "revoked": "2026-01-01T00:00:00Z"},
             {"id": "%1$s#guest", "type": "Multikey", "controller": "https://thief.example/",
              "publicKeyMultibase": "%4$s"},
             {"id": "%1$s#secret", "type": "Multikey", "controller": "%1$s",
              "publicKeyMultibase": "%4$s", "secretKeyMultibase": "z3u2"},
             {"id": "%1$s#shown", "type": "JsonWebKey", "controller": "%1$s",
              "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519", "d": "AA", "x": "%5$s"}}],
           "authentication": ["%1$s#login"],
           "assertionMethod": ["%1$s#key-1", "%1$s#p256", "%1$s#over", "%1$s#revoked",
             "%1$s#guest", "%1$s#shown", "%1$s#secret"]}
          """
              .formatted(
                  VICTIM,
                  SampleBadge.KEY.publicKey().multikey().orElseThrow(),
                  CURVE_KEY.publicKey().multikey().orElseThrow(),
                  THIEFS_MULTIKEY,
                  THIEF.publicKey().jwk().text("x").orElseThrow()));

  private Scene() {}

  /** Returns a verifier that trusts the issuer, the victim and whoever else. */
  static BadgeVerifier trusting() {
    return BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER, VICTIM, THIEFS_DID))
        .resolving(ControllerDocuments.of(Map.of(VICTIM, VICTIMS_DOCUMENT)));
  }

  private static SigningKey curveKey() {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(5);
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return SigningKey.from(generator.generateKeyPair(), VICTIM + "#p256", random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonObject issuedBy(String issuer) {
    return with(SMALL, "/issuer/id", JsonValue.of(issuer));
  }

  /** The badge in the victim's name, signed by a key that is said to stand at a place. */
  static JsonObject stolen(String verificationMethod) {
    return SampleBadge.sign(issuedBy(VICTIM), THIEF.at(verificationMethod));
  }

  static JsonObject withProof(JsonObject... proofs) {
    return SampleBadge.withProofs(SIGNED, proofs);
  }

  static JsonObject withProofMember(String member, String json) {
    return with(SIGNED, "/proof/0/" + member, json);
  }

  /** A proof as some other software may have made it: any members, signed as they stand. */
  static JsonObject forged(String suite, String more, SigningKey key) {
    JsonObject options =
        object(
            """
            {"type": "DataIntegrityProof", "cryptosuite": "%s", "verificationMethod": "%s"%s}
            """
                .formatted(suite, key.verificationMethod(), more));
    byte[] data = DataIntegrity.withDefaults().steps(SMALL, options).orElseThrow().signedData();
    return options.with("proofValue", JsonValue.of(Multibase.encode(key.sign(data))));
  }

  // Tokens

  static JsonObject header() {
    return VcJwt.parse(TOKEN).orElseThrow().header();
  }

  static JsonObject payload() {
    return VcJwt.parse(TOKEN).orElseThrow().payload();
  }

  static String encoded(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Signs anything, as whoever has the key would. */
  static String token(JsonObject header, JsonObject payload, SigningKey key) {
    return token(Json.write(header), Json.write(payload), key);
  }

  static String token(String header, String payload, SigningKey key) {
    String input = encoded(header) + "." + encoded(payload);
    return input + "." + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The token with a changed header, signed again by its issuer. */
  static String withHeader(String member, String json) {
    return token(with(header(), "/" + member, json), payload(), SampleBadge.KEY);
  }

  /** The token with a claim of the issuer's own that contradicts the credential. */
  static String withClaim(String member, String json) {
    return token(header(), with(payload(), "/" + member, json), SampleBadge.KEY);
  }

  /** The token with other signature bytes. */
  static String withSignature(String token, byte[] signature) {
    return token.substring(0, token.lastIndexOf('.') + 1) + Base64Url.encode(signature);
  }

  static byte[] signature(String token) {
    return Base64Url.decode(token.substring(token.lastIndexOf('.') + 1)).orElseThrow();
  }
}
