package io.microcredential.badges;

import io.microcredential.badges.VerificationReport.Part;
import io.microcredential.badges.ob3.BadgeResults;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A badge of which everything was checked and held. Only a {@link VerificationReport} makes one, so
 * a method that takes this type cannot be given a badge that nobody verified.
 */
public final class VerifiedBadge {

  private final BadgeFormat format;
  private final JsonObject credential;
  private final String issuerId;
  private final List<Part> parts;

  VerifiedBadge(BadgeFormat format, JsonObject credential, String issuerId, List<Part> parts) {
    this.format = format;
    this.credential = credential;
    this.issuerId = issuerId;
    this.parts = parts;
  }

  /**
   * Returns what kind of document it is.
   *
   * @return the format
   */
  public BadgeFormat format() {
    return format;
  }

  /**
   * Returns the credentials inside that are valid themselves: endorsements, and the credentials of
   * a learner record. Those that are not are told in {@link VerificationReport#parts()} only.
   *
   * @return the verified ones, in document order
   */
  public List<VerifiedBadge> parts() {
    return parts.stream().flatMap(part -> part.report().verifiedBadge().stream()).toList();
  }

  /**
   * Returns the whole credential.
   *
   * <p>Of Open Badges 2.0 it is the assertion as its issuer serves or signed it, with badge class
   * and issuer as they were found in it. Everything in it is what the issuer signed, with two
   * exceptions: of several proofs only one was needed, and credentials inside are other issuers'
   * words; {@link #parts()} has those of them that hold.
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
   * @return the issuer's id, the one that was found to be trusted; of Open Badges 2.0 the address
   *     of its profile, whatever the documents say
   */
  public String issuerId() {
    return issuerId;
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
   * @return the achievement, or the badge class of Open Badges 2.0
   * @throws IllegalStateException if this is an endorsement or a learner record, which have none
   */
  public JsonObject achievement() {
    return (format.isVerifiableCredential()
            ? subject(credential).flatMap(subject -> object(subject, "achievement"))
            : object(credential, "badge"))
        .orElseThrow(
            () -> new IllegalStateException(format + " has no achievement; look at parts()"));
  }

  private static Optional<JsonObject> object(JsonObject parent, String name) {
    return parent.members().get(name) instanceof JsonObject child
        ? Optional.of(child)
        : Optional.empty();
  }

  static Optional<JsonObject> subject(JsonObject credential) {
    return object(credential, "credentialSubject");
  }

  /**
   * Returns how the work was judged and what was reached.
   *
   * @return the criteria with their levels, the score and other results; empty if the badge tells
   *     none
   */
  public BadgeResults results() {
    return BadgeResults.of(
        Optional.of(credential)
            .filter(any -> format.isVerifiableCredential())
            .flatMap(VerifiedBadge::subject)
            .orElseGet(() -> new JsonObject(Map.of())));
  }

  /** Returns the credential's id. */
  @Override
  public String toString() {
    return "VerifiedBadge[" + id() + "]";
  }
}
