package io.microcredential.rubric.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E11: a CASE 1.1 rubric comes in, whoever wrote it. */
class CaseRubricReaderTest {

  private static final CaseRubricReader READER = CaseRubricReader.in(Locale.ENGLISH);

  private static final String HEAD =
      """
      "uri": "https://other.example/x", "lastChangeDateTime": "2024-01-01T00:00:00Z",
      """;

  private static String id(int number) {
    return "\"identifier\": \"00000000-0000-4000-8000-" + "%012d".formatted(number) + "\", " + HEAD;
  }

  /** A rubric as another system would export it: the best level first, and much left out. */
  private static String foreign() {
    return "{"
        + id(1)
        + "\"title\": \"Essay\", \"description\": \"For grade 8.\", \"CFRubricCriteria\": ["
        + criterion(3, "Structure", "The order of thoughts", 2, "null")
        + ","
        + criterion(2, "Language", "Spelling and grammar", 1, "\"weight\": 2.5")
        + "]}";
  }

  private static String criterion(
      int number, String category, String description, int position, String weight) {
    return "{"
        + id(number)
        + "\"category\": \"%s\", \"description\": \"%s\", \"position\": %d, "
            .formatted(category, description, position)
        + (weight.equals("null") ? "\"weight\": null" : weight)
        + ", \"CFRubricCriterionLevels\": [{"
        + id(number * 10)
        + "\"quality\": \"Très bien\", \"score\": 4.50, \"position\": 1, \"description\": \"All\"},"
        + "{"
        + id(number * 10 + 1)
        + "\"quality\": \"Basic\", \"score\": 1, \"position\": 2, \"feedback\": \"Go on.\"}]}";
  }

