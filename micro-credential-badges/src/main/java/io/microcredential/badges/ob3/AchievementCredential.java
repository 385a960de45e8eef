package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A badge: the claim of an issuer that somebody has achieved something. {@code OpenBadgeCredential}
 * is another name of the class.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential">Open Badges 3.0,
 *     AchievementCredential</a>
 */
public final class AchievementCredential extends Credential<AchievementCredential> {

  static final Kind<AchievementCredential> KIND =
      new Kind<>("AchievementCredential", AchievementCredential::new);

  private AchievementCredential(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<AchievementCredential> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the absolute IRI by which it is known
   * @param issuer who issues it
   * @param credentialSubject what is said of whom
   * @param validFrom when it begins to be valid
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static AchievementCredential of(
      String id, Profile issuer, AchievementSubject credentialSubject, Instant validFrom) {
    return KIND.of(
        new Members()
            .texts("@context", Ob3.CONTEXTS)
            .text("id", id)
            .type("VerifiableCredential", "OpenBadgeCredential")
            .value("issuer", issuer.toJson())
            .value("credentialSubject", credentialSubject.toJson())
            .value("validFrom", JsonValue.of(validFrom.toString()))
            .object());
  }

  /** {@return its picture, or nothing if it is not said} */
  public Optional<Image> image() {
    return part("image", Image.KIND);
  }

  /** Returns this badge with another {@code image}. */
  public AchievementCredential withImage(Image value) {
    return with("image", value.toJson());
  }

  /** {@return what is said of whom} */
  public AchievementSubject credentialSubject() {
    return required("credentialSubject", part("credentialSubject", AchievementSubject.KIND));
  }

  /** Returns this badge with another {@code credentialSubject}. */
  public AchievementCredential withCredentialSubject(AchievementSubject value) {
    return with("credentialSubject", value.toJson());
  }

  /** {@return what others say for it, each a credential with a proof of its own} */
  public List<EndorsementCredential> endorsement() {
    return parts("endorsement", EndorsementCredential.KIND);
  }

  /** Returns this badge with other {@code endorsement}; an empty list leaves none. */
  public AchievementCredential withEndorsement(List<EndorsementCredential> values) {
    return withParts("endorsement", values);
  }

  /** {@return what others say for it, each a compact JWS} */
  public List<String> endorsementJwt() {
    return texts("endorsementJwt");
  }

  /** Returns this badge with other {@code endorsementJwt}; an empty list leaves none. */
  public AchievementCredential withEndorsementJwt(List<String> values) {
    return withTexts("endorsementJwt", values);
  }
}
