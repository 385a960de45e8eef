package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a badge says of its recipient: who that is, what was achieved, and how well.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject">Open Badges 3.0,
 *     AchievementSubject</a>
 */
public final class AchievementSubject extends DataObject<AchievementSubject> {

  static final Kind<AchievementSubject> KIND =
      new Kind<>("AchievementSubject", AchievementSubject::new);

  private AchievementSubject(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<AchievementSubject> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param achievement what was achieved
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static AchievementSubject of(Achievement achievement) {
    return KIND.of(
        new Members()
            .type("AchievementSubject")
            .value("achievement", achievement.toJson())
            .object());
  }

  /** {@return the IRI of the recipient, such as a DID, or nothing if it is not said} */
  public Optional<String> id() {
    return text("id");
  }

  /** Returns this subject with another {@code id}. */
  public AchievementSubject withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return when the activity ended, or nothing if it is not said} */
  public Optional<Instant> activityEndDate() {
    return instant("activityEndDate");
  }

  /** Returns this subject with another {@code activityEndDate}. */
  public AchievementSubject withActivityEndDate(Instant value) {
    return with("activityEndDate", JsonValue.of(value.toString()));
  }

  /** {@return when the activity began, or nothing if it is not said} */
  public Optional<Instant> activityStartDate() {
    return instant("activityStartDate");
  }

  /** Returns this subject with another {@code activityStartDate}. */
  public AchievementSubject withActivityStartDate(Instant value) {
    return with("activityStartDate", JsonValue.of(value.toString()));
  }

  /** {@return how many credits the recipient earned, or nothing if it is not said} */
  public Optional<BigDecimal> creditsEarned() {
    return number("creditsEarned");
  }

  /** Returns this subject with another {@code creditsEarned}. */
  public AchievementSubject withCreditsEarned(BigDecimal value) {
    return with("creditsEarned", new JsonNumber(value.toString()));
  }

  /** {@return what was achieved} */
  public Achievement achievement() {
    return required("achievement", part("achievement", Achievement.KIND));
  }

  /** Returns this subject with another {@code achievement}. */
  public AchievementSubject withAchievement(Achievement value) {
    return with("achievement", value.toJson());
  }

  /** {@return identifiers by which the recipient can be recognised} */
  public List<IdentityObject> identifier() {
    return parts("identifier", IdentityObject.KIND);
  }

  /** Returns this subject with other {@code identifier}; an empty list leaves none. */
  public AchievementSubject withIdentifier(List<IdentityObject> values) {
    return withParts("identifier", values);
  }

  /** {@return a picture of this very award, or nothing if it is not said} */
  public Optional<Image> image() {
    return part("image", Image.KIND);
  }

  /** Returns this subject with another {@code image}. */
  public AchievementSubject withImage(Image value) {
    return with("image", value.toJson());
  }

  /** {@return the number of the licence that it is, or nothing if it is not said} */
  public Optional<String> licenseNumber() {
    return text("licenseNumber");
  }

  /** Returns this subject with another {@code licenseNumber}. */
  public AchievementSubject withLicenseNumber(String value) {
    return with("licenseNumber", JsonValue.of(value));
  }

  /** {@return how it was achieved, as Markdown, or nothing if it is not said} */
  public Optional<String> narrative() {
    return text("narrative");
  }

  /** Returns this subject with another {@code narrative}. */
  public AchievementSubject withNarrative(String value) {
    return with("narrative", JsonValue.of(value));
  }

  /** {@return what was reached} */
  public List<Result> result() {
    return parts("result", Result.KIND);
  }

  /** Returns this subject with other {@code result}; an empty list leaves none. */
  public AchievementSubject withResult(List<Result> values) {
    return withParts("result", values);
  }

  /** {@return the role in which it was achieved, or nothing if it is not said} */
  public Optional<String> role() {
    return text("role");
  }

  /** Returns this subject with another {@code role}. */
  public AchievementSubject withRole(String value) {
    return with("role", JsonValue.of(value));
  }

  /** {@return who assessed on behalf of the issuer, or nothing if it is not said} */
  public Optional<Profile> source() {
    return part("source", Profile.KIND);
  }

  /** Returns this subject with another {@code source}. */
  public AchievementSubject withSource(Profile value) {
    return with("source", value.toJson());
  }

  /** {@return the academic term in which it was achieved, or nothing if it is not said} */
  public Optional<String> term() {
    return text("term");
  }

  /** Returns this subject with another {@code term}. */
  public AchievementSubject withTerm(String value) {
    return with("term", JsonValue.of(value));
  }
}
