package io.microcredential.badges;

import io.microcredential.badges.ob3.BadgeResults;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.Optional;

/**
 * A badge of which everything was checked and held. Only a {@link VerificationReport} makes one, so
 * a method that takes this type cannot be given a badge that nobody verified.
 */
public final class VerifiedBadge {

  private final JsonObject credential;

  VerifiedBadge(JsonObject credential) {
    this.credential = credential;
  }

  /**
   * Returns the whole credential.
   *
   * <p>Everything in it is what the issuer signed, with two exceptions: of several proofs only one
   * was needed, and endorsements are other issuers' credentials, which were not verified.
   *
   * @return the JSON-LD document, with its proof if it has one
   */
  public JsonObject credential() {
    return credential;
  }

  /**
   * Returns what identifies the credential.
   *
   * @return its id
   */
  public String id() {
    return credential.text("id").orElseThrow();
  }

  /**
   * Returns who issued it.
   *
   * @return the issuer's id
   */
  public String issuerId() {
    return issuerId(credential).orElseThrow();
  }

  static Optional<String> issuerId(JsonObject credential) {
    JsonValue issuer = credential.members().get("issuer");
    if (issuer instanceof JsonString id) {
      return Optional.of(id.value());
    }
    return issuer instanceof JsonObject profile ? profile.text("id") : Optional.empty();
  }

  /**
   * Returns what was achieved.
   *
   * @return the achievement
   */
  public JsonObject achievement() {
    return (JsonObject) subject(credential).orElseThrow().member("achievement").orElseThrow();
  }

  static Optional<JsonObject> subject(JsonObject credential) {
    return credential.members().get("credentialSubject") instanceof JsonObject subject
        ? Optional.of(subject)
        : Optional.empty();
  }

  /**
   * Returns how the work was judged and what was reached.
   *
   * @return the criteria with their levels, the score and other results; empty if the badge tells
   *     none
   */
  public BadgeResults results() {
    return BadgeResults.of(subject(credential).orElseThrow());
  }

  /** Returns the credential's id. */
  @Override
  public String toString() {
    return "VerifiedBadge[" + id() + "]";
  }
}
