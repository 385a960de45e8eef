package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * What is endorsed, and the words in which it is.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject">Open Badges 3.0,
 *     EndorsementSubject</a>
 */
public final class EndorsementSubject extends DataObject<EndorsementSubject> {

  static final Kind<EndorsementSubject> KIND =
      new Kind<>("EndorsementSubject", EndorsementSubject::new);

  private EndorsementSubject(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<EndorsementSubject> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the IRI of what is endorsed
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static EndorsementSubject of(String id) {
    return KIND.of(new Members().text("id", id).type("EndorsementSubject").object());
  }

  /** {@return the IRI of what is endorsed} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this subject with another {@code id}. */
  public EndorsementSubject withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return what is said for it, or nothing if it is not said} */
  public Optional<String> endorsementComment() {
    return text("endorsementComment");
  }

  /** Returns this subject with another {@code endorsementComment}. */
  public EndorsementSubject withEndorsementComment(String value) {
    return with("endorsementComment", JsonValue.of(value));
  }
}
