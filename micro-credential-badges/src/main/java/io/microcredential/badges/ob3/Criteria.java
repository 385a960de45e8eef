package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * What has to be done to achieve something, in words or at an address.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#criteria">Open Badges 3.0, Criteria</a>
 */
public final class Criteria extends DataObject<Criteria> {

  static final Kind<Criteria> KIND = new Kind<>("Criteria", Criteria::new);

  private Criteria(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Criteria> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes criteria in words.
   *
   * @param narrative what has to be done, as Markdown
   * @return the criteria
   */
  public static Criteria of(String narrative) {
    return KIND.of(new Members().text("narrative", narrative).object());
  }

  /**
   * Makes criteria that stand elsewhere.
   *
   * @param id where the criteria can be read
   * @return the criteria
   * @throws IllegalArgumentException if the address is no absolute IRI
   */
  public static Criteria at(String id) {
    return KIND.of(new Members().text("id", id).object());
  }

  /** {@return where the criteria can be read, or nothing if it is not said} */
  public Optional<String> id() {
    return text("id");
  }

  /** Returns this object with another {@code id}. */
  public Criteria withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return what has to be done, as Markdown, or nothing if it is not said} */
  public Optional<String> narrative() {
    return text("narrative");
  }

  /** Returns this object with another {@code narrative}. */
  public Criteria withNarrative(String value) {
    return with("narrative", JsonValue.of(value));
  }
}
