package io.microcredential.badges.ob2;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The badges that an issuer took back.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList">Open
 *     Badges 2.0, Revocation List</a>
 */
public final class RevocationList extends BadgeObject {

  private static final String ENTRIES = "revokedAssertions";

  private RevocationList(JsonObject json) {
    super(json, Ob2Class.REVOCATION_LIST);
  }

  /**
   * Reads a revocation list.
   *
   * @param json the document
   * @return the list, or everything that is wrong with it; codes begin with {@code ob2.}
   */
  public static Outcome<RevocationList> from(JsonObject json) {
    return read(json, Ob2Class.REVOCATION_LIST, RevocationList::new);
  }

  /**
   * Returns an empty list.
   *
   * @param id the address at which it will stand, and which the issuer names
   * @param issuer the issuer's id
   * @return the list
   */
  public static RevocationList of(URI id, URI issuer) {
    JsonObject json =
        document(Ob2Class.REVOCATION_LIST, id.toString())
            .text("issuer", issuer.toString())
            .value(ENTRIES, new JsonArray(List.of()))
            .object();
    return new RevocationList(checked(json, Ob2Class.REVOCATION_LIST));
  }

  /**
   * Returns this list with another badge taken back; one that is there already stays as it is.
   *
   * @param assertion the assertion's id
   * @param reason why, or null if nobody is told
   * @return the changed list
   */
  public RevocationList revoking(String assertion, @Nullable String reason) {
    if (isRevoked(assertion, null)) {
      return this;
    }
    var entries = new ArrayList<>(Values.all(toJson(), ENTRIES));
    entries.add(
        new Members()
            .text("id", Objects.requireNonNull(assertion, "assertion"))
            .text("revocationReason", reason)
            .object());
    return new RevocationList(toJson().with(ENTRIES, new JsonArray(entries)));
  }

  /**
   * Returns whose list it says it is.
   *
   * @return the issuer's id, or nothing
   */
  public Optional<String> issuer() {
    return Values.node(toJson(), "issuer").flatMap(node -> node.text("id"));
  }

  /**
   * Returns how many badges were taken back.
   *
   * @return the number of entries
   */
  public int size() {
    return Values.all(toJson(), ENTRIES).size();
  }

  /**
   * Returns whether a badge is on the list.
   *
   * @param id the assertion's id
   * @param uid the identifier of an assertion before 1.1, or null
   * @return whether an entry names one of them and does not say that it is not revoked
   */
  public boolean isRevoked(String id, @Nullable String uid) {
    return entry(id, uid).isPresent();
  }

  /**
   * Returns why a badge was taken back.
   *
   * @param id the assertion's id
   * @param uid the identifier of an assertion before 1.1, or null
   * @return the reason, or nothing
   */
  public Optional<String> reason(String id, @Nullable String uid) {
    return entry(id, uid)
        .filter(JsonObject.class::isInstance)
        .flatMap(entry -> Values.text((JsonObject) entry, "revocationReason"));
  }

  private Optional<JsonValue> entry(String id, @Nullable String uid) {
    return Values.all(toJson(), ENTRIES).stream()
        .filter(entry -> names(entry, id, uid))
        .findFirst();
  }

  private static boolean names(JsonValue entry, String id, @Nullable String uid) {
    if (entry instanceof JsonString string) {
      return string.value().equals(id) || string.value().equals(uid);
    }
    return entry instanceof JsonObject object
        && !Values.one(object, "revoked").equals(Optional.of(new JsonValue.JsonBoolean(false)))
        && (object.text("id").equals(Optional.of(id))
            || uid != null && object.text("uid").equals(Optional.of(uid)));
  }
}
