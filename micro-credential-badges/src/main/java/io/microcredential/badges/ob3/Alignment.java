package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * A place in a framework that an achievement, a result or a level belongs to.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#alignment">Open Badges 3.0, Alignment</a>
 */
public final class Alignment extends DataObject<Alignment> {

  static final Kind<Alignment> KIND = new Kind<>("Alignment", Alignment::new);

  private Alignment(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Alignment> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param targetName what the place in the framework is called
   * @param targetUrl where the place in the framework can be read
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Alignment of(String targetName, String targetUrl) {
    return KIND.of(
        new Members()
            .type("Alignment")
            .text("targetName", targetName)
            .text("targetUrl", targetUrl)
            .object());
  }

  /** {@return the code that the framework has for the place, or nothing if it is not said} */
  public Optional<String> targetCode() {
    return text("targetCode");
  }

  /** Returns this alignment with another {@code targetCode}. */
  public Alignment withTargetCode(String value) {
    return with("targetCode", JsonValue.of(value));
  }

  /** {@return what the place in the framework says, in short, or nothing if it is not said} */
  public Optional<String> targetDescription() {
    return text("targetDescription");
  }

  /** Returns this alignment with another {@code targetDescription}. */
  public Alignment withTargetDescription(String value) {
    return with("targetDescription", JsonValue.of(value));
  }

  /** {@return what the place in the framework is called} */
  public String targetName() {
    return required("targetName", text("targetName"));
  }

  /** Returns this alignment with another {@code targetName}. */
  public Alignment withTargetName(String value) {
    return with("targetName", JsonValue.of(value));
  }

  /** {@return what the framework is called, or nothing if it is not said} */
  public Optional<String> targetFramework() {
    return text("targetFramework");
  }

  /** Returns this alignment with another {@code targetFramework}. */
  public Alignment withTargetFramework(String value) {
    return with("targetFramework", JsonValue.of(value));
  }

  /**
   * {@return what kind of place it is, a term of AlignmentTargetType or one that begins with {@code
   * ext:}, or nothing if it is not said}
   */
  public Optional<String> targetType() {
    return text("targetType");
  }

  /** Returns this alignment with another {@code targetType}. */
  public Alignment withTargetType(String value) {
    return with("targetType", JsonValue.of(value));
  }

  /** {@return where the place in the framework can be read} */
  public String targetUrl() {
    return required("targetUrl", text("targetUrl"));
  }

  /** Returns this alignment with another {@code targetUrl}. */
  public Alignment withTargetUrl(String value) {
    return with("targetUrl", JsonValue.of(value));
  }
}
