package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One search for the key of a proof in the document of an issuer. */
final class KeyLookup {

  private final String issuer;
  private final String method;
  private final String methodDocument;
  private final String fragment;
  private final ControllerDocuments documents;

  KeyLookup(String issuer, String method, ControllerDocuments documents) {
    this.issuer = issuer;
    this.method = method;
    int hash = method.indexOf('#');
    this.methodDocument = hash < 0 ? method : method.substring(0, hash);
    this.fragment = hash < 0 ? "" : method.substring(hash + 1);
    this.documents = documents;
  }

  KeyBinding find() {
    if (fragment.isEmpty() && method.startsWith("did:")) {
      return unbound(
          "key.not-named", "The verification method is a whole DID, which names no key.");
    }
    if (DidKey.isDidKey(issuer)) {
      return DidKey.parse(issuer)
          .map(DidKey::document)
          .map(this::inDocument)
          .value()
          .orElseGet(
              () ->
                  unbound(
                      "key.issuer-did",
                      "The issuer's did:key is malformed or of a kind that"
                          + " is not read here."));
    }
    return documents.document(issuer).map(this::inDocument).orElseGet(this::withoutDocument);
  }

  private KeyBinding withoutDocument() {
    @Nullable VerificationKey claimed = claimedKey();
    if (claimed == null) {
      return new KeyBinding.Unresolvable(
          "key.document-unavailable", "The issuer's controller document could not be had.");
    }
    return DidKey.isDidKey(method)
        ? unbound(
            "key.other-controller",
            "The key is its own controller, and no document shows that the issuer uses it.")
        : unbound(
            "key.only-in-fragment",
            "The key was read from its own URL, and no document of the issuer confirms it.");
  }

  private KeyBinding inDocument(JsonObject document) {
    if (!document.text("id").equals(Optional.of(issuer))) {
      return unbound("key.document-id", "The issuer's controller document is about someone else.");
    }
    List<JsonObject> entries = entries(document);
    if (entries.isEmpty()) {
      return unbound("key.not-listed", "The issuer's controller document does not list this key.");
    }
    if (entries.size() > 1) {
      return unbound(
          "key.ambiguous", "The issuer's controller document has several keys of this name.");
    }
    JsonObject entry = entries.get(0);
    if (!entry.text("controller").equals(Optional.of(issuer))) {
      return unbound("key.other-controller", "The key's controller is not the issuer.");
    }
    if (!listedForAssertion(document)) {
      return unbound(
          "key.not-for-assertion",
          "The issuer's controller document does not list this key for assertions.");
    }
    return readEntry(entry);
  }

  private KeyBinding readEntry(JsonObject entry) {
    if (Stream.of("secretKeyMultibase", "privateKeyMultibase", "privateKeyJwk", "secretKeyJwk")
        .anyMatch(name -> entry.member(name).isPresent())) {
      return unbound(
          "key.private-published", "The controller document shows the private key as well.");
    }
    Outcome<VerificationKey> key = material(entry);
    if (!key.isSuccess()) {
      return new KeyBinding.Unresolvable(
          "key.unreadable",
          "The key in the issuer's controller document cannot be used: "
              + key.problems().list().get(0).message());
    }
    try {
      return new KeyBinding.Bound(
          key.orElseThrow(), CertificateChain.of(entry), validity(entry), KeyBinding.Rule.LISTED);
    } catch (DateTimeException malformed) {
      return new KeyBinding.Unresolvable(
          "key.unreadable", "The key's expiry or revocation is no date and time.");
    }
  }

  private static Outcome<VerificationKey> material(JsonObject entry) {
    Optional<String> multibase = entry.text("publicKeyMultibase");
    boolean hasJwk = entry.member("publicKeyJwk").isPresent();
    if (multibase.isPresent() && !hasJwk) {
      return VerificationKey.fromMultikey(multibase.get());
    }
    if (multibase.isEmpty() && entry.members().get("publicKeyJwk") instanceof JsonObject jwk) {
      return VerificationKey.fromJwk(jwk);
    }
    return Outcome.refusal(
        Problem.error(
            "key.form", JsonPointer.root(), "It needs either publicKeyMultibase or publicKeyJwk."));
  }

  /** Both the entry and a JSON Web Key in it may bound the time; the narrower bound counts. */
  private static KeyValidity validity(JsonObject entry) {
    KeyValidity inKey =
        entry.members().get("publicKeyJwk") instanceof JsonObject jwk
            ? JwkValidity.read(jwk)
            : KeyValidity.always();
    @Nullable Instant until = earlier(instant(entry, "expires"), inKey.notAfter());
    @Nullable Instant revoked = earlier(instant(entry, "revoked"), inKey.revoked());
    @Nullable Instant from = inKey.notBefore();
    if (from != null && until != null && !from.isBefore(until)) {
      throw new DateTimeException("never valid");
    }
    return new KeyValidity(from, until, revoked);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable Instant instant(JsonObject entry, String name) {
    JsonValue value = entry.members().get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text) {
      return OffsetDateTime.parse(text.value()).toInstant();
    }
    throw new DateTimeException("not a text");
  }

  /** Returns the key that the URL itself shows, or that stands at the URL as a JSON Web Key. */
  private @Nullable VerificationKey claimedKey() {
    if (DidKey.isDidKey(method)) {
      return DidKey.parse(methodDocument)
          .value()
          .filter(did -> did.verificationMethod().equals(method))
          .map(DidKey::key)
          .orElse(null);
    }
    Optional<VerificationKey> inFragment = VerificationKey.fromMultikey(fragment).value();
    if (inFragment.isPresent() || methodDocument.equals(issuer)) {
      return inFragment.orElse(null);
    }
    return documents
        .document(methodDocument)
        .filter(document -> document.member("kty").isPresent())
        .flatMap(document -> VerificationKey.fromJwk(document).value())
        .orElse(null);
  }

  private List<JsonObject> entries(JsonObject document) {
    var found = new ArrayList<JsonObject>();
    for (String list : List.of("verificationMethod", "assertionMethod")) {
      for (JsonValue item : items(document, list)) {
        if (item instanceof JsonObject entry && names(document, entry.members().get("id"))) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  private boolean listedForAssertion(JsonObject document) {
    return items(document, "assertionMethod").stream()
        .anyMatch(
            item -> names(document, item instanceof JsonObject o ? o.members().get("id") : item));
  }

  /** Returns whether a value is the key's URL, written out or relative to the document. */
  private boolean names(JsonObject document, @Nullable JsonValue id) {
    if (!(id instanceof JsonString text)) {
      return false;
    }
    String base = document.text("id").orElse("");
    return text.value().equals(method)
        || (text.value().startsWith("#") && Objects.equals(base + text.value(), method));
  }

  private static List<JsonValue> items(JsonObject document, String name) {
    JsonValue value = document.members().get(name);
    if (value instanceof JsonArray array) {
      return array.items();
    }
    return value == null ? List.of() : List.of(value);
  }

  private KeyBinding unbound(String code, String message) {
    return new KeyBinding.Unbound(code, message, claimedKey());
  }
}
