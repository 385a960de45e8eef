package io.microcredential.rubric.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Problem;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E11: a rubric goes out as CASE 1.1 has it. */
class CaseRubricWriterTest {

  static final URI ADDRESS = URI.create("https://district.example/rubrics/discussion/1.0");
  static final Instant CHANGED = Instant.parse("2026-03-02T08:00:00.750Z");

  private static final JsonObject WRITTEN = written(ClassroomRubric.rubric());

  static JsonObject written(Rubric rubric) {
    return CaseRubricWriter.at(ADDRESS).write(rubric, CHANGED).orElseThrow();
  }

  private static List<JsonObject> list(JsonObject parent, String name) {
    return ((JsonArray) parent.member(name).orElseThrow())
        .items().stream().map(JsonObject.class::cast).toList();
  }

  private static JsonObject criterion(int index) {
    return list(WRITTEN, "CFRubricCriteria").get(index);
  }

  @Nested
  class ARubric {

    @Test
    void saysWhatEverybodyUnderstandsInTheMembersOfTheSpecification() {
      assertThat(WRITTEN.text("title")).contains("Facilitating discussion");
      assertThat(WRITTEN.text("uri")).contains(ADDRESS.toString());
      assertThat(WRITTEN.text("lastChangeDateTime")).contains("2026-03-02T08:00:00Z");
      assertThat(criterion(0).text("category")).contains("Student voice");
      assertThat(criterion(0).text("description")).contains("Student voice");
      assertThat(criterion(0).member("weight")).contains(new JsonNumber("2"));
      assertThat(criterion(2).member("position")).contains(new JsonNumber("3"));
      JsonObject highest = list(criterion(0), "CFRubricCriterionLevels").get(3);
      assertThat(highest.text("quality")).contains("Exemplary");
      assertThat(highest.text("description")).contains("Exemplary");
      assertThat(highest.member("score")).contains(new JsonNumber("4"));
      assertThat(highest.member("position")).contains(new JsonNumber("4"));
      assertThat(highest.text("uri")).contains(ADDRESS + "#student-voice/exemplary");
    }

    @Test
    void namesTheParentOfEveryPart() {
      for (JsonObject criterion : list(WRITTEN, "CFRubricCriteria")) {
        assertThat(criterion.text("rubricId")).isEqualTo(WRITTEN.text("identifier"));
        for (JsonObject level : list(criterion, "CFRubricCriterionLevels")) {
          assertThat(level.text("rubricCriterionId")).isEqualTo(criterion.text("identifier"));
        }
      }
    }

    /** The tables 7.1.26 to 7.1.29: every member that is there, and those that have to be. */
    @Test
    void hasNoMemberThatTheDataModelDoesNotKnowAndAllThatItRequires() {
      conforms(WRITTEN, "identifier uri lastChangeDateTime title CFRubricCriteria[] extensions{}");
      for (JsonObject criterion : list(WRITTEN, "CFRubricCriteria")) {
        conforms(
            criterion,
            "identifier uri lastChangeDateTime category description weight# position# rubricId"
                + " CFRubricCriterionLevels[] extensions{}");
        for (JsonObject level : list(criterion, "CFRubricCriterionLevels")) {
          conforms(
              level,
              "identifier uri lastChangeDateTime description quality score# position#"
                  + " rubricCriterionId extensions[]");
        }
      }
    }

    private static void conforms(JsonObject object, String members) {
      List<String> found =
          object.members().entrySet().stream()
              .map(member -> member.getKey() + kind(member.getValue()))
              .toList();
      assertThat(found).containsExactlyInAnyOrder(members.split(" "));
      for (String id : List.of("identifier", "rubricId", "rubricCriterionId")) {
        object
            .text(id)
            .ifPresent(
                text -> {
                  assertThat(UUID.fromString(text).version()).isEqualTo(5);
                  assertThat(UUID.fromString(text).variant()).isEqualTo(2);
                });
      }
    }

    private static String kind(JsonValue value) {
      return value instanceof JsonString
          ? ""
          : value instanceof JsonNumber ? "#" : value instanceof JsonArray ? "[]" : "{}";
    }

    @Test
    void putsTextsThatCaseHasInOneLineIntoOneLine() {
      Rubric rubric =
          new Rubric(
              LanguageMap.english("Talk\nthat\tteaches"), ClassroomRubric.rubric().criteria());

      assertThat(written(rubric).text("title")).contains("Talk that teaches");
    }

    @Test
    void writesNumbersWithFifteenDigits() {
      Rubric rubric =
          with(
              level ->
                  new Criterion(
                      level.id(), level.title(), null, Fraction.of(1, 3), level.levels()));

      assertThat(list(written(rubric), "CFRubricCriteria").get(0).member("weight"))
          .contains(new JsonNumber("0.333333333333333"));
    }
  }

  @Nested
  class Identifiers {

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void areNameBasedAsTheStandardHasThem() {
      assertThat(
              NameBasedId.of(
                  UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
          .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void areThoseOfTheAddressesSoThatAnybodyCanMakeThem() {
      assertThat(criterion(1).text("identifier"))
          .contains(
              NameBasedId.of(NameBasedId.URL, criterion(1).text("uri").orElseThrow()).toString());
    }

    @Test
    void areAllDifferentAndTheSameEachTime() {
      var all = new ArrayList<String>();
      all.add(WRITTEN.text("identifier").orElseThrow());
      for (JsonObject criterion : list(WRITTEN, "CFRubricCriteria")) {
        all.add(criterion.text("identifier").orElseThrow());
        list(criterion, "CFRubricCriterionLevels")
            .forEach(level -> all.add(level.text("identifier").orElseThrow()));
      }
      assertThat(all).hasSize(16).doesNotHaveDuplicates();
      assertThat(Json.write(written(ClassroomRubric.rubric()))).isEqualTo(Json.write(WRITTEN));
    }

    @Test
    void needAnAddress() {
      for (String address : List.of("rubrics/1", "https://example.org/rubrics#1")) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> CaseRubricWriter.at(URI.create(address)))
            .withMessageContaining("absolute and has no fragment");
      }
    }
  }

  @Nested
  class WhatCaseCannotTell {

    @Test
    void isRefusedAllAtOnce() {
      Rubric rubric =
          with(
              criterion ->
                  new Criterion(
                      criterion.id(),
                      criterion.title(),
                      null,
                      Fraction.parse("1" + "0".repeat(40)),
                      List.of(
                          points(criterion, 0, "2"),
                          points(criterion, 1, "2"),
                          points(criterion, 1, "1/" + "9".repeat(40)))));

      assertThat(CaseRubricWriter.at(ADDRESS).write(rubric, CHANGED).problems())
          .extracting(Problem::code, problem -> problem.at().toString())
          .containsExactly(
              tuple("case.number-size", "/criteria/0/weight"),
              tuple("case.points-order", "/criteria/0/levels/1/points"),
              tuple("case.repeated-id", "/criteria/0/levels/2/id"),
              tuple("case.number-size", "/criteria/0/levels/2/points"),
              tuple("case.points-order", "/criteria/0/levels/2/points"));
    }

    private static CriterionLevel points(Criterion criterion, int index, String points) {
      CriterionLevel level = criterion.levels().get(index);
      return new CriterionLevel(
          level.id(), level.name(), Fraction.parse(points), level.descriptors());
    }
  }

  private static Rubric with(UnaryOperator<Criterion> change) {
    Rubric rubric = ClassroomRubric.rubric();
    return new Rubric(rubric.title(), List.of(change.apply(rubric.criteria().get(0))));
  }
}
