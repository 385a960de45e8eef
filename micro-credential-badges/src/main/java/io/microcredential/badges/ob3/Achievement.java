package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What can be achieved, whoever achieves it.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievement">Open Badges 3.0,
 *     Achievement</a>
 */
public final class Achievement extends DataObject<Achievement> {

  static final Kind<Achievement> KIND = new Kind<>("Achievement", Achievement::new);

  private Achievement(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Achievement> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the absolute IRI by which it is known
   * @param name what it is called
   * @param description what it is, in short
   * @param criteria what has to be done to achieve it
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Achievement of(String id, String name, String description, Criteria criteria) {
    return KIND.of(
        new Members()
            .text("id", id)
            .type("Achievement")
            .text("name", name)
            .text("description", description)
            .value("criteria", criteria.toJson())
            .object());
  }

  /** {@return the absolute IRI by which it is known} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this achievement with another {@code id}. */
  public Achievement withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return where it stands in frameworks} */
  public List<Alignment> alignment() {
    return parts("alignment", Alignment.KIND);
  }

  /** Returns this achievement with other {@code alignment}; an empty list leaves none. */
  public Achievement withAlignment(List<Alignment> values) {
    return withParts("alignment", values);
  }

  /**
   * {@return what kind of achievement it is, a term of AchievementType or one that begins with
   * {@code ext:}, or nothing if it is not said}
   */
  public Optional<String> achievementType() {
    return text("achievementType");
  }

  /** Returns this achievement with another {@code achievementType}. */
  public Achievement withAchievementType(String value) {
    return with("achievementType", JsonValue.of(value));
  }

  /**
   * {@return who made the achievement up, which need not be who issues it, or nothing if it is not
   * said}
   */
  public Optional<Profile> creator() {
    return part("creator", Profile.KIND);
  }

  /** Returns this achievement with another {@code creator}. */
  public Achievement withCreator(Profile value) {
    return with("creator", value.toJson());
  }

  /** {@return how many credits it brings, or could bring, or nothing if it is not said} */
  public Optional<BigDecimal> creditsAvailable() {
    return number("creditsAvailable");
  }

  /** Returns this achievement with another {@code creditsAvailable}. */
  public Achievement withCreditsAvailable(BigDecimal value) {
    return with("creditsAvailable", new JsonNumber(value.toString()));
  }

  /** {@return what has to be done to achieve it} */
  public Criteria criteria() {
    return required("criteria", part("criteria", Criteria.KIND));
  }

  /** Returns this achievement with another {@code criteria}. */
  public Achievement withCriteria(Criteria value) {
    return with("criteria", value.toJson());
  }

  /** {@return what it is, in short} */
  public String description() {
    return required("description", text("description"));
  }

  /** Returns this achievement with another {@code description}. */
  public Achievement withDescription(String value) {
    return with("description", JsonValue.of(value));
  }

  /** {@return what others say for it, each a credential with a proof of its own} */
  public List<EndorsementCredential> endorsement() {
    return parts("endorsement", EndorsementCredential.KIND);
  }

  /** Returns this achievement with other {@code endorsement}; an empty list leaves none. */
  public Achievement withEndorsement(List<EndorsementCredential> values) {
    return withParts("endorsement", values);
  }

  /** {@return what others say for it, each a compact JWS} */
  public List<String> endorsementJwt() {
    return texts("endorsementJwt");
  }

  /** Returns this achievement with other {@code endorsementJwt}; an empty list leaves none. */
  public Achievement withEndorsementJwt(List<String> values) {
    return withTexts("endorsementJwt", values);
  }

  /** {@return the subject it belongs to, or nothing if it is not said} */
  public Optional<String> fieldOfStudy() {
    return text("fieldOfStudy");
  }

  /** Returns this achievement with another {@code fieldOfStudy}. */
  public Achievement withFieldOfStudy(String value) {
    return with("fieldOfStudy", JsonValue.of(value));
  }

  /** {@return the code people use for it, such as a course number, or nothing if it is not said} */
  public Optional<String> humanCode() {
    return text("humanCode");
  }

  /** Returns this achievement with another {@code humanCode}. */
  public Achievement withHumanCode(String value) {
    return with("humanCode", JsonValue.of(value));
  }

  /** {@return its picture, or nothing if it is not said} */
  public Optional<Image> image() {
    return part("image", Image.KIND);
  }

  /** Returns this achievement with another {@code image}. */
  public Achievement withImage(Image value) {
    return with("image", value.toJson());
  }

  /**
   * {@return the language it is written in, such as {@code en-US}, or nothing if it is not said}
   */
  public Optional<String> inLanguage() {
    return text("inLanguage");
  }

  /** Returns this achievement with another {@code inLanguage}. */
  public Achievement withInLanguage(String value) {
    return with("inLanguage", JsonValue.of(value));
  }

  /** {@return what it is called} */
  public String name() {
    return required("name", text("name"));
  }

  /** Returns this achievement with another {@code name}. */
  public Achievement withName(String value) {
    return with("name", JsonValue.of(value));
  }

  /** {@return other identifiers of it} */
  public List<IdentifierEntry> otherIdentifier() {
    return parts("otherIdentifier", IdentifierEntry.KIND);
  }

  /** Returns this achievement with other {@code otherIdentifier}; an empty list leaves none. */
  public Achievement withOtherIdentifier(List<IdentifierEntry> values) {
    return withParts("otherIdentifier", values);
  }

  /** {@return achievements that are to do with it} */
  public List<Related> related() {
    return parts("related", Related.KIND);
  }

  /** Returns this achievement with other {@code related}; an empty list leaves none. */
  public Achievement withRelated(List<Related> values) {
    return withParts("related", values);
  }

  /** {@return what kinds of result it can have} */
  public List<ResultDescription> resultDescription() {
    return parts("resultDescription", ResultDescription.KIND);
  }

  /** Returns this achievement with other {@code resultDescription}; an empty list leaves none. */
  public Achievement withResultDescription(List<ResultDescription> values) {
    return withParts("resultDescription", values);
  }

  /** {@return the special field within the subject, or nothing if it is not said} */
  public Optional<String> specialization() {
    return text("specialization");
  }

  /** Returns this achievement with another {@code specialization}. */
  public Achievement withSpecialization(String value) {
    return with("specialization", JsonValue.of(value));
  }

  /** {@return words to find it by} */
  public List<String> tag() {
    return texts("tag");
  }

  /** Returns this achievement with other {@code tag}; an empty list leaves none. */
  public Achievement withTag(List<String> values) {
    return withTexts("tag", values);
  }

  /** {@return the version, or nothing if it is not said} */
  public Optional<String> version() {
    return text("version");
  }

  /** Returns this achievement with another {@code version}. */
  public Achievement withVersion(String value) {
    return with("version", JsonValue.of(value));
  }
}
