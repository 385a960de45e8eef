package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * A decentralized identifier that is itself the public key, so that its document needs no fetching.
 *
 * @param key the key, not RSA
 * @see <a href="https://w3c-ccg.github.io/did-key-spec/">The did:key Method v0.9</a>
 */
public record DidKey(VerificationKey key) {

  private static final String PREFIX = "did:key:";

  /** Checks that the key has a Multikey form. */
  public DidKey {
    Objects.requireNonNull(key, "key");
    if (key.multikey().isEmpty()) {
      throw new IllegalArgumentException(
          "a did:key needs an Ed25519, P-256 or P-384 key, was " + key.algorithm());
    }
  }

  /**
   * Returns the identifier of a key.
   *
   * @param key the key, not RSA
   * @return the identifier
   * @throws IllegalArgumentException if the key is RSA, which has no Multikey form
   */
  public static DidKey of(VerificationKey key) {
    return new DidKey(key);
  }

  /**
   * Returns whether a text claims to be a did:key, with or without fragment.
   *
   * @param uri the text
   * @return whether it starts with {@code did:key:}
   */
  public static boolean isDidKey(String uri) {
    return uri.startsWith(PREFIX);
  }

  /**
   * Reads a bare identifier.
   *
   * @param did such as {@code did:key:z6Mk…}, without path, query or fragment
   * @return the identifier, or {@code did-key.form}, or a problem of {@link
   *     VerificationKey#fromMultikey}
   */
  public static Outcome<DidKey> parse(String did) {
    if (!isDidKey(did)) {
      return Outcome.refusal(
          Problem.error("did-key.form", JsonPointer.root(), "This does not start with did:key:."));
    }
    return VerificationKey.fromMultikey(did.substring(PREFIX.length())).map(DidKey::new);
  }

  /**
   * Returns the identifier as text.
   *
   * @return {@code did:key:} and the key in Multikey form
   */
  public String did() {
    return PREFIX + multikey();
  }

  /**
   * Returns the URL of the only signing key in this identifier's document.
   *
   * @return the identifier, {@code #}, and the key in Multikey form
   */
  public String verificationMethod() {
    return did() + "#" + multikey();
  }

  /**
   * Returns the controller document that this identifier stands for.
   *
   * @return a document with one verification method, listed for assertion and authentication
   */
  public JsonObject document() {
    var method = new LinkedHashMap<String, JsonValue>();
    method.put("id", JsonValue.of(verificationMethod()));
    method.put("type", JsonValue.of("Multikey"));
    method.put("controller", JsonValue.of(did()));
    method.put("publicKeyMultibase", JsonValue.of(multikey()));
    var uses = new JsonArray(List.of(JsonValue.of(verificationMethod())));
    var document = new LinkedHashMap<String, JsonValue>();
    document.put(
        "@context",
        new JsonArray(
            List.of(
                JsonValue.of("https://www.w3.org/ns/did/v1"),
                JsonValue.of("https://w3id.org/security/multikey/v1"))));
    document.put("id", JsonValue.of(did()));
    document.put("verificationMethod", new JsonArray(List.of(new JsonObject(method))));
    document.put("assertionMethod", uses);
    document.put("authentication", uses);
    return new JsonObject(document);
  }

  private String multikey() {
    return key.multikey().orElseThrow();
  }

  /** Returns the identifier. */
  @Override
  public String toString() {
    return did();
  }
}
