package io.microcredential.rubric.exchange;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a rubric as a CASE 1.1 {@code CFRubric}.
 *
 * <p>Identifiers are UUIDs made from the address of the rubric, so that the same rubric has the
 * same ones wherever it is written. What CASE has no room for (ids, other languages, several
 * descriptors, exact fractions, ranges of points) travels in the standard member {@code
 * extensions}, and {@link CaseRubricReader} takes it up again. A level has one score in CASE: of a
 * range that is the least, and it is all that other programs see of it.
 *
 * <pre>{@code
 * URI address = URI.create("https://district.example/rubrics/discussion/1.0");
 * Outcome<JsonObject> written = CaseRubricWriter.at(address).write(rubric, lastChange);
 * Outcome<Rubric> read = written.then(CaseRubricReader.in(Locale.ENGLISH)::read);
 * }</pre>
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/spec/case/v1p1/information_model/caseservicev1p1_infomodelv1p0.html">CASE
 *     1.1, Information Model, sections 7.1.26 to 7.1.31</a>
 */
public final class CaseRubricWriter {

  private final URI address;

  private CaseRubricWriter(URI address) {
    this.address = address;
  }

  /**
   * Returns the writer of the rubric that stands at an address.
   *
   * @param address where this version of the rubric can be looked up
   * @return the writer
   * @throws IllegalArgumentException if the address is not absolute or has a fragment
   */
  public static CaseRubricWriter at(URI address) {
    if (!address.isAbsolute() || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the address of a rubric is absolute and has no fragment, such as"
              + " https://example.org/rubrics/1");
    }
    return new CaseRubricWriter(address);
  }

  /**
   * Writes a rubric.
   *
   * @param rubric the rubric; its points rise from level to level, as publishing demands
   * @param lastChange when it was last changed; written to the second
   * @return the {@code CFRubric}, or every reason why CASE could not tell the rubric
   */
  public Outcome<JsonObject> write(Rubric rubric, Instant lastChange) {
    Problems problems = problems(rubric);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(new Writing(lastChange).rubric(rubric));
  }

  private static Problems problems(Rubric rubric) {
    var problems = new ArrayList<Problem>();
    Set<Object> criteria = new HashSet<>();
    for (int i = 0; i < rubric.criteria().size(); i++) {
      Criterion criterion = rubric.criteria().get(i);
      JsonPointer at = JsonPointer.root().child("criteria").child(i);
      repeated(criteria, criterion.id(), at, problems);
      size(criterion.weight(), at.child("weight"), problems);
      Set<Object> levels = new HashSet<>();
      for (int j = 0; j < criterion.levels().size(); j++) {
        CriterionLevel level = criterion.levels().get(j);
        JsonPointer here = at.child("levels").child(j);
        repeated(levels, level.id(), here, problems);
        size(level.points(), here.child("points"), problems);
        if (j > 0 && level.points().compareTo(criterion.levels().get(j - 1).points()) <= 0) {
          problems.add(
              Problem.error(
                      "case.points-order",
                      here.child("points"),
                      "In CASE the score alone says which of two levels is the higher.")
                  .fix("Order the levels from lowest to highest, with rising points."));
        }
      }
    }
    return Problems.of(problems);
  }

  private static void repeated(
      Set<Object> seen, Object id, JsonPointer at, List<Problem> problems) {
    if (!seen.add(id)) {
      problems.add(
          Problem.error("case.repeated-id", at.child("id"), "Another one beside it has this id.")
              .fix("Give each its own id."));
    }
  }

  private static void size(Fraction number, JsonPointer at, List<Problem> problems) {
    if (!CaseForm.hasRoomFor(number)) {
      problems.add(
          Problem.error("case.number-size", at, "CASE has no room for a number of this size.")
              .fix("Choose numbers such as 1 to 4."));
    }
  }

  /** One document in the making. */
  private final class Writing {

    private final JsonValue lastChange;

    Writing(Instant lastChange) {
      this.lastChange = JsonValue.of(lastChange.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    JsonObject rubric(Rubric rubric) {
      String uri = address.toString();
      Map<String, JsonValue> json = start(uri);
      json.put("title", JsonValue.of(CaseForm.line(rubric.title())));
      json.put("lastChangeDateTime", lastChange);
      var criteria = new ArrayList<JsonValue>();
      for (Criterion criterion : rubric.criteria()) {
        criteria.add(criterion(criterion, criteria.size() + 1));
      }
      json.put("CFRubricCriteria", new JsonArray(criteria));
      json.put(
          "extensions", extension(CaseForm.RUBRIC.toJson(new Rubric(rubric.title(), List.of()))));
      return new JsonObject(json);
    }

    private JsonObject criterion(Criterion criterion, int position) {
      String uri = address + "#" + criterion.id();
      Map<String, JsonValue> json = start(uri);
      json.put("category", JsonValue.of(CaseForm.line(criterion.title())));
      json.put("description", JsonValue.of(CaseForm.description(criterion)));
      json.put("weight", CaseForm.number(criterion.weight()));
      json.put("position", JsonValue.of(position));
      json.put("rubricId", identifier(address.toString()));
      json.put("lastChangeDateTime", lastChange);
      var levels = new ArrayList<JsonValue>();
      for (CriterionLevel level : criterion.levels()) {
        levels.add(level(level, uri, levels.size() + 1));
      }
      json.put("CFRubricCriterionLevels", new JsonArray(levels));
      json.put(
          "extensions",
          extension(
              CaseForm.CRITERION.toJson(
                  new Criterion(
                      criterion.id(),
                      criterion.title(),
                      criterion.description(),
                      criterion.weight(),
                      List.of(),
                      criterion.applicability()))));
      return new JsonObject(json);
    }

    private JsonObject level(CriterionLevel level, String criterion, int position) {
      Map<String, JsonValue> json = start(criterion + "/" + level.id());
      if (!level.descriptors().isEmpty()) {
        json.put("description", JsonValue.of(CaseForm.description(level.descriptors())));
      }
      json.put("quality", JsonValue.of(CaseForm.line(level.name())));
      json.put("score", CaseForm.number(level.points()));
      json.put("position", JsonValue.of(position));
      json.put("rubricCriterionId", identifier(criterion));
      json.put("lastChangeDateTime", lastChange);
      // Of a level there may be several extensions, unlike of the other classes: table 7.1.29.10.
      json.put("extensions", new JsonArray(List.of(extension(CaseForm.LEVEL.toJson(level)))));
      return new JsonObject(json);
    }

    private Map<String, JsonValue> start(String uri) {
      var json = new LinkedHashMap<String, JsonValue>();
      json.put("identifier", identifier(uri));
      json.put("uri", JsonValue.of(uri));
      return json;
    }

    private JsonValue identifier(String uri) {
      return JsonValue.of(NameBasedId.of(NameBasedId.URL, uri).toString());
    }

    private JsonObject extension(JsonValue content) {
      return new JsonObject(Map.of(CaseForm.EXTENSION, content));
    }
  }
}
