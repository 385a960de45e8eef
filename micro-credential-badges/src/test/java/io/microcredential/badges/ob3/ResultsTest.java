package io.microcredential.badges.ob3;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static io.microcredential.badges.fixture.JsonEdits.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the judgement stands in a badge: what could be reached, what had to be, and what was. */
class ResultsTest {

  private static final JsonObject FULL = SampleBadge.full().toJson(SampleBadge.PROFILE);
  private static final String DESCRIPTIONS = "/credentialSubject/achievement/resultDescription";
  private static final String RESULTS = "/credentialSubject/result";
  private static final String VERSION =
      "https://example.org/micro-credentials/talk-that-teaches#1.0/";

  private static JsonObject withRule(AwardRule rule) {
    MicroCredential definition = SampleDefinitions.publish(SampleDefinitions.withRule(rule));
    return OpenBadge.of(
            definition, EarnedWork.awarded(definition), Recipient.did(SampleBadge.LEARNER_DID))
        .toJson(SampleBadge.PROFILE);
  }

  private static List<String> requiredLevels(JsonObject badge) {
    return items(badge, DESCRIPTIONS).stream()
        .map(d -> ((JsonObject) d).text("requiredLevel").orElse("-").replaceAll(".*/", ""))
        .limit(4)
        .toList();
  }

  @Nested
  class Descriptions {

    @Test
    void oneForEachCriterionAndOneForTheScore() {
      assertThat(items(FULL, DESCRIPTIONS))
          .extracting(description -> text(description, "/name"))
          .containsExactly(
              "Question design",
              "Wait time",
              "Student voice",
              "Next steps",
              "Talk that teaches: rubric");
    }

    @Test
    void aCriterionListsItsLevelsFromLowestToHighestWithPoints() {
      String voice = DESCRIPTIONS + "/2";
      assertThat(texts(FULL, voice + "/type")).containsExactly("ResultDescription");
      assertThat(text(FULL, voice + "/id")).isEqualTo(VERSION + "criteria/student-voice");
      assertThat(text(FULL, voice + "/resultType")).isEqualTo("RubricCriterionLevel");
      assertThat(items(FULL, voice + "/rubricCriterionLevel"))
          .extracting(level -> text(level, "/name") + " " + text(level, "/points"))
          .containsExactly("Missing 0", "Developing 1", "Demonstrated 2", "Exemplary 3");
      assertThat(at(FULL, voice + "/rubricCriterionLevel/0"))
          .isEqualTo(
              JsonEdits.object(
                  """
                  {"id": "https://example.org/micro-credentials/talk-that-teaches\
                  #1.0/criteria/student-voice/levels/missing",
                   "type": ["RubricCriterionLevel"], "name": "Missing",
                   "description": "Not addressed.\\nAddressed, and inaccurate.",
                   "level": "missing", "points": "0"}
                  """));
    }

    @Test
    void theScoreNamesItsRange() {
      assertThat(at(FULL, DESCRIPTIONS + "/4"))
          .isEqualTo(
              JsonEdits.object(
                  """
                  {"id": "https://example.org/micro-credentials/talk-that-teaches#1.0/score",
                   "type": ["ResultDescription"], "name": "Talk that teaches: rubric",
                   "resultType": "RubricScore", "valueMin": "0", "valueMax": "3"}
                  """));
    }

    @Test
    void idsAreDifferentAndAbsolute() {
      Set<String> ids = new HashSet<>();
      JsonEdits.each(
          at(FULL, DESCRIPTIONS),
          (place, value) -> {
            if (place.endsWith("/id")) {
              String id = ((JsonValue.JsonString) value).value();
              assertThat(id).startsWith("https://");
              assertThat(ids.add(id)).as(id).isTrue();
            }
          });
      assertThat(ids).hasSize(4 * 5 + 1);
    }
  }

  @Nested
  class RequiredLevels {

    @Test
    void theHighestOfAllThatTheRuleDemandsOfACriterion() {
      assertThat(requiredLevels(FULL))
          .containsExactly("developing", "developing", "demonstrated", "developing");
    }

