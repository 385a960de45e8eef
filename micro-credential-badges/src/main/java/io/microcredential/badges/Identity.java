package io.microcredential.badges;

import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An identity of the person whom the caller expects, to be looked for in a badge.
 *
 * @param term the badge term of the kind of identity, or {@code id} for a DID or URI
 * @param value the identity, its case as given
 */
public record Identity(String term, String value) {

  private static final String ID = "id";

  /** Checks that nothing is missing. */
  public Identity {
    Objects.requireNonNull(term, "term");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an identity is not empty");
    }
  }

  /**
   * Returns a DID or other absolute URI.
   *
   * @param did the DID
   * @return the identity
   */
  public static Identity did(String did) {
    return new Identity(ID, did);
  }

  /**
   * Returns an e-mail address.
   *
   * @param address the address, its case as given to the issuer
   * @return the identity
   */
  public static Identity email(String address) {
    return of(IdentityType.EMAIL_ADDRESS, address);
  }

  /**
   * Returns an identity of another kind.
   *
   * @param type what kind
   * @param value the identity
   * @return the identity
   */
  public static Identity of(IdentityType type, String value) {
    return new Identity(type.term(), value);
  }

  /** Returns whether a credential's subject is the person with this identity. */
  boolean isSubject(JsonObject subject) {
    if (term.equals(ID)) {
      return subject.text(ID).equals(Optional.of(value));
    }
    return identifiers(subject).stream().anyMatch(this::fits);
  }

  private static List<JsonValue> identifiers(JsonObject subject) {
    JsonValue identifier = subject.members().get("identifier");
    if (identifier instanceof JsonArray array) {
      return array.items();
    }
    return identifier == null ? List.of() : List.of(identifier);
  }

  private boolean fits(JsonValue identifier) {
    if (!(identifier instanceof JsonObject object)
        || !object.text("identityType").equals(Optional.of(term))
        || !(object.members().get("hashed") instanceof JsonBoolean hashed)) {
      return false;
    }
    String expected =
        hashed.value() ? HashedIdentity.hash(value, object.text("salt").orElse("")) : value;
    return object.text("identityHash").filter(found -> same(found, expected)).isPresent();
  }

  private static boolean same(String found, String expected) {
    return MessageDigest.isEqual(
        found.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the kind of identity, and not whose it is. */
  @Override
  public String toString() {
    return "Identity[" + term + "]";
  }
}
