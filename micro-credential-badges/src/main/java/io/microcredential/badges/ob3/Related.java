package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * Another achievement that is to do with this one, such as an earlier version or a translation.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#related">Open Badges 3.0, Related</a>
 */
public final class Related extends DataObject<Related> {

  static final Kind<Related> KIND = new Kind<>("Related", Related::new);

  private Related(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Related> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the IRI of the other achievement
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Related of(String id) {
    return KIND.of(new Members().text("id", id).type("Related").object());
  }

  /** {@return the IRI of the other achievement} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this object with another {@code id}. */
  public Related withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return the language the other achievement is written in, or nothing if it is not said} */
  public Optional<String> inLanguage() {
    return text("inLanguage");
  }

  /** Returns this object with another {@code inLanguage}. */
  public Related withInLanguage(String value) {
    return with("inLanguage", JsonValue.of(value));
  }

  /** {@return the version of the other achievement, or nothing if it is not said} */
  public Optional<String> version() {
    return text("version");
  }

  /** Returns this object with another {@code version}. */
  public Related withVersion(String value) {
    return with("version", JsonValue.of(value));
  }
}