  private static Outcome<Rubric> read(String json) {
    return READER.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Nested
  class SomebodyElsesRubric {

    private final Rubric rubric = read(foreign()).orElseThrow();

    @Test
    void hasItsCriteriaInTheOrderOfTheirPositions() {
      assertThat(rubric.criteria())
          .extracting(c -> c.title().original(), Criterion::weight)
          .containsExactly(
              tuple("Language", Fraction.parse("2.5")), tuple("Structure", Fraction.ONE));
      assertThat(rubric.criteria().get(0).description())
          .isEqualTo(LanguageMap.english("Spelling and grammar"));
      assertThat(rubric.criteria().get(0).id()).hasToString("00000000-0000-4000-8000-000000000002");
    }

    @Test
    void hasItsLevelsInTheOrderOfTheirScores() {
      assertThat(rubric.criteria().get(0).levels())
          .containsExactly(
              new CriterionLevel(
                  LevelId.of("basic"), LanguageMap.english("Basic"), Fraction.ONE, List.of()),
              new CriterionLevel(
                  LevelId.of("tres-bien"),
                  LanguageMap.english("Très bien"),
                  Fraction.of(9, 2),
                  List.of(LanguageMap.english("All"))));
    }

    @Test
    void losesNothingInSilence() {
      assertThat(read(foreign()).problems())
          .extracting(Problem::code, problem -> problem.at().toString())
          .containsExactlyInAnyOrder(
              tuple("case.not-held", "/description"),
              tuple("case.not-held", "/CFRubricCriteria/0/CFRubricCriterionLevels/1/feedback"),
              tuple("case.not-held", "/CFRubricCriteria/1/CFRubricCriterionLevels/1/feedback"));
    }

    @Test
    void isReadInTheLanguageThatTheCallerKnows() {
      Rubric spanish =
          CaseRubricReader.in(Locale.forLanguageTag("es"))
              .read(foreign().getBytes(StandardCharsets.UTF_8))
              .orElseThrow();

      assertThat(spanish.title()).isEqualTo(LanguageMap.of("es", "Essay"));
    }

    @Test
    void takesTheDescriptionAsTitleWhereTheCategoryIsOfSeveral() {
      Outcome<Rubric> read = read(foreign().replace("Language", "Structure"));

      assertThat(read.orElseThrow().criteria())
          .extracting(criterion -> criterion.title().original())
          .containsExactly("Spelling and grammar", "The order of thoughts");
      assertThat(read.problems().stream().filter(p -> p.at().toString().endsWith("/category")))
          .hasSize(2)
          .allMatch(problem -> problem.code().equals("case.not-held"));
    }

    @Test
    void keepsLevelsApartThatAreCalledTheSameAndStandDifferently() {
      String turned = foreign().replaceFirst("\"score\": 4.50", "\"score\": 0.5");

      assertThat(read(turned).orElseThrow().criteria().get(0).levels())
          .extracting(level -> level.id().value())
          .containsExactly(
              "00000000-0000-4000-8000-000000000021", "00000000-0000-4000-8000-000000000020");
    }

    @Test
    void countsUpWhereNothingHasAScore() {
      Outcome<Rubric> read = read(foreign().replaceAll("\"score\": [0-9.]+,", ""));

      assertThat(read.orElseThrow().criteria().get(0).levels())
          .extracting(level -> level.name().original(), CriterionLevel::points)
          .containsExactly(tuple("Très bien", Fraction.of(1)), tuple("Basic", Fraction.of(2)));
      assertThat(read.problems().codes()).contains("case.scores-missing");
    }

    @Test
    void hasSomethingStandInForAMissingName() {
      Outcome<Rubric> read =
          read("{" + id(7) + "\"CFRubricCriteria\": [{" + id(8) + "\"position\": 1}]}");

      assertThat(read.orElseThrow().title().original())
          .isEqualTo("00000000-0000-4000-8000-000000000007");
      assertThat(read.problems().codes()).containsExactly("case.name-missing", "case.name-missing");
    }
  }

  @Nested
  class OurOwnRubric {

    private final JsonObject written = CaseRubricWriterTest.written(ClassroomRubric.rubric());

    @Test
    void isNotDisturbedByAnotherProgramThatReordersAndRounds() {
      JsonValue changed = reversed(written);
      String text = Json.write(changed).replace("\"score\":3", "\"score\":3.0000000001");

      Outcome<Rubric> read = read(text);

      assertThat(read.orElseThrow()).isEqualTo(ClassroomRubric.rubric());
      assertThat(read.problems()).isEmpty();
    }

    @Test
    void followsAChangeInWhatEverybodyUnderstandsAndSaysSo() {
      String text =
          Json.write(written)
              .replace("\"category\":\"Lesson plan\"", "\"category\":\"Plan of the lesson\"")
              .replace("\"quality\":\"Beginning\"", "\"quality\":\"Emerging\"")
              .replace("\"score\":4", "\"score\":5");

      Outcome<Rubric> read = read(text);

      Criterion plan = read.orElseThrow().criteria().get(1);
      assertThat(plan.id()).isEqualTo(ClassroomRubric.PLAN);
      assertThat(plan.title()).isEqualTo(LanguageMap.english("Plan of the lesson"));
      assertThat(plan.levels().get(0).id()).isEqualTo(ClassroomRubric.BEGINNING);
      assertThat(plan.levels().get(0).name().original()).isEqualTo("Emerging");
      assertThat(plan.levels().get(3).points()).isEqualTo(Fraction.of(5));
      assertThat(read.problems().codes()).hasSize(7).containsOnly("case.changed");
    }

    @Test
    void givesUpTheIdOfACopiedLevelOrCriterion() {
      JsonArray criteria = (JsonArray) written.member("CFRubricCriteria").orElseThrow();
      JsonObject copy =
          ((JsonObject) criteria.items().get(0))
              .with("identifier", JsonValue.of("00000000-0000-4000-8000-000000000099"))
              .with("position", JsonValue.of(9));
      var more = new ArrayList<>(criteria.items());
      more.add(copy);

      Rubric read =
          READER.read(written.with("CFRubricCriteria", new JsonArray(more))).orElseThrow();

      assertThat(read.criterionIds())
          .extracting(id -> id.value())
          .containsExactly(
              "student-voice",
              "lesson-plan",
              "student-results",
              "00000000-0000-4000-8000-000000000099");
    }

    @Test
    void comesInFromAPackageWithOthers() {
      JsonValue framework =
          new JsonObject(
              Map.of(
                  "CFRubrics",
                  new JsonArray(List.of(written, Json.parse(foreign()).orElseThrow()))));

      Outcome<List<Rubric>> read = READER.readPackage(framework);

      assertThat(read.orElseThrow())
          .extracting(rubric -> rubric.title().original())
          .containsExactly("Facilitating discussion", "Essay");
      assertThat(read.problems().list().get(0).at()).hasToString("/CFRubrics/1/description");
    }

    private static JsonValue reversed(JsonValue value) {
      if (value instanceof JsonArray array) {
        var items = new ArrayList<>(array.items().stream().map(OurOwnRubric::reversed).toList());
        Collections.reverse(items);
        return new JsonArray(items);
      } else if (value instanceof JsonObject object) {
        JsonObject changed = object;
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          if (!member.getKey().equals("extensions")) {
            changed = changed.with(member.getKey(), reversed(member.getValue()));
          }
        }
        return changed;
      }
      return value;
    }
  }