    @Test
    void theHighestWhateverTheOrderOfTheRule() {
      var each = new EachAtLeast(SampleDefinitions.DEVELOPING, List.of());
      var voice =
          new CriterionAtLeast(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEMONSTRATED);
      assertThat(requiredLevels(withRule(new AllOf(List.of(voice, each)))))
          .isEqualTo(requiredLevels(withRule(new AllOf(List.of(each, voice)))))
          .containsExactly("developing", "developing", "demonstrated", "developing");
    }

    /** Feature row E1: nothing is said of a level where there is none to reach. */
    @Test
    void noneAndNoResultWhereTheCriterionDoesNotApply() {
      MicroCredential definition =
          SampleDefinitions.publish(
              SampleDefinitions.withCriterion(1, c -> c.with(Applicability.MAY_NOT_APPLY)));
      JsonObject badge =
          OpenBadge.of(
                  definition,
                  EarnedWork.awarded(definition),
                  Recipient.did(SampleBadge.LEARNER_DID))
              .toJson(SampleBadge.PROFILE);
      assertThat(requiredLevels(badge))
          .containsExactly("developing", "-", "demonstrated", "developing");
      assertThat(items(badge, RESULTS)).hasSize(4);
      assertThat(items(badge, RESULTS).toString()).doesNotContain("criteria/wait-time");
      // (3 + 2 * 2 + 3) / 4, and not over 5.
      assertThat(((JsonObject) items(badge, RESULTS).get(3)).text("value")).contains("2.5");
    }

    @Test
    void noneWhereTheRuleLeavesAChoice() {
      JsonObject badge =
          withRule(
              new AnyOf(
                  List.of(
                      new CriterionAtLeast(
                          SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEMONSTRATED),
                      new CriterionAtLeast(
                          SampleDefinitions.QUESTIONS, SampleDefinitions.DEVELOPING))));
      assertThat(requiredLevels(badge)).containsExactly("-", "-", "-", "-");
    }

    @Test
    void areLevelsOfTheirOwnCriterion() {
      for (JsonValue description : items(FULL, DESCRIPTIONS)) {
        ((JsonObject) description)
            .text("requiredLevel")
            .ifPresent(
                level ->
                    assertThat(items(description, "/rubricCriterionLevel"))
                        .extracting(each -> text(each, "/id"))
                        .contains(level));
      }
    }
  }

  @Nested
  class Results {

    @Test
    void sayTheLevelReachedInEachCriterionAndTheExactScore() {
      assertThat(items(FULL, RESULTS))
          .extracting(
              result ->
                  ((JsonObject) result)
                      .text("achievedLevel")
                      .or(() -> ((JsonObject) result).text("value"))
                      .orElseThrow()
                      .replace(VERSION, ""))
          .containsExactly(
              "criteria/question-design/levels/exemplary",
              "criteria/wait-time/levels/developing",
              "criteria/student-voice/levels/demonstrated",
              "criteria/next-steps/levels/exemplary",
              "2.2");
      assertThat(items(FULL, RESULTS))
          .allSatisfy(result -> assertThat(texts(result, "/type")).containsExactly("Result"));
    }

    @Test
    void referToDescriptionsAndLevelsThatAreThere() {
      for (JsonValue result : items(FULL, RESULTS)) {
        List<JsonValue> described =
            items(FULL, DESCRIPTIONS).stream()
                .filter(d -> text(d, "/id").equals(text(result, "/resultDescription")))
                .toList();
        assertThat(described).hasSize(1);
        ((JsonObject) result)
            .text("achievedLevel")
            .ifPresent(
                level ->
                    assertThat(items(described.get(0), "/rubricCriterionLevel"))
                        .extracting(each -> text(each, "/id"))
                        .contains(level));
      }
    }

    @Test
    void sayNothingOfAssessorsOrHowTheyCameToIt() {
      assertThat(items(FULL, RESULTS))
          .allSatisfy(
              result ->
                  assertThat(((JsonObject) result).members().keySet())
                      .isSubsetOf("type", "resultDescription", "achievedLevel", "value"));
    }
  }
}
