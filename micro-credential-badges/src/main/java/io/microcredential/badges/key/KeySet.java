package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The public keys of one issuer with the time for which each may sign, as they are published.
 *
 * <p>Two keys may be valid at the same time, so that a new one is known before the old one ends.
 * Keys that are over stay in the set: what they signed in their time must still be judged.
 *
 * <pre>{@code
 * KeySet keys =
 *     KeySet.of("did:web:issuer.example")
 *         .with("2026", old.publicKey(), KeyValidity.from(begin))
 *         .with("2027", young.publicKey(), KeyValidity.from(later))
 *         .retire("2026", end);
 * JsonObject document = keys.document(now);
 * JsonObject jwks = keys.jwks();
 * }</pre>
 *
 * @param controller the issuer's identifier, the id of its profile
 * @param keys the keys, the first that is valid signs
 */
public record KeySet(String controller, List<Published> keys) {

  private static final String FRAGMENT = "#";

  /** Checks that no two keys have one name. */
  public KeySet {
    if (controller.isBlank() || controller.contains(FRAGMENT)) {
      throw new IllegalArgumentException("the controller must be an identifier without fragment");
    }
    keys = List.copyOf(keys);
    if (keys.stream().map(Published::id).distinct().count() != keys.size()) {
      throw new IllegalArgumentException("give every key of a set its own id");
    }
  }

  /**
   * One key of a set.
   *
   * @param id the absolute URL of the key, such as {@code did:web:issuer.example#key-1}
   * @param key the public key
   * @param validity when it may sign
   */
  public record Published(String id, VerificationKey key, KeyValidity validity) {

    /** Checks that all parts are there. */
    public Published {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(validity, "validity");
      if (id.isBlank() || id.startsWith(FRAGMENT)) {
        throw new IllegalArgumentException("the id of a key must be an absolute URL");
      }
    }
  }

  /**
   * Returns an empty set.
   *
   * @param controller the issuer's identifier
   * @return a set without keys
   */
  public static KeySet of(String controller) {
    return new KeySet(controller, List.of());
  }

  /**
   * Returns this set with a further key.
   *
   * @param fragment the name of the key in the issuer's document, such as {@code key-2}
   * @param key the public key
   * @param validity when it may sign
   * @return the longer set
   * @throws IllegalArgumentException if there is a key of that name
   */
  public KeySet with(String fragment, VerificationKey key, KeyValidity validity) {
    var more = new ArrayList<>(keys);
    more.add(new Published(controller + FRAGMENT + fragment, key, validity));
    return new KeySet(controller, more);
  }

  /**
   * Returns this set with a key that ends.
   *
   * @param fragment the name of the key
   * @param instant from when on it signs no more
   * @return the changed set
   * @throws IllegalArgumentException if there is no such key
   */
  public KeySet retire(String fragment, Instant instant) {
    Published key = named(fragment);
    return replaced(key, key.validity().until(instant));
  }

  /**
   * Returns this set with a key that is revoked, since others may have it.
   *
   * @param fragment the name of the key
   * @param instant from when on others may have it
   * @return the changed set
   * @throws IllegalArgumentException if there is no such key
   */
  public KeySet revoke(String fragment, Instant instant) {
    Published key = named(fragment);
    return replaced(key, key.validity().revokedAt(instant));
  }

