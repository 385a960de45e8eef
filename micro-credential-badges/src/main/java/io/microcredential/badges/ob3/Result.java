package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What somebody reached.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#result">Open Badges 3.0, Result</a>
 */
public final class Result extends DataObject<Result> {

  static final Kind<Result> KIND = new Kind<>("Result", Result::new);

  private Result(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<Result> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static Result of() {
    return KIND.of(new Members().type("Result").object());
  }

  /** {@return the {@code id} of the level that was reached, or nothing if it is not said} */
  public Optional<String> achievedLevel() {
    return text("achievedLevel");
  }

  /** Returns this result with another {@code achievedLevel}. */
  public Result withAchievedLevel(String value) {
    return with("achievedLevel", JsonValue.of(value));
  }

  /** {@return where it stands in frameworks} */
  public List<Alignment> alignment() {
    return parts("alignment", Alignment.KIND);
  }

  /** Returns this result with other {@code alignment}; an empty list leaves none. */
  public Result withAlignment(List<Alignment> values) {
    return withParts("alignment", values);
  }

  /** {@return the {@code id} of the description of this result, or nothing if it is not said} */
  public Optional<String> resultDescription() {
    return text("resultDescription");
  }

  /** Returns this result with another {@code resultDescription}. */
  public Result withResultDescription(String value) {
    return with("resultDescription", JsonValue.of(value));
  }

  /**
   * {@return how far the recipient is, a term of ResultStatusType, or nothing if it is not said}
   */
  public Optional<String> status() {
    return text("status");
  }

  /** Returns this result with another {@code status}. */
  public Result withStatus(String value) {
    return with("status", JsonValue.of(value));
  }

  /**
   * {@return what was reached, as a text such as {@code 87} or {@code B+}, or nothing if it is not
   * said}
   */
  public Optional<String> value() {
    return text("value");
  }

  /** Returns this result with another {@code value}. */
  public Result withValue(String value) {
    return with("value", JsonValue.of(value));
  }
}
