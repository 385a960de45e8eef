package io.microcredential.badges.ob3;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What kind of result an achievement can have, and which is enough.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resultdescription">Open Badges 3.0,
 *     ResultDescription</a>
 */
public final class ResultDescription extends DataObject<ResultDescription> {

  static final Kind<ResultDescription> KIND =
      new Kind<>("ResultDescription", ResultDescription::new);

  private ResultDescription(JsonObject json) {
    super(KIND, json);
  }

  /**
   * Reads an object of this class.
   *
   * @param json the object, as it stands in a document
   * @return the same, typed, with warnings where only the formal schema minds; or everything that
   *     is wrong
   */
  public static Outcome<ResultDescription> from(JsonObject json) {
    return KIND.from(json);
  }

  /**
   * Makes an object of this class with what it must have.
   *
   * @param id the absolute IRI by which it is known
   * @param name what it is called
   * @param resultType what kind of result it is, a term of ResultType or one that begins with
   *     {@code ext:}
   * @return the object
   * @throws IllegalArgumentException if a value has not the form that the data model demands
   */
  public static ResultDescription of(String id, String name, String resultType) {
    return KIND.of(
        new Members()
            .text("id", id)
            .type("ResultDescription")
            .text("name", name)
            .text("resultType", resultType)
            .object());
  }

  /** {@return the absolute IRI by which it is known} */
  public String id() {
    return required("id", text("id"));
  }

  /** Returns this description with another {@code id}. */
  public ResultDescription withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return where it stands in frameworks} */
  public List<Alignment> alignment() {
    return parts("alignment", Alignment.KIND);
  }

  /** Returns this description with other {@code alignment}; an empty list leaves none. */
  public ResultDescription withAlignment(List<Alignment> values) {
    return withParts("alignment", values);
  }

  /** {@return the values that a result can have, the lowest first} */
  public List<String> allowedValue() {
    return texts("allowedValue");
  }

  /** Returns this description with other {@code allowedValue}; an empty list leaves none. */
  public ResultDescription withAllowedValue(List<String> values) {
    return withTexts("allowedValue", values);
  }

  /** {@return what it is called} */
  public String name() {
    return required("name", text("name"));
  }

  /** Returns this description with another {@code name}. */
  public ResultDescription withName(String value) {
    return with("name", JsonValue.of(value));
  }

  /** {@return the {@code id} of the level that has to be reached, or nothing if it is not said} */
  public Optional<String> requiredLevel() {
    return text("requiredLevel");
  }

  /** Returns this description with another {@code requiredLevel}. */
  public ResultDescription withRequiredLevel(String value) {
    return with("requiredLevel", JsonValue.of(value));
  }

  /** {@return the value that has to be reached, or nothing if it is not said} */
  public Optional<String> requiredValue() {
    return text("requiredValue");
  }

  /** Returns this description with another {@code requiredValue}. */
  public ResultDescription withRequiredValue(String value) {
    return with("requiredValue", JsonValue.of(value));
  }

  /**
   * {@return what kind of result it is, a term of ResultType or one that begins with {@code ext:}}
   */
  public String resultType() {
    return required("resultType", text("resultType"));
  }

  /** Returns this description with another {@code resultType}. */
  public ResultDescription withResultType(String value) {
    return with("resultType", JsonValue.of(value));
  }

  /** {@return the levels of the criterion} */
  public List<RubricCriterionLevel> rubricCriterionLevel() {
    return parts("rubricCriterionLevel", RubricCriterionLevel.KIND);
  }

  /**
   * Returns this description with other {@code rubricCriterionLevel}; an empty list leaves none.
   */
  public ResultDescription withRubricCriterionLevel(List<RubricCriterionLevel> values) {
    return withParts("rubricCriterionLevel", values);
  }

  /** {@return the highest value, or nothing if it is not said} */
  public Optional<String> valueMax() {
    return text("valueMax");
  }

  /** Returns this description with another {@code valueMax}. */
  public ResultDescription withValueMax(String value) {
    return with("valueMax", JsonValue.of(value));
  }

  /** {@return the lowest value, or nothing if it is not said} */
  public Optional<String> valueMin() {
    return text("valueMin");
  }

  /** Returns this description with another {@code valueMin}. */
  public ResultDescription withValueMin(String value) {
    return with("valueMin", JsonValue.of(value));
  }
}
