package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;

/**
 * An identifier of something, in clear, with the kind of identifier it is.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identifierentry">Open Badges 3.0,
 *     IdentifierEntry</a>
 */
public final class IdentifierEntry extends DataObject<IdentifierEntry> {

  static final Kind<IdentifierEntry> KIND = new Kind<>("IdentifierEntry", IdentifierEntry::new);

  private IdentifierEntry(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<IdentifierEntry> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param identifier the identifier
   * @param identifierType what kind of identifier it is, a term of IdentifierTypeEnum or one that
   *     begins with {@code ext:}
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static IdentifierEntry of(String identifier, String identifierType) {
    return KIND.of(
        new Members()
            .text("type", "IdentifierEntry")
            .text("identifier", identifier)
            .text("identifierType", identifierType)
            .object());
  }

  /** {@return the identifier} */
  public String identifier() {
    return required("identifier", text("identifier"));
  }

  /** Returns this identifier with another {@code identifier}. */
  public IdentifierEntry withIdentifier(String value) {
    return with("identifier", JsonValue.of(value));
  }

  /**
   * {@return what kind of identifier it is, a term of IdentifierTypeEnum or one that begins with
   * {@code ext:}}
   */
  public String identifierType() {
    return required("identifierType", text("identifierType"));
  }

  /** Returns this identifier with another {@code identifierType}. */
  public IdentifierEntry withIdentifierType(String value) {
    return with("identifierType", JsonValue.of(value));
  }
}
