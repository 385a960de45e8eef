package io.microcredential.badges.ob2;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.KeyAlgorithm;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An assertion as a JSON Web Signature, read but not yet believed.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge">Open
 *     Badges 2.0, SignedBadge Verification</a>
 */
public final class SignedAssertion {

  /** The longest token that is read, in characters. */
  public static final int MAX_LENGTH = 4 * 1024 * 1024;

  /** The kind of key for each algorithm; never the other way round. */
  private static final Map<String, KeyAlgorithm> ALGORITHMS =
      Map.of(
          "RS256", KeyAlgorithm.RSA,
          "RS384", KeyAlgorithm.RSA,
          "RS512", KeyAlgorithm.RSA,
          "ES256", KeyAlgorithm.P256,
          "ES384", KeyAlgorithm.P384,
          "EdDSA", KeyAlgorithm.ED25519);

  private final String text;
  private final JsonObject header;
  private final JsonObject payload;
  private final byte[] signature;

  private SignedAssertion(String text, JsonObject header, JsonObject payload, byte[] signature) {
    this.text = text;
    this.header = header;
    this.payload = payload;
    this.signature = signature;
  }

  /**
   * Signs an assertion by RS256, ES256 or ES384, as the key demands; RSA is what every verifier
   * knows.
   *
   * @param assertion the assertion, its verification naming the key as creator
   * @param key the key, under the address at which the issuer lists it
   * @return the signed assertion
   * @throws IllegalArgumentException if the assertion names another key, is not to be verified by
   *     signature, or the key is an Ed25519 key
   */
  public static SignedAssertion sign(Assertion assertion, SigningKey key) {
    boolean named =
        assertion.verification().orElse(null) instanceof Verification.Signed signed
            && signed.creator().stream()
                .allMatch(link -> key.verificationMethod().equals(link.id()));
    if (!named) {
      throw new IllegalArgumentException(
          "a signed assertion says so and names the address of this key as creator");
    }
    String algorithm =
        switch (key.algorithm()) {
          case RSA -> "RS256";
          case P256 -> "ES256";
          case P384 -> "ES384";
          default ->
              throw new IllegalArgumentException("Open Badges 2.0 signs with RSA, P-256 or P-384");
        };
    JsonObject header = new Members().text("alg", algorithm).text("typ", "JWT").object();
    String input = encode(header) + "." + encode(assertion.toJson());
    byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
    return new SignedAssertion(
        input + "." + Base64Url.encode(signature), header, assertion.toJson(), signature);
  }

  private static String encode(JsonObject json) {
    return Base64Url.encode(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a compact serialization: three parts of base64url without padding, header and payload
   * strict JSON objects.
   *
   * @param compact the token
   * @return the signed assertion, or {@code ob2.jws-form}, or problems of the JSON
   */
  public static Outcome<SignedAssertion> parse(String compact) {
    if (compact.length() > MAX_LENGTH) {
      return malformed("The token is longer than " + MAX_LENGTH + " characters.");
    }
    String[] parts = compact.split("\\.", 4);
    if (parts.length != 3) {
      return malformed("A compact JWS has three parts.");
    }
    Optional<byte[]> signature = Base64Url.decode(parts[2]);
    if (signature.isEmpty()) {
      return malformed("The signature is not base64url without padding.");
    }
    return object(parts[0])
        .then(
            header ->
                object(parts[1])
                    .map(
                        payload -> new SignedAssertion(compact, header, payload, signature.get())));
  }

  private static Outcome<JsonObject> object(String part) {
    Optional<byte[]> bytes = Base64Url.decode(part);
    if (bytes.isEmpty()) {
      return malformed("A part is not base64url without padding.");
    }
    return Json.parse(bytes.get())
        .then(
            value ->
                value instanceof JsonObject object
                    ? Outcome.success(object)
                    : malformed("A part is not a JSON object."));
  }

  private static <T> Outcome<T> malformed(String message) {
    return Outcome.refusal(
        Problem.error("ob2.jws-form", JsonPointer.root(), message)
            .fix("Pass the token as the issuer gave it away."));
  }

  /**
   * Returns the token.
   *
   * @return the compact serialization
   */
  public String text() {
    return text;
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
   * Returns the assertion that was signed.
   *
   * @return the payload
   */
  public JsonObject payload() {
    return payload;
  }

  /** Returns what stands against trying any key at all, or nothing. */
  Optional<Problem> refusal() {
    JsonPointer at = JsonPointer.root().child("alg");
    if (header.member("crit").isPresent() || header.member("b64").isPresent()) {
      return Optional.of(
          Problem.error(
              "ob2.jws-header",
              JsonPointer.root().child("crit"),
              "The header demands something that is not understood here."));
    }
    String algorithm = header.text("alg").orElse("none");
    if (algorithm.equalsIgnoreCase("none") || algorithm.startsWith("HS")) {
      return Optional.of(
          Problem.error("ob2.jws-algorithm", at, "A badge is signed with a private key."));
    }
    return ALGORITHMS.containsKey(algorithm)
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "ob2.jws-algorithm-unknown", at, "This signature algorithm is not supported."));
  }

  /** Returns whether the algorithm works with a kind of key. */
  boolean fits(VerificationKey key) {
    return header.text("alg").map(ALGORITHMS::get).filter(key.algorithm()::equals).isPresent();
  }

  /** Returns whether a key signed this; the kind of key decides about the algorithms. */
  boolean isSignedBy(VerificationKey key) {
    if (!fits(key)) {
      return false;
    }
    byte[] input = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    String algorithm = header.text("alg").orElse("");
    return switch (algorithm) {
      case "RS384" -> verifies("SHA384withRSA", key, input);
      case "RS512" -> verifies("SHA512withRSA", key, input);
      default -> key.verifies(input, signature);
    };
  }

  private boolean verifies(String scheme, VerificationKey key, byte[] input) {
    try {
      var verification = Signature.getInstance(scheme);
      verification.initVerify(key.javaKey().orElseThrow());
      verification.update(input);
      return verification.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedAssertion signed && text.equals(signed.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text);
  }

  /** Returns the length of the token; its content is the recipient's. */
  @Override
  public String toString() {
    return "SignedAssertion[" + text.length() + " characters]";
  }
}
