package io.microcredential.badges.status;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of revoked credentials by their identifiers: {@code 1EdTechRevocationList} of Open Badges
 * 3.0, or {@code RevocationList} of 2.0. Read only: whoever fetches such a list learns of every
 * revoked badge, so new ones are better not made.
 *
 * @see <a href="https://www.imsglobal.org/spec/vcrl/v1p0/">1EdTech Verifiable Credential Revocation
 *     List 1.0</a>
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList">Open
 *     Badges 2.0, RevocationList</a>
 */
public final class RevocationList {

  private final Map<String, String> reasons;

  private RevocationList(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /**
   * Reads a list. An item with {@code "revoked": false} is not revoked; one that says nothing of it
   * is.
   *
   * @param list the document
   * @return the list, or {@code status.list-form}
   */
  public static Outcome<RevocationList> read(JsonObject list) {
    JsonValue items =
        list.member("revokedCredential")
            .or(() -> list.member("revokedAssertions"))
            .orElse(JsonValue.of(""));
    if (!(items instanceof JsonArray array)) {
      return malformed();
    }
    var reasons = new HashMap<String, String>();
    for (JsonValue item : array.items()) {
      if (item instanceof JsonString id) {
        reasons.putIfAbsent(id.value(), "");
      } else if (!(item instanceof JsonObject entry) || !add(entry, reasons)) {
        return malformed();
      }
    }
    return Outcome.success(new RevocationList(Map.copyOf(reasons)));
  }

  private static boolean add(JsonObject entry, Map<String, String> reasons) {
    Optional<String> id = entry.text("id").or(() -> entry.text("uid"));
    JsonValue revoked = entry.member("revoked").orElse(new JsonBoolean(true));
    if (id.isEmpty() || !(revoked instanceof JsonBoolean said)) {
      return false;
    }
    if (said.value()) {
      reasons.put(id.get(), entry.text("revocationReason").orElse(""));
    }
    return true;
  }

  private static Outcome<RevocationList> malformed() {
    return PublishedList.refusal(
        "status.list-form", "The document at the list's address is no list of revocations.");
  }

  /**
   * Looks a credential up.
   *
   * @param id the credential's identifier, exactly as it stands there
   * @return the reason given, empty if there is none; or nothing if the credential is not revoked
   */
  public Optional<String> reason(String id) {
    return Optional.ofNullable(reasons.get(Objects.requireNonNull(id, "id")));
  }

  /** Returns the number of items; which they are is about people. */
  @Override
  public String toString() {
    return "RevocationList[" + reasons.size() + "]";
  }
}
