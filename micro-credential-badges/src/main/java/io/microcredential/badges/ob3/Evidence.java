package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * Something that shows what the recipient did.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#evidence">Open Badges 3.0, Evidence</a>
 */
public final class Evidence extends DataObject<Evidence> {

  static final Kind<Evidence> KIND = new Kind<>("Evidence", Evidence::new);

  private Evidence(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Evidence> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Evidence of() {
    return KIND.of(new Members().type("Evidence").object());
  }

  /** {@return the absolute IRI by which it is known, or nothing if it is not said} */
  public Optional<String> id() {
    return text("id");
  }

  /** Returns this evidence with another {@code id}. */
  public Evidence withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return what it tells, as Markdown, or nothing if it is not said} */
  public Optional<String> narrative() {
    return text("narrative");
  }

  /** Returns this evidence with another {@code narrative}. */
  public Evidence withNarrative(String value) {
    return with("narrative", JsonValue.of(value));
  }

  /** {@return what it is called, or nothing if it is not said} */
  public Optional<String> name() {
    return text("name");
  }

  /** Returns this evidence with another {@code name}. */
  public Evidence withName(String value) {
    return with("name", JsonValue.of(value));
  }

  /** {@return what it is, in short, or nothing if it is not said} */
  public Optional<String> description() {
    return text("description");
  }

  /** Returns this evidence with another {@code description}. */
  public Evidence withDescription(String value) {
    return with("description", JsonValue.of(value));
  }

  /** {@return what kind of evidence it is, or nothing if it is not said} */
  public Optional<String> genre() {
    return text("genre");
  }

  /** Returns this evidence with another {@code genre}. */
  public Evidence withGenre(String value) {
    return with("genre", JsonValue.of(value));
  }

  /** {@return whom the evidence is for, or nothing if it is not said} */
  public Optional<String> audience() {
    return text("audience");
  }

  /** Returns this evidence with another {@code audience}. */
  public Evidence withAudience(String value) {
    return with("audience", JsonValue.of(value));
  }
}