  private Published named(String fragment) {
    return keys.stream()
        .filter(key -> key.id().equals(controller + FRAGMENT + fragment))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("this set has no key of that name"));
  }

  private KeySet replaced(Published key, KeyValidity validity) {
    return new KeySet(
        controller,
        keys.stream()
            .map(k -> k.equals(key) ? new Published(k.id(), k.key(), validity) : k)
            .toList());
  }

  /**
   * Returns the keys that may sign at an instant.
   *
   * @param instant the instant
   * @return the keys in the order of the set
   */
  public List<Published> validAt(Instant instant) {
    return keys.stream().filter(key -> key.validity().covers(instant)).toList();
  }

  /**
   * Returns the controller document to publish at the issuer's address, or as {@code did.json} of a
   * did:web.
   *
   * <p>Keys whose time has yet to come are left out, since the document has no place to say so;
   * those that are over are listed with {@code expires} or {@code revoked}.
   *
   * @param at when it is published
   * @return the document, every key with an absolute id, since many readers fail on relative ones
   * @see <a href="https://www.w3.org/TR/cid-1.0/#verification-methods">Controlled Identifiers 1.0,
   *     section 2.2 Verification Methods</a>
   */
  public JsonObject document(Instant at) {
    List<Published> listed = keys.stream().filter(key -> !key.validity().isBefore(at)).toList();
    var document = new LinkedHashMap<String, JsonValue>();
    document.put("@context", contexts(listed));
    document.put("id", JsonValue.of(controller));
    document.put("verificationMethod", new JsonArray(listed.stream().map(this::method).toList()));
    document.put(
        "assertionMethod",
        new JsonArray(listed.stream().map(key -> JsonValue.of(key.id())).toList()));
    return new JsonObject(document);
  }

  private JsonArray contexts(List<Published> listed) {
    if (!controller.startsWith("did:")) {
      return new JsonArray(List.of(JsonValue.of("https://www.w3.org/ns/cid/v1")));
    }
    var contexts = new ArrayList<JsonValue>();
    contexts.add(JsonValue.of("https://www.w3.org/ns/did/v1"));
    contexts.add(JsonValue.of("https://w3id.org/security/multikey/v1"));
    if (listed.stream().anyMatch(key -> key.key().algorithm() == KeyAlgorithm.RSA)) {
      contexts.add(JsonValue.of("https://w3id.org/security/jwk/v1"));
    }
    return new JsonArray(contexts);
  }

  private JsonValue method(Published published) {
    var method = new LinkedHashMap<String, JsonValue>();
    Optional<String> multikey = published.key().multikey();
    method.put("id", JsonValue.of(published.id()));
    method.put("type", JsonValue.of(multikey.isPresent() ? "Multikey" : "JsonWebKey"));
    method.put("controller", JsonValue.of(controller));
    if (multikey.isPresent()) {
      method.put("publicKeyMultibase", JsonValue.of(multikey.get()));
    } else {
      method.put("publicKeyJwk", published.key().jwk());
    }
    KeyValidity validity = published.validity();
    if (validity.notAfter() != null) {
      method.put("expires", JsonValue.of(validity.notAfter().toString()));
    }
    if (validity.revoked() != null) {
      method.put("revoked", JsonValue.of(validity.revoked().toString()));
    }
    return new JsonObject(method);
  }

  /**
   * Returns the document under the issuer's own address, for verifying without network.
   *
   * @param at when it is published
   * @return exactly this document
   */
  public ControllerDocuments documents(Instant at) {
    return ControllerDocuments.of(Map.of(controller, document(at)));
  }

  /**
   * Returns the JSON Web Key Set to publish, with {@code nbf}, {@code exp} and {@code revoked}
   * where a key is bounded in time.
   *
   * @return the set; the {@code kid} of each key is its URL
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, section 5</a>
   */
  public JsonObject jwks() {
    List<JsonValue> all =
        keys.stream()
            .<JsonValue>map(
                key ->
                    JwkValidity.write(
                        key.key()
                            .jwk()
                            .with("kid", JsonValue.of(key.id()))
                            .with("use", JsonValue.of("sig")),
                        key.validity()))
            .toList();
    return new JsonObject(Map.of("keys", new JsonArray(all)));
  }

  /**
   * Reads a JSON Web Key Set.
   *
   * @param controller the issuer's identifier
   * @param jwks the set
   * @return the keys that can be used, with a warning {@code key-set.skipped} for each that cannot;
   *     or {@code key-set.form}, or {@code key-set.private} if one shows its private part
   */
  public static Outcome<KeySet> fromJwks(String controller, JsonObject jwks) {
    if (!(jwks.members().get("keys") instanceof JsonArray list)) {
      return Outcome.refusal(
          Problem.error(
              "key-set.form",
              JsonPointer.root().child("keys"),
              "A key set must have a list of keys."));
    }
    var problems = new ArrayList<Problem>();
    var found = new LinkedHashMap<String, Published>();
    for (int i = 0; i < list.items().size(); i++) {
      JsonPointer at = JsonPointer.root().child("keys").child(i);
      Optional<Published> key = read(controller, list.items().get(i), at, problems);
      if (key.isPresent() && found.put(key.get().id(), key.get()) != null) {
        problems.add(
            Problem.error("key-set.form", at.child("kid"), "Two keys of the set have one name."));
      }
    }
    Problems all = Problems.of(problems);
    return all.hasErrors()
        ? Outcome.refusal(all)
        : Outcome.success(new KeySet(controller, List.copyOf(found.values())), all);
  }

  private static Optional<Published> read(
      String controller, JsonValue value, JsonPointer at, List<Problem> problems) {
    Outcome<VerificationKey> key =
        value instanceof JsonObject jwk
            ? VerificationKey.fromJwk(jwk)
            : Outcome.refusal(Problem.error("key-set.form", at, "A key must be an object."));
    Optional<String> name =
        value instanceof JsonObject jwk ? jwk.text("kid") : Optional.<String>empty();
    if (key.problems().codes().contains("jwk.private")) {
      problems.add(
          Problem.error("key-set.private", at, "This key shows its private part; revoke it."));
      return Optional.empty();
    }
    if (!key.isSuccess() || name.filter(KeySet::isName).isEmpty()) {
      problems.add(
          Problem.warning(
              "key-set.skipped",
              at,
              key.isSuccess()
                  ? "This key has no name that could be its URL."
                  : "This key cannot be used: " + key.problems().list().get(0).message()));
      return Optional.empty();
    }
    try {
      KeyValidity validity = JwkValidity.read((JsonObject) value);
      return Optional.of(new Published(id(controller, name.get()), key.orElseThrow(), validity));
    } catch (DateTimeException malformed) {
      problems.add(
          Problem.warning("key-set.skipped", at, "When this key is valid cannot be read."));
      return Optional.empty();
    }
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.indexOf(FRAGMENT) == name.lastIndexOf(FRAGMENT);
  }

  private static String id(String controller, String name) {
    if (name.startsWith(FRAGMENT)) {
      return controller + name;
    }
    return name.contains(":") ? name : controller + FRAGMENT + name;
  }
}
