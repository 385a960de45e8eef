package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * Terms under which a credential may be used.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#termsofuse">Open Badges 3.0, TermsOfUse</a>
 */
public final class TermsOfUse extends DataObject<TermsOfUse> {

  static final Kind<TermsOfUse> KIND = new Kind<>("TermsOfUse", TermsOfUse::new);

  private TermsOfUse(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<TermsOfUse> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param type its kind, a term that a context defines
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static TermsOfUse of(String type) {
    return KIND.of(new Members().text("type", type).object());
  }

  /** {@return the address of the terms, or nothing if it is not said} */
  public Optional<String> id() {
    return text("id");
  }

  /** Returns this object with another {@code id}. */
  public TermsOfUse withId(String value) {
    return with("id", JsonValue.of(value));
  }
}
