package io.microcredential.badges.archive;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SignatureAlgorithm;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.key.SigningTime;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.Digest;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The signature over a manifest, and so over everything in the archive: a JSON Web Signature whose
 * payload is left out, since it is the manifest beside it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#appendix-F">RFC 7515, Appendix F Detached
 *     Content</a>
 */
final class ManifestSeal {

  /** Keeps a seal from being taken for anything else that the key signs, and the other way. */
  private static final String TYPE = "career-archive";

  private final String header;
  private final String signer;
  private final String method;
  private final SignatureAlgorithm scheme;
  private final byte[] signature;

  private ManifestSeal(String header, String method, SignatureAlgorithm scheme, byte[] signature) {
    this.header = header;
    this.method = method;
    this.signer = method.substring(0, method.indexOf('#'));
    this.scheme = scheme;
    this.signature = signature;
  }

  static boolean canSign(SigningKey key) {
    return key.verificationMethod().indexOf('#') > 0;
  }

  static byte[] sign(byte[] manifest, SigningKey key) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("alg", JsonValue.of(key.scheme().toString()));
    members.put("kid", JsonValue.of(key.verificationMethod()));
    members.put("typ", JsonValue.of(TYPE));
    String header = encoded(Json.write(new JsonObject(members)));
    String signature = Base64Url.encode(key.sign(input(header, manifest)));
    return (header + ".." + signature).getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads a seal, or nothing if it is none. */
  static Optional<ManifestSeal> parse(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.US_ASCII).split("\\.", -1);
    if (parts.length != 3 || !parts[1].isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> signature = Base64Url.decode(parts[2]);
    Optional<JsonObject> read =
        Base64Url.decode(parts[0])
            .flatMap(utf8 -> Json.parse(utf8).value())
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .filter(header -> header.members().keySet().equals(Set.of("alg", "kid", "typ")))
            .filter(header -> header.text("typ").equals(Optional.of(TYPE)));
    Optional<String> method =
        read.flatMap(header -> header.text("kid")).filter(kid -> kid.indexOf('#') > 0);
    Optional<SignatureAlgorithm> scheme =
        read.flatMap(header -> header.text("alg")).flatMap(SignatureAlgorithm::named);
    return signature.isPresent() && method.isPresent() && scheme.isPresent()
        ? Optional.of(new ManifestSeal(parts[0], method.get(), scheme.get(), signature.get()))
        : Optional.empty();
  }

  String signer() {
    return signer;
  }

  /** Returns whose key it is, as of an instant. */
  KeyBinding binding(ControllerDocuments documents, Instant at, SigningTimeEvidence evidence) {
    SigningTime time =
        evidence
            .seen(Digest.of(signature))
            .map(SigningTime::evidencedAt)
            .orElseGet(SigningTime::unknown);
    return KeyBinding.find(signer, method, documents).at(at, time);
  }

  boolean holds(byte[] manifest, VerificationKey key) {
    return key.allows(scheme) && key.verifies(scheme, input(header, manifest), signature);
  }

  private static byte[] input(String header, byte[] manifest) {
    return (header + "." + Base64Url.encode(manifest)).getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
