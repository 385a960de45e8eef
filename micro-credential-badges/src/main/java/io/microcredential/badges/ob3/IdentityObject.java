package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * An identifier by which a recipient can be recognised, in clear or hashed.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identityobject">Open Badges 3.0,
 *     IdentityObject</a>
 */
public final class IdentityObject extends DataObject<IdentityObject> {

  static final Kind<IdentityObject> KIND = new Kind<>("IdentityObject", IdentityObject::new);

  private IdentityObject(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<IdentityObject> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param hashed whether the identity is hashed
   * @param identityHash the identity, or its hash with {@code sha256$} or {@code md5$} before it
   * @param identityType what kind of identity it is, a term of IdentifierTypeEnum or one that
   *     begins with {@code ext:}
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static IdentityObject of(boolean hashed, String identityHash, String identityType) {
    return KIND.of(
        new Members()
            .text("type", "IdentityObject")
            .value("hashed", new JsonBoolean(hashed))
            .text("identityHash", identityHash)
            .text("identityType", identityType)
            .object());
  }

  /** {@return whether the identity is hashed} */
  public boolean hashed() {
    return required("hashed", truth("hashed"));
  }

  /** Returns this identity with another {@code hashed}. */
  public IdentityObject withHashed(boolean value) {
    return with("hashed", new JsonBoolean(value));
  }

  /** {@return the identity, or its hash with {@code sha256$} or {@code md5$} before it} */
  public String identityHash() {
    return required("identityHash", text("identityHash"));
  }

  /** Returns this identity with another {@code identityHash}. */
  public IdentityObject withIdentityHash(String value) {
    return with("identityHash", JsonValue.of(value));
  }

  /**
   * {@return what kind of identity it is, a term of IdentifierTypeEnum or one that begins with
   * {@code ext:}}
   */
  public String identityType() {
    return required("identityType", text("identityType"));
  }

  /** Returns this identity with another {@code identityType}. */
  public IdentityObject withIdentityType(String value) {
    return with("identityType", JsonValue.of(value));
  }

  /**
   * {@return the text that was added to the identity before it was hashed, or nothing if it is not
   * said}
   */
  public Optional<String> salt() {
    return text("salt");
  }

  /** Returns this identity with another {@code salt}. */
  public IdentityObject withSalt(String value) {
    return with("salt", JsonValue.of(value));
  }
}
