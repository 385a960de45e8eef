package io.microcredential.badges.proof;

import io.microcredential.badges.internal.NimbusJose;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SignatureAlgorithm;
import io.microcredential.badges.key.SigningTime;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of a token's header and signature.
 *
 * @param header the header
 * @param issuer the issuer's identifier, or an empty text
 * @param documents where to find the issuer's controller document
 * @param at the instant for which to verify
 * @param signed what is known of the time of the signature
 */
record JwtCheck(
    JsonObject header,
    String issuer,
    ControllerDocuments documents,
    Instant at,
    SigningTime signed) {

  private static final Set<String> ALLOWED = Set.of("alg", "kid", "jwk", "typ");

  ProofFinding check(byte[] signingInput, byte[] signature) {
    for (String name : header.members().keySet()) {
      if (!ALLOWED.contains(name)) {
        return fails(name, "jwt.header", "The header has a member that is not allowed here.");
      }
    }
    for (Map.Entry<String, ?> text : header.without("jwk").members().entrySet()) {
      if (!(text.getValue() instanceof JsonString)) {
        return fails(text.getKey(), "jwt.header", "This member of the header must be a text.");
      }
    }
    if (header.member("typ").isPresent() && !header.text("typ").equals(Optional.of("JWT"))) {
      return fails("typ", "jwt.header", "The type of the token must be JWT.");
    }
    String algorithm = header.text("alg").orElse("none");
    if (algorithm.equalsIgnoreCase("none") || algorithm.startsWith("HS")) {
      return fails("alg", "jwt.algorithm", "A badge must be signed with a private key.");
    }
    Optional<SignatureAlgorithm> scheme = SignatureAlgorithm.named(algorithm);
    if (scheme.isEmpty()) {
      return new ProofFinding(
          at("alg"),
          Verdict.CANNOT_CHECK,
          "jwt.algorithm-unknown",
          "This signature algorithm is not supported.",
          null);
    }
    return checkKey(scheme.get(), signingInput, signature);
  }

  private ProofFinding checkKey(
      SignatureAlgorithm algorithm, byte[] signingInput, byte[] signature) {
    @Nullable VerificationKey shown = null;
    if (header.member("jwk").isPresent()) {
      if (!(header.members().get("jwk") instanceof JsonObject jwk)) {
        return fails("jwk", "jwt.header", "The key in the header must be an object.");
      }
      Outcome<VerificationKey> read = VerificationKey.fromJwk(jwk);
      if (!read.isSuccess()) {
        var problem = read.problems().list().get(0);
        return fails("jwk", problem.code(), problem.message());
      }
      shown = read.orElseThrow();
    }
    Optional<String> keyId = header.text("kid");
    if (keyId.isEmpty() && shown == null) {
      return fails("kid", "jwt.header", "The header must name a key by kid or show it by jwk.");
    }
    KeyBinding binding =
        keyId
            .map(url -> KeyBinding.find(issuer, url, documents).at(at, signed))
            .filter(found -> found.key().isPresent() || header.member("jwk").isEmpty())
            .orElse(shown == null ? null : KeyBinding.inHeaderOnly(shown));
    if (binding == null || binding.key().isEmpty()) {
      return new ProofFinding(
          at("kid"),
          Verdict.CANNOT_CHECK,
          "proof.key-unavailable",
          "The key that the header names could not be had.",
          binding);
    }
    VerificationKey key = binding.key().orElseThrow();
    if (shown != null && (!shown.equals(key) || !shown.allows(algorithm))) {
      return fails(
          "jwk",
          "jwt.header",
          "The key in jwk is not the one that kid names, or is for another algorithm.");
    }
    return checkSignature(algorithm, key, binding, signingInput, signature);
  }

  private ProofFinding checkSignature(
      SignatureAlgorithm algorithm,
      VerificationKey key,
      KeyBinding binding,
      byte[] signingInput,
      byte[] signature) {
    if (!key.allows(algorithm)) {
      return new ProofFinding(
          at("alg"),
          Verdict.FAILS,
          "proof.key-kind",
          "The key is of another kind than the algorithm works with, or bound to another one.",
          binding);
    }
    boolean holds =
        key.javaKey()
            .map(
                javaKey ->
                    NimbusJose.verify(algorithm.toString(), javaKey, signingInput, signature))
            .orElseGet(() -> key.verifies(algorithm, signingInput, signature));
    return holds
        ? new ProofFinding(
            JsonPointer.root(),
            Verdict.HOLDS,
            "proof.holds",
            "The signature is this key's.",
            binding)
        : new ProofFinding(
            JsonPointer.root(),
            Verdict.FAILS,
            "proof.signature",
            "The signature does not fit: the content or the key is another one.",
            binding);
  }

  private ProofFinding fails(String member, String code, String message) {
    return new ProofFinding(at(member), Verdict.FAILS, code, message, null);
  }

  private static JsonPointer at(String member) {
    return JsonPointer.root().child(member);
  }
}
