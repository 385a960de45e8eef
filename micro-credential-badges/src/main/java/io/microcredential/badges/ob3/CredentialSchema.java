package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;

/**
 * A schema that a credential conforms to, by its own account.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#credentialschema">Open Badges 3.0,
 *     CredentialSchema</a>
 */
public final class CredentialSchema extends DataObject<CredentialSchema> {

  static final Kind<CredentialSchema> KIND = new Kind<>("CredentialSchema", CredentialSchema::new);

  private CredentialSchema(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<CredentialSchema> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the address of the schema
   * @param type its kind, a term that a context defines
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static CredentialSchema of(String id, String type) {
    return KIND.of(new Members().text("id", id).text("type", type).object());
  }

  /** {@return the address of the schema} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this schema with another {@code id}. */
  public CredentialSchema withId(String value) {
    return with("id", JsonValue.of(value));
  }
}
