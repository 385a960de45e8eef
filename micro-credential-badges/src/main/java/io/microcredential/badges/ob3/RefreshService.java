package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;

/**
 * Where to fetch a newer version of a credential.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#refreshservice">Open Badges 3.0,
 *     RefreshService</a>
 */
public final class RefreshService extends DataObject<RefreshService> {

  static final Kind<RefreshService> KIND = new Kind<>("RefreshService", RefreshService::new);

  private RefreshService(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<RefreshService> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the address of the service
   * @param type its kind, a term that a context defines
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static RefreshService of(String id, String type) {
    return KIND.of(new Members().text("id", id).text("type", type).object());
  }

  /** {@return the address of the service} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this service with another {@code id}. */
  public RefreshService withId(String value) {
    return with("id", JsonValue.of(value));
  }
}
