package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One level of one criterion of a rubric.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#rubriccriterionlevel">Open Badges 3.0,
 *     RubricCriterionLevel</a>
 */
public final class RubricCriterionLevel extends DataObject<RubricCriterionLevel> {

  static final Kind<RubricCriterionLevel> KIND =
      new Kind<>("RubricCriterionLevel", RubricCriterionLevel::new);

  private RubricCriterionLevel(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<RubricCriterionLevel> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the absolute IRI by which it is known
   * @param name what it is called
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static RubricCriterionLevel of(String id, String name) {
    return KIND.of(
        new Members().text("id", id).type("RubricCriterionLevel").text("name", name).object());
  }

  /** {@return the absolute IRI by which it is known} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this level with another {@code id}. */
  public RubricCriterionLevel withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return where it stands in frameworks} */
  public List<Alignment> alignment() {
    return parts("alignment", Alignment.KIND);
  }

  /** Returns this level with other {@code alignment}; an empty list leaves none. */
  public RubricCriterionLevel withAlignment(List<Alignment> values) {
    return withParts("alignment", values);
  }

  /** {@return what it is, in short, or nothing if it is not said} */
  public Optional<String> description() {
    return text("description");
  }

  /** Returns this level with another {@code description}. */
  public RubricCriterionLevel withDescription(String value) {
    return with("description", JsonValue.of(value));
  }

  /** {@return the level as the rubric names it, such as a grade, or nothing if it is not said} */
  public Optional<String> level() {
    return text("level");
  }

  /** Returns this level with another {@code level}. */
  public RubricCriterionLevel withLevel(String value) {
    return with("level", JsonValue.of(value));
  }

  /** {@return what it is called} */
  public String name() {
    return required("name", text("name"));
  }

  /** Returns this level with another {@code name}. */
  public RubricCriterionLevel withName(String value) {
    return with("name", JsonValue.of(value));
  }

  /** {@return how many points the level is worth, as a text, or nothing if it is not said} */
  public Optional<String> points() {
    return text("points");
  }

  /** Returns this level with another {@code points}. */
  public RubricCriterionLevel withPoints(String value) {
    return with("points", JsonValue.of(value));
  }
}
