package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;

/**
 * What somebody other than the issuer says for a badge, an achievement or an organization: a
 * credential of its own, with a signature of its own.
 *
 * <pre>{@code
 * EndorsementCredential word =
 *     EndorsementCredential.of(
 *         id, "Counts towards a licence", state,
 *         EndorsementSubject.of(badgeId).withEndorsementComment("We looked at it."), now);
 * EndorsementCredential signed =
 *     BadgeIssuer.as(state).signingWith(key).endorse(word, now).orElseThrow();
 * OpenBadge endorsed = badge.supplementedBy(c -> c.withEndorsement(List.of(signed)));
 * }</pre>
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential">Open Badges 3.0,
 *     EndorsementCredential</a>
 */
public final class EndorsementCredential extends Credential<EndorsementCredential> {

  static final Kind<EndorsementCredential> KIND =
      new Kind<>("EndorsementCredential", EndorsementCredential::new);

  private EndorsementCredential(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<EndorsementCredential> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the absolute IRI by which it is known
   * @param name what it is called
   * @param issuer who issues it
   * @param credentialSubject what is said of whom
   * @param validFrom when it begins to be valid
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static EndorsementCredential of(
      String id,
      String name,
      Profile issuer,
      EndorsementSubject credentialSubject,
      Instant validFrom) {
    return KIND.of(
        new Members()
            .texts("@context", Ob3.CONTEXTS)
            .text("id", id)
            .type("VerifiableCredential", "EndorsementCredential")
            .text("name", name)
            .value("issuer", issuer.toJson())
            .value("credentialSubject", credentialSubject.toJson())
            .value("validFrom", JsonValue.of(validFrom.toString()))
            .object());
  }

  /** {@return what is said of whom} */
  public EndorsementSubject credentialSubject() {
    return required("credentialSubject", part("credentialSubject", EndorsementSubject.KIND));
  }

  /** Returns this endorsement with another {@code credentialSubject}. */
  public EndorsementCredential withCredentialSubject(EndorsementSubject value) {
    return with("credentialSubject", value.toJson());
  }
}
