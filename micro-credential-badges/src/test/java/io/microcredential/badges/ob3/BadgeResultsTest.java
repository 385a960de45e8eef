package io.microcredential.badges.ob3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SharedData;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerifiedBadge;
import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feature row E11: rubric levels go out as Open Badges results and come in as they were. */
class BadgeResultsTest {

  /** What a badge can tell of a rubric: one language, one descriptor, no weights. */
  private static Rubric told(Rubric rubric, Locale locale) {
    return new Rubric(
        told(rubric.title(), locale),
        rubric.criteria().stream()
            .map(
                c ->
                    new Criterion(
                        c.id(),
                        told(c.title(), locale),
                        null,
                        Fraction.ONE,
                        c.levels().stream().map(l -> told(l, locale)).toList()))
            .toList());
  }

  private static CriterionLevel told(CriterionLevel level, Locale locale) {
    String all =
        level.descriptors().stream().map(d -> d.in(locale)).collect(Collectors.joining("\n"));
    return new CriterionLevel(
        level.id(),
        told(level.name(), locale),
        level.points(),
        List.of(LanguageMap.of(locale.toLanguageTag(), all)));
  }

  private static LanguageMap told(LanguageMap text, Locale locale) {
    return LanguageMap.of(locale.toLanguageTag(), text.in(locale));
  }

  private static BadgeResults read(JsonObject credential) {
    return BadgeResults.of((JsonObject) JsonEdits.at(credential, "/credentialSubject"));
  }

  private static BadgeResults of(String achievement, String results) {
    return BadgeResults.of(
        JsonEdits.object(
            "{\"achievement\": {\"name\": \"A\", \"resultDescription\": ["
                + achievement
                + "]}, \"result\": ["
                + results
                + "]}"));
  }

  private static String description(String id, String levels) {
    return "{\"id\": \"urn:x:%s\", \"name\": \"C %s\", \"resultType\": \"RubricCriterionLevel\","
            .formatted(id, id)
        + "\"rubricCriterionLevel\": ["
        + levels
        + "]}";
  }

  private static String level(String id, String points) {
    return "{\"id\": \"urn:x:%s\", \"name\": \"L %s\", \"points\": \"%s\"}"
        .formatted(id, id, points);
  }

  private static String reached(String description, String level) {
    return "{\"resultDescription\": \"urn:x:%s\", \"achievedLevel\": \"urn:x:%s\"}"
        .formatted(description, level);
  }

  @Nested
  class OurOwnBadge {

    private final JsonObject badge = SampleBadge.full().toJson(SampleBadge.PROFILE);

    @Test
    void tellsTheRubricAgain() {
      assertThat(read(badge).rubric())
          .isEqualTo(told(SampleBadge.DEFINITION.rubric(), Locale.ENGLISH));
    }

    @Test
    void tellsTheLevelsReachedAndTheExactScore() {
      BadgeResults results = read(badge);

      assertThat(results.criteria())
          .allSatisfy(
              judged ->
                  assertThat(judged.achieved())
                      .isEqualTo(EarnedWork.LEVELS.get(judged.criterion().id())));
      assertThat(results.score())
          .isEqualTo(new RubricScore.Exact(Fraction.of(11, 5), Fraction.ZERO, Fraction.of(3)));
      assertThat(results.others()).isEmpty();
    }

    @Test
    void tellsWhatHadToBeReached() {
      MicroCredential definition =
          SampleDefinitions.publish(
              SampleDefinitions.withRule(
                  new AwardRule.CriterionAtLeast(
                      SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING)));
      JsonObject other =
          OpenBadge.of(
                  definition,
                  EarnedWork.awarded(definition),
                  Recipient.did(SampleBadge.LEARNER_DID))
              .toJson(SampleBadge.PROFILE);

      JudgedCriterion voice = read(other).criterion(SampleDefinitions.STUDENT_VOICE).orElseThrow();

      assertThat(voice.required()).isEqualTo(SampleDefinitions.DEVELOPING);
      assertThat(voice.isAsRequired()).isTrue();
      assertThat(read(other).criterion(SampleDefinitions.WAIT_TIME).orElseThrow().isAsRequired())
          .isFalse();
    }

    @Test
    void tellsItInTheLanguageOfTheBadge() {
      var spanish = Locale.forLanguageTag("es");
      BadgeResults results = read(SampleBadge.full().in(spanish).toJson(SampleBadge.PROFILE));

      assertThat(results.title().originalLanguage()).isEqualTo("es");
    }

    @Test
    void isReadFromWhatWasVerified() {
      VerifiedBadge verified =
          BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
              .verify(Json.write(SampleBadge.signed(SampleBadge.full())), SampleBadge.NOW)
              .verifiedBadge()
              .orElseThrow();

      assertThat(verified.results()).isEqualTo(read(badge));
    }

    /** The order of a set is not signed: whoever passes a badge on could turn it round. */
    @Test
    void tellsTheSameWhateverTheOrderInTheDocument() {
      BadgeResults turned = read((JsonObject) reversed(badge));

      assertThat(turned.criteria()).containsExactlyInAnyOrderElementsOf(read(badge).criteria());
      assertThat(turned.score()).isEqualTo(read(badge).score());
    }

