package io.microcredential.badges.ob3.assessment;

import io.microcredential.badges.internal.Iris;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks the form of an assessment against what the extension says of each property. */
final class AssessmentStructure {

  private static final int MAX_PROBLEMS = 100;

  private static final Predicate<JsonValue> TEXT = JsonString.class::isInstance;
  private static final Predicate<JsonValue> FLAG = JsonBoolean.class::isInstance;
  private static final Predicate<JsonValue> NUMBER = JsonNumber.class::isInstance;
  private static final Predicate<JsonValue> ADDRESS =
      value -> value instanceof JsonString text && Iris.isAbsolute(text.value());

  private static final Map<String, Predicate<JsonValue>> ASSESSMENT =
      Map.of(
          "description", TEXT,
          "assessmentType",
              value ->
                  value instanceof JsonString text && AssessmentType.of(text.value()).isPresent(),
          "assessmentOutput", TEXT,
          "hasGroupParticipation", FLAG,
          "hasGroupEvaluation", FLAG,
          "evaluationMethod", TEXT,
          "assessmentExample", ADDRESS,
          "scoringMethodExampleDescription", TEXT,
          "assessmentEvaluation", ADDRESS);

  private static final List<String> ASSESSMENT_REQUIRED =
      List.of(
          "description",
          "assessmentType",
          "assessmentOutput",
          "hasGroupParticipation",
          "hasGroupEvaluation",
          "evaluationMethod");

  private static final Map<String, Predicate<JsonValue>> SECTION =
      Map.of("title", TEXT, "description", TEXT, "url", ADDRESS, "required", FLAG);

  private static final Map<String, Predicate<JsonValue>> QUESTION =
      Map.of(
          "questionType",
              value ->
                  value instanceof JsonString text && QuestionType.of(text.value()).isPresent(),
          "text", TEXT,
          "url", ADDRESS,
          "required", FLAG,
          "wordLimit", NUMBER,
          "characterLimit", NUMBER);

  private final List<Problem> problems = new ArrayList<>();

  private AssessmentStructure() {}

  static Problems problems(JsonObject assessment) {
    var check = new AssessmentStructure();
    JsonPointer root = JsonPointer.root();
    check.object(assessment, ASSESSMENT, ASSESSMENT_REQUIRED, root);
    check.each(assessment, "sections", root, check::section);
    return Problems.of(check.problems);
  }

  private void section(JsonObject section, JsonPointer at) {
    object(section, SECTION, List.of(), at);
    typed(section, "extensions:assessmentSections", at);
    each(
        section,
        "questions",
        at,
        (question, here) -> {
          object(question, QUESTION, List.of("questionType", "text"), here);
          typed(question, "extensions:assessmentQuestions", here);
        });
  }

  private void object(
      JsonObject object,
      Map<String, Predicate<JsonValue>> forms,
      List<String> required,
      JsonPointer at) {
    for (String name : required) {
      if (object.member(name).isEmpty()) {
        add("assessment.missing", at.child(name), "The extension requires this property.");
      }
    }
    object
        .members()
        .forEach(
            (name, value) -> {
              Predicate<JsonValue> form = forms.get(name);
              if (form != null && !form.test(value)) {
                add("assessment.value", at.child(name), "The extension has another form here.");
              }
            });
  }

  /** A type may be left out; where there is one, it is a list with that of the extension. */
  private void typed(JsonObject object, String type, JsonPointer at) {
    JsonValue types = object.members().get("type");
    boolean fits =
        types == null
            || (types instanceof JsonArray array
                && array.items().contains(new JsonString(type))
                && array.items().stream().allMatch(TEXT));
    if (!fits) {
      add("assessment.value", at.child("type"), "The types do not name " + type + ".");
    }
  }

  private interface Visit {
    void object(JsonObject object, JsonPointer at);
  }

  private void each(JsonObject parent, String name, JsonPointer at, Visit visit) {
    boolean many = parent.members().get(name) instanceof JsonArray;
    List<JsonValue> values = Described.values(parent, name);
    for (int i = 0; i < values.size(); i++) {
      JsonPointer here = many ? at.child(name).child(i) : at.child(name);
      if (values.get(i) instanceof JsonObject object) {
        visit.object(object, here);
      } else {
        add("assessment.value", here, "There is an object here.");
      }
    }
  }

  private void add(String code, JsonPointer at, String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(
          Problem.error(code, at, message).fix("Write it as the assessment extension 2.0 has it."));
    }
  }
}
