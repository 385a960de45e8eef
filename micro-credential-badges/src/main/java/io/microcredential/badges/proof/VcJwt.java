package io.microcredential.badges.proof;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.NimbusJose;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A credential as a signed JSON Web Token, read but not yet believed.
 *
 * <p>The header's {@code typ}, if there is one, must be {@code JWT}, as Open Badges 3.0 says;
 * {@code vc+jwt} is another way to secure credentials, which it does not have. The signature covers
 * the bytes, so JSON-LD plays no part in it. {@link #verify} tells what the token is worth; until
 * then its content is only what somebody wrote.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof">Open Badges 3.0, section 8.2
 *     JSON Web Token Proof Format</a>
 */
public final class VcJwt {

  /** The longest token that is read, in characters. */
  public static final int MAX_LENGTH = 8 * 1024 * 1024;

  private final JsonObject header;
  private final JsonObject payload;
  private final byte[] signingInput;
  private final byte[] signature;

  private VcJwt(JsonObject header, JsonObject payload, byte[] signingInput, byte[] signature) {
    this.header = header;
    this.payload = payload;
    this.signingInput = signingInput;
    this.signature = signature;
  }

  /**
   * Signs a credential, naming the key by its URL in {@code kid}.
   *
   * @param credential the credential, with id, issuer, one subject with an id, and {@code
   *     validFrom}
   * @param key the key; its {@link SigningKey#scheme} becomes {@code alg}
   * @return the compact serialization, or what the credential lacks
   */
  public static Outcome<String> sign(JsonObject credential, SigningKey key) {
    return sign(credential, key, key.verificationMethod(), null);
  }

  /**
   * Signs a credential, showing the public key in {@code jwk}.
   *
   * <p>Such a token proves only that somebody signed it; prefer {@link #sign}.
   *
   * @param credential the credential, with id, issuer, one subject with an id, and {@code
   *     validFrom}
   * @param key the key; its {@link SigningKey#scheme} becomes {@code alg}
   * @return the compact serialization, or what the credential lacks
   */
  public static Outcome<String> signShowingKey(JsonObject credential, SigningKey key) {
    return sign(credential, key, null, key.publicKey().jwk());
  }

  /**
   * Returns what a token would say, without signing it.
   *
   * @param credential the credential, with id, issuer, one subject with an id, and {@code
   *     validFrom}
   * @return the credential with the registered claims, or what it lacks
   */
  public static Outcome<JsonObject> claims(JsonObject credential) {
    return JwtClaims.add(credential);
  }

  private static Outcome<String> sign(
      JsonObject credential, SigningKey key, @Nullable String keyId, @Nullable JsonObject jwk) {
    return JwtClaims.add(credential)
        .map(
            payload ->
                NimbusJose.sign(
                    key.scheme().toString(),
                    keyId,
                    jwk,
                    Json.write(payload).getBytes(StandardCharsets.UTF_8),
                    key::sign));
  }

  /**
   * Reads a compact serialization: three parts of base64url without padding, header and payload
   * strict JSON objects.
   *
   * @param compact the token
   * @return the token, or {@code jwt.form}, or problems of the JSON
   */
  public static Outcome<VcJwt> parse(String compact) {
    if (compact.length() > MAX_LENGTH) {
      return malformed("The token is longer than " + MAX_LENGTH + " characters.");
    }
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3 || Arrays.stream(parts).anyMatch(String::isEmpty)) {
      return malformed("A token has three parts with full stops between them.");
    }
    Optional<byte[]> signature = Base64Url.decode(parts[2]);
    if (signature.isEmpty()) {
      return malformed("The signature is not base64url without padding.");
    }
    byte[] signingInput = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return object(parts[0], "header")
        .then(
            header ->
                object(parts[1], "payload")
                    .map(payload -> new VcJwt(header, payload, signingInput, signature.get())));
  }

  private static Outcome<JsonObject> object(String part, String name) {
    Optional<byte[]> bytes = Base64Url.decode(part);
    if (bytes.isEmpty()) {
      return malformed("The " + name + " is not base64url without padding.");
    }
    return Json.parse(bytes.get())
        .then(
            value ->
                value instanceof JsonObject object
                    ? Outcome.success(object)
                    : malformed("The " + name + " is not a JSON object."));
  }

  private static <T> Outcome<T> malformed(String message) {
    return Outcome.refusal(Problem.error("jwt.form", JsonPointer.root(), message));
  }

  /**
   * Returns the header.
   *
   * @return the header as it was signed
   */
  public JsonObject header() {
    return header;
  }

  /**
   * Returns the payload.
   *
   * @return credential and claims as they were signed
   */
  public JsonObject payload() {
    return payload;
  }

  /**
   * Returns the credential: under the data model 2.0 the payload without the registered claims,
   * under 1.1 the claim {@code vc}, with what only the registered claims say filled in.
   *
   * @return the credential
   */
  public JsonObject credential() {
    return JwtClaims.credential(payload);
  }

  /**
   * Returns what is signed.
   *
   * @return header and payload in base64url, with a full stop between them
   */
  public String signingInput() {
    return new String(signingInput, StandardCharsets.US_ASCII);
  }

  /**
   * Verifies the token, and the Data Integrity proofs inside it under the carried contexts.
   *
   * @param documents where to find the issuer's controller document
   * @param at the instant for which to verify: a key that is over by then does not count
   * @return the findings; those about the token's own signature are located in the header
   */
  public VcJwtReport verify(ControllerDocuments documents, Instant at) {
    return verify(documents, at, DataIntegrity.withDefaults());
  }

  /**
   * Verifies the token, and the Data Integrity proofs inside it.
   *
   * @param documents where to find the issuer's controller document
   * @param at the instant for which to verify: a key that is over by then does not count
   * @param integrity how to verify the proofs that the credential itself bears, and what shows when
   *     signatures were made
   * @return the findings; those about the token's own signature are located in the header
   */
  public VcJwtReport verify(ControllerDocuments documents, Instant at, DataIntegrity integrity) {
    JsonObject credential = credential();
    List<ProofFinding> embedded =
        credential.member(DataIntegrity.PROOF).isPresent()
            ? integrity.verify(credential, documents, at).proofs()
            : List.of();
    return new VcJwtReport(
        JwtClaims.compare(payload),
        new JwtCheck(
                header,
                JwtClaims.issuer(credential).orElse(""),
                documents,
                at,
                integrity.time(signature, JwtClaims.signed(payload)))
            .check(signingInput, signature),
        embedded);
  }

  /**
   * Returns what another implementation has to agree with: the bytes that are signed, the key and
   * the signature.
   *
   * @param documents where to find the issuer's controller document
   * @return the values, as far as they can be had, and what keeps the others
   */
  public ProofTrace trace(ControllerDocuments documents) {
    KeyBinding binding =
        KeyBinding.find(
            JwtClaims.issuer(credential()).orElse(""), header.text("kid").orElse(""), documents);
    VerificationKey key =
        binding
            .key()
            .or(
                () ->
                    header.members().get("jwk") instanceof JsonObject jwk
                        ? VerificationKey.fromJwk(jwk).value()
                        : Optional.<VerificationKey>empty())
            .orElse(null);
    return new ProofTrace(
        header.text("alg").orElse(""),
        null,
        signingInput(),
        key,
        HexFormat.of().formatHex(signature),
        key == null ? Problems.of(DataIntegrity.keyProblem(binding)) : Problems.none());
  }

  /**
   * Returns the digest under which {@link SigningTimeEvidence} knows the signature.
   *
   * @return the digest of the bytes of the signature
   */
  public Digest signatureDigest() {
    return Digest.of(signature);
  }

  /** Returns the length of the payload; its content is the recipient's. */
  @Override
  public String toString() {
    return "VcJwt[" + signingInput.length + " bytes signed]";
  }
}