    private static JsonValue reversed(JsonValue value) {
      if (value instanceof JsonArray array) {
        var items = new ArrayList<>(array.items().stream().map(OurOwnBadge::reversed).toList());
        Collections.reverse(items);
        return new JsonArray(items);
      } else if (value instanceof JsonObject object) {
        JsonObject changed = object;
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          changed = changed.with(member.getKey(), reversed(member.getValue()));
        }
        return changed;
      }
      return value;
    }
  }

  @Nested
  class AnotherIssuersBadge {

    @Test
    void hasItsLevelsInTheOrderOfTheirPoints() {
      BadgeResults results =
          of(
              description("c", level("high", "2.5") + "," + level("low", "1/3")),
              reached("c", "low"));

      JudgedCriterion judged = results.criteria().get(0);
      assertThat(judged.criterion().levels())
          .extracting(l -> l.id().value(), CriterionLevel::points)
          .containsExactly(tuple("low", Fraction.of(1, 3)), tuple("high", Fraction.of(5, 2)));
      assertThat(judged.achieved()).isEqualTo(LevelId.of("low"));
      assertThat(judged.description()).isEqualTo("urn:x:c");
      assertThat(results.title()).isEqualTo(LanguageMap.of("und", "A"));
    }

    @Test
    void isNotGivenAnOrderThatNobodySigned() {
      for (String points : List.of("1", "", "much")) {
        BadgeResults results =
            of(
                description("c", level("one", points) + "," + level("two", points)),
                reached("c", "two"));

        assertThat(results.criteria()).isEmpty();
        assertThat(results.others())
            .containsExactly(new OtherResult("C c", "RubricCriterionLevel", "L two"));
      }
    }

    @Test
    void keepsTwoAnswersToOneQuestionApart() {
      String levels = level("one", "1") + "," + level("two", "2");

      BadgeResults results =
          of(description("c", levels), reached("c", "one") + "," + reached("c", "two"));

      assertThat(results.criteria().get(0).achieved()).isNull();
      assertThat(results.others())
          .extracting(OtherResult::reached)
          .containsExactly("L one", "L two");
    }

    @Test
    void findsTheCriterionOfALevelThatTwoCriteriaShare() {
      String levels = level("one", "1") + "," + level("two", "2");

      BadgeResults results =
          of(
              description("c", levels) + "," + description("d", levels),
              reached("d", "two") + "," + reached("x", "one"));

      assertThat(results.criteria())
          .extracting(JudgedCriterion::achieved)
          .containsExactly(null, LevelId.of("two"));
      assertThat(results.others()).hasSize(1);
    }

    @Test
    void takesNoCriterionFromTwoDescriptionsWithOneId() {
      String levels = level("one", "1") + "," + level("two", "2");

      assertThat(
              of(description("c", levels) + "," + description("c", levels), reached("c", "one"))
                  .criteria())
          .isEmpty();
    }

    @Test
    void keepsIdsApartThatEndAlike() {
      BadgeResults results =
          of(
              description("c", level("a/same", "1") + "," + level("b/same", "2")),
              reached("c", "b/same"));

      Criterion criterion = results.criteria().get(0).criterion();
      assertThat(criterion.levels()).extracting(l -> l.id().value()).doesNotHaveDuplicates();
      assertThat(results.criteria().get(0).achieved()).isEqualTo(criterion.levels().get(1).id());
    }

    @Test
    void tellsGradesAndScoresThatAreNoRubric() {
      BadgeResults results =
          of(
              """
              {"id": "urn:x:g", "name": "Grade", "resultType": "LetterGrade"},
              {"id": "urn:x:s", "name": "Score", "resultType": "RubricScore",
               "valueMin": "0", "valueMax": "4"},
              {"id": "urn:x:t", "name": "Status", "resultType": "Status"}
              """,
              """
              {"resultDescription": "urn:x:g", "value": "A"},
              {"resultDescription": "urn:x:s", "value": "5"},
              {"resultDescription": "urn:x:t", "status": "Completed"},
              {"value": "alone"}
              """);

      assertThat(results.score()).isNull();
      assertThat(results.others())
          .containsExactlyInAnyOrder(
              new OtherResult("Grade", "LetterGrade", "A"),
              new OtherResult("Score", "RubricScore", "5"),
              new OtherResult("Status", "Status", "Completed"),
              new OtherResult("", "", "alone"));
      assertThat(results.others().toString()).doesNotContain("Completed", "alone");
    }

    @Test
    void mayTellNothing() {
      assertThat(read(SampleBadge.small()).criteria()).isEmpty();
      assertThat(BadgeResults.of(JsonEdits.object("{\"result\": 5}")).others()).isEmpty();
    }

    @Timeout(20)
    @Test
    void isReadInAMomentHoweverLargeItIs() {
      var descriptions = new StringBuilder();
      var results = new StringBuilder();
      for (int i = 0; i < 12_000; i++) {
        descriptions.append(i == 0 ? "" : ",").append(description("c" + i, level("l" + i, "1")));
        results.append(i == 0 ? "" : ",").append(reached("c" + i, "l" + i));
      }

      assertThat(of(descriptions.toString(), results.toString()).criteria())
          .hasSize(12_000)
          .allMatch(judged -> judged.achieved() != null);
    }

    @Tag("shared")
    @Test
    void mayBeTheFullExampleOfTheSpecification() {
      BadgeResults results = read(SharedData.object("samples/examples-ob30/fullOpenBadge.json"));

      assertThat(results.criteria()).isEmpty();
      assertThat(results.others())
          .extracting(OtherResult::name, OtherResult::reached)
          .contains(tuple("Final Project Grade", "A"), tuple("Final Project Grade", "Mastery"));
    }
  }

  @Test
  void aCriterionReachesOnlyItsOwnLevels() {
    Criterion criterion = SampleBadge.DEFINITION.rubric().criteria().get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JudgedCriterion("urn:x", criterion, null, LevelId.of("splendid")))
        .withMessageContaining("no level splendid");
  }
}
