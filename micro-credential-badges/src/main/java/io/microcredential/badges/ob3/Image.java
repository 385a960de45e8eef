package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * A picture, by its address.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#image">Open Badges 3.0, Image</a>
 */
public final class Image extends DataObject<Image> {

  static final Kind<Image> KIND = new Kind<>("Image", Image::new);

  private Image(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Image> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the address of the picture, https or a data URI
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Image of(String id) {
    return KIND.of(new Members().text("id", id).text("type", "Image").object());
  }

  /** {@return the address of the picture, https or a data URI} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this picture with another {@code id}. */
  public Image withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return what the picture shows, for those who cannot see it, or nothing if it is not said} */
  public Optional<String> caption() {
    return text("caption");
  }

  /** Returns this picture with another {@code caption}. */
  public Image withCaption(String value) {
    return with("caption", JsonValue.of(value));
  }
}