  @Nested
  class ABadDocument {

    @Test
    void isRefusedWithEveryPlace() {
      String bad =
          "{"
              + id(1)
              + "\"title\": 5, \"CFRubricCriteria\": [\"x\", {"
              + id(2)
              + "\"category\": \"A\", \"weight\": -1, \"position\": \"first\","
              + "\"CFRubricCriterionLevels\": [{"
              + id(3)
              + "\"quality\": \"Low\", \"score\": 1e99},{"
              + id(3)
              + "\"quality\": \"High\", \"score\": \"3\"}]}, {"
              + "\"identifier\": \"two\", \"category\": \"B\","
              + "\"CFRubricCriterionLevels\": {}}]}";

      Outcome<Rubric> read = read(bad);

      assertThat(read.isSuccess()).isFalse();
      assertThat(read.problems().stream().filter(Problem::isError))
          .extracting(Problem::code, problem -> problem.at().toString())
          .contains(
              tuple("case.wrong-kind", "/title"),
              tuple("case.wrong-kind", "/CFRubricCriteria/0"),
              tuple("case.weight", "/CFRubricCriteria/1/weight"),
              tuple("case.wrong-kind", "/CFRubricCriteria/1/position"),
              tuple("case.number-size", "/CFRubricCriteria/1/CFRubricCriterionLevels/0/score"),
              tuple("case.wrong-kind", "/CFRubricCriteria/1/CFRubricCriterionLevels/1/score"),
              tuple("case.identifier", "/CFRubricCriteria/2/identifier"),
              tuple("case.wrong-kind", "/CFRubricCriteria/2/CFRubricCriterionLevels"))
          .doesNotHaveDuplicates();
      assertThat(read.problems()).allMatch(problem -> problem.fix().endsWith("."));
    }

    @Test
    void isRefusedWhereOnlySomeLevelsHaveAScore() {
      assertThat(read(foreign().replaceFirst("\"score\": 1,", "")).problems().codes())
          .contains("case.score-missing");
    }

    @Test
    void isRefusedWhereTwoHaveOneIdentifier() {
      String twice = foreign().replace("000000000003", "000000000002");

      assertThat(read(twice).problems().codes()).contains("case.repeated-id");
    }

    @Test
    void isBoundedHoweverLargeItIs() {
      String many = "{" + id(1) + "\"title\": \"T\", \"CFRubricCriteria\": [" + "0,".repeat(99);

      Outcome<Rubric> full = read(many + "0]}");
      Outcome<Rubric> tooFull = read(many + "0,0]}");

      assertThat(full.problems().codes()).hasSize(100).containsOnly("case.wrong-kind");
      assertThat(tooFull.problems().codes()).containsExactly("case.too-many");
      String noise = "\"x\": 1, ".repeat(1);
      StringBuilder members = new StringBuilder("{" + noise);
      for (int i = 0; i < 5_000; i++) {
        members.append("\"m").append(i).append("\": 1, ");
      }
      assertThat(read(members + id(1) + "\"title\": \"T\"}").problems().codes())
          .hasSize(101)
          .endsWith("case.more-problems");
    }

    @Test
    void isNotTrustedInItsExtensions() {
      String text =
          Json.write(CaseRubricWriterTest.written(ClassroomRubric.rubric()))
              .replace("\"points\":\"4\"", "\"points\":\"four\"");

      Outcome<Rubric> read = read(text);

      assertThat(read.orElseThrow().criteria().get(0).levels().get(3).points())
          .isEqualTo(Fraction.of(4));
      assertThat(read.problems().codes()).hasSize(3).containsOnly("case.extension-unreadable");
    }

    @Test
    void isNoRubricAtAll() {
      assertThat(read("[]").problems().codes()).containsExactly("case.wrong-kind");
      assertThat(read("{").isSuccess()).isFalse();
      assertThat(READER.readPackage(new JsonArray(List.of())).isSuccess()).isFalse();
    }
  }
}
