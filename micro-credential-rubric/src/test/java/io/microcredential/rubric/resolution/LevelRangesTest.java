package io.microcredential.rubric.resolution;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static io.microcredential.rubric.fixture.RangedWork.DEFINITION;
import static io.microcredential.rubric.fixture.RangedWork.PROCESS;
import static io.microcredential.rubric.fixture.RangedWork.day;
import static io.microcredential.rubric.fixture.RangedWork.decide;
import static io.microcredential.rubric.fixture.RangedWork.decision;
import static io.microcredential.rubric.fixture.RangedWork.given;
import static io.microcredential.rubric.fixture.RangedWork.judged;
import static io.microcredential.rubric.fixture.RangedWork.rate;
import static io.microcredential.rubric.fixture.RangedWork.rated;
import static io.microcredential.rubric.fixture.RangedWork.submitted;
import static io.microcredential.rubric.fixture.RangedWork.underAssessment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.Problem;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.json.Json;
import io.microcredential.core.rule.LevelChange;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.rubric.fixture.RangedWork.Given;
import io.microcredential.rubric.fixture.SamplePortfolio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature row E1: Missing is worth 0 points, Developing 1 to 4, Demonstrated 5 to 7 and Exemplary 8
 * to 10; who earns it has seven points in the mean, student voice counting twice.
 */
class LevelRangesTest {

  private static final Map<CriterionId, Given> ANA =
      Map.of(
          QUESTIONS, given(DEMONSTRATED, "5"),
          WAIT_TIME, given(DEMONSTRATED, "6"),
          STUDENT_VOICE, given(DEMONSTRATED, "7"),
          NEXT_STEPS, given(DEMONSTRATED, "7"));

  private static final Map<CriterionId, Given> BEN =
      Map.of(
          QUESTIONS, given(DEMONSTRATED, "7"),
          WAIT_TIME, given(EXEMPLARY, "9"),
          STUDENT_VOICE, given(DEMONSTRATED, "7"),
          NEXT_STEPS, given(DEMONSTRATED, "7"));

  private static Decision judgedByAnaAndBen() {
    Enrollment work = rated(rated(underAssessment(), 1, "ana", ANA), 1, "ben", BEN);
    return decision(decide(work, 1).orElseThrow());
  }

  private static CriterionResult result(Decision decision, CriterionId criterion) {
    return decision.facts().result().of(criterion).orElseThrow();
  }

  private static Fraction points(String text) {
    return Fraction.parse(text);
  }

  @Nested
  class Judged {

    @Test
    void thoseWhoGiveTheSameLevelMeetHalfWay() {
      CriterionResult questions = result(judgedByAnaAndBen(), QUESTIONS);
      assertThat(questions.basis()).isEqualTo(ResultBasis.AGREED);
      assertThat(questions.level()).isEqualTo(DEMONSTRATED);
      assertThat(questions.points()).isEqualTo(points("6"));
    }

    @Test
    void whereTheLowerLevelCountsThePointsAreThoseOfWhoGaveIt() {
      CriterionResult wait = result(judgedByAnaAndBen(), WAIT_TIME);
      assertThat(wait.basis()).isEqualTo(ResultBasis.ADJACENT);
      assertThat(wait.level()).isEqualTo(DEMONSTRATED);
      assertThat(wait.points()).isEqualTo(points("6"));
      assertThat(wait.counted()).hasSize(2);
    }

    /** 6 and 6 and twice 7 and 7 are 33; the weights are 5. */
    @Test
    void theScoreIsOfThePointsAndSoIsTheDecision() {
      Decision decision = judgedByAnaAndBen();
      assertThat(decision.facts().result().score())
          .isEqualTo(new RubricScore.Exact(points("6.6"), points("0"), points("10")));
      assertThat(decision.isEarned()).isFalse();
      assertThat(decision(judged(underAssessment(), 1, everything(given(DEMONSTRATED, "7")))))
          .matches(Decision::isEarned);
    }

    @Test
    void anExpertWhoCountsAloneSettlesThePointsToo() {
      Map<CriterionId, Given> high = new HashMap<>(ANA);
      high.put(QUESTIONS, given(EXEMPLARY, "10"));
      Map<CriterionId, Given> low = new HashMap<>(ANA);
      low.put(QUESTIONS, given(MISSING));
      Enrollment work = rated(rated(underAssessment(), 1, "ana", high), 1, "ben", low);
      assertThat(decide(work, 1).problems().codes()).containsExactly("earning.expert-needed");

      Enrollment settled =
          rate(work, 1, "eve", AssessorRole.EXPERT, Map.of(QUESTIONS, given(EXEMPLARY, "8.5")))
              .orElseThrow();

      CriterionResult questions = result(decision(decide(settled, 1).orElseThrow()), QUESTIONS);
      assertThat(questions.basis()).isEqualTo(ResultBasis.EXPERT);
      assertThat(questions.points()).isEqualTo(points("8.5"));
    }

    @Test
    void theWholeWayIsStoredAndReadBack() {
      Enrollment decided = judged(underAssessment(), 1, everything(given(EXEMPLARY, "28/3")));
      Enrollment awarded =
          PROCESS.award(decided, AwardId.of("urn:uuid:award-1"), day(1, 25)).orElseThrow();
      String stored = Enrollment.jsonForm().write(awarded);
      assertThat(stored).contains("\"points\": \"28/3\"");
      assertThat(Enrollment.jsonForm().read(stored).orElseThrow()).isEqualTo(awarded);
    }
  }

  /** The same on all four criteria. */
  private static Map<CriterionId, Given> everything(Given given) {
    return Map.of(QUESTIONS, given, WAIT_TIME, given, STUDENT_VOICE, given, NEXT_STEPS, given);
  }

  @Nested
  class WhatWouldHaveChangedIt {

    /** Two points in the sum are missing; the last level but one has no room for them. */
    @Test
    void isTheNextLevelWithPointsThatAreEnough() {
      Decision decision = judgedByAnaAndBen();
      WhatIf answer =
          WhatIf.of(decision.rule(), decision.facts(), DEFINITION.assessmentPolicy().scoring());
      assertThat(answer.changes())
          .flatExtracting(change -> change.changes())
          .containsExactly(
              new LevelChange(QUESTIONS, DEMONSTRATED, EXEMPLARY, 1, points("8")),
              new LevelChange(WAIT_TIME, DEMONSTRATED, EXEMPLARY, 1, points("8")),
              new LevelChange(STUDENT_VOICE, DEMONSTRATED, EXEMPLARY, 1, points("8")),
              new LevelChange(NEXT_STEPS, DEMONSTRATED, EXEMPLARY, 1, points("9")));
      assertThat(answer.isBorderline()).isTrue();
    }

    /** 7 and 7 and twice 6.5 and 7 are 34: one more in the sum is two times a half. */
    @Test
    void isPointsInsideTheRangeWhereTheyAreEnough() {
      Map<CriterionId, Given> given = new HashMap<>(everything(given(DEMONSTRATED, "7")));
      given.put(STUDENT_VOICE, given(DEMONSTRATED, "6.5"));
      Decision decision = decision(judged(underAssessment(), 1, given));
      WhatIf answer =
          WhatIf.of(decision.rule(), decision.facts(), DEFINITION.assessmentPolicy().scoring());
      assertThat(answer.changes().get(0).changes())
          .containsExactly(
              new LevelChange(STUDENT_VOICE, DEMONSTRATED, DEMONSTRATED, 0, points("7")));
      assertThat(answer.isBorderline()).isTrue();
    }
  }

  @Nested
  class AnotherAttempt {

    /** Only the most points of the highest level leave nothing to gain. */
    @Test
    void keepsWhatCannotBeRaisedWithItsPoints() {
      Map<CriterionId, Given> first =
          Map.of(
              QUESTIONS, given(DEVELOPING, "2"),
              WAIT_TIME, given(EXEMPLARY, "10"),
              STUDENT_VOICE, given(EXEMPLARY, "9"),
              NEXT_STEPS, given(DEVELOPING, "1"));
      Enrollment decided = judged(underAssessment(), 1, first);
      assertThat(decision(decided).isEarned()).isFalse();
      Enrollment again = PROCESS.revise(decided).orElseThrow();
      assertThat(((Drafting) again.state()).kept())
          .extracting(CriterionResult::criterion, CriterionResult::points)
          .containsExactly(tuple(WAIT_TIME, points("10")));

      Enrollment second =
          judged(
              submitted(PROCESS.save(again, SamplePortfolio.portfolio()), 2),
              2,
              Map.of(
                  QUESTIONS, given(DEVELOPING, "4"),
                  STUDENT_VOICE, given(EXEMPLARY, "8"),
                  NEXT_STEPS, given(DEMONSTRATED, "5")));

      CriterionResult kept = result(decision(second), WAIT_TIME);
      assertThat(kept.basis()).isEqualTo(ResultBasis.KEPT);
      assertThat(kept.points()).isEqualTo(points("10"));
      assertThat(decision(second).facts().result().score())
          .isEqualTo(new RubricScore.Exact(points("7"), points("0"), points("10")));
      assertThat(decision(second).isEarned()).isTrue();
      String stored = Enrollment.jsonForm().write(second);
      assertThat(Enrollment.jsonForm().read(stored).orElseThrow()).isEqualTo(second);
    }
  }

  @Nested
  class Refused {

    private static List<String> problems(Given given) {
      Map<CriterionId, Given> all = new HashMap<>(ANA);
      all.put(WAIT_TIME, given);
      return rate(underAssessment(), 1, "ana", AssessorRole.ASSESSOR, all).problems().stream()
          .map(problem -> problem.code() + " " + problem.at())
          .toList();
    }

    @Test
    void isARangeWithoutPointsForThereIsNoSilentLeast() {
      assertThat(problems(given(EXEMPLARY)))
          .containsExactly("assessment.points-missing /ratings/1/points");
      Map<CriterionId, Given> none = everything(given(EXEMPLARY));
      assertThat(rate(underAssessment(), 1, "ana", AssessorRole.ASSESSOR, none).problems().list())
          .hasSize(4)
          .extracting(Problem::message)
          .containsOnly("This level is worth 8 to 10 points.");
    }

    @Test
    void arePointsOutsideTheRange() {
      assertThat(problems(given(EXEMPLARY, "7.9")))
          .containsExactly("assessment.points-outside /ratings/1/points");
      assertThat(problems(given(EXEMPLARY, "10.1")))
          .containsExactly("assessment.points-outside /ratings/1/points");
      assertThat(problems(given(EXEMPLARY, "-9")))
          .containsExactly("assessment.points-outside /ratings/1/points");
    }

    /** Else two who judge could make a score of so many digits that nobody could read it again. */
    @Test
    void arePointsTooFineToBeAdded() {
      assertThat(problems(given(EXEMPLARY, "8." + "3".repeat(100))))
          .containsExactly("assessment.points-too-fine /ratings");
      assertThat(problems(given(EXEMPLARY, "8." + "3".repeat(99)))).isEmpty();
    }

    @Test
    void arePointsWhereTheLevelIsNoRange() {
      assertThat(problems(given(MISSING, "0")))
          .containsExactly("assessment.points-not-asked /ratings/1/points");
    }

    /** Somebody edits the file: points beyond the range, or none. */
    @Test
    void isAStoredDecisionWithPointsThatNoAssessorCouldGive() {
      String stored =
          canonical(Enrollment.jsonForm().write(judged(underAssessment(), 1, everything(NINE))));
      String result = "\"level\":\"exemplary\",\"points\":\"9\"}";
      assertThat(stored).contains(result);
      for (String forged : List.of("\"points\":\"11\"}", "\"points\":\"7\"}")) {
        String edited = stored.replace(result, "\"level\":\"exemplary\"," + forged);
        assertThat(Enrollment.jsonForm().read(edited).problems().hasErrors()).isTrue();
      }
      String without = stored.replace(result, "\"level\":\"exemplary\"}");
      assertThat(Enrollment.jsonForm().read(without).problems().hasErrors()).isTrue();
    }

    /** A stored assessment has no rubric at hand; whoever decides on it has. */
    @Test
    void isADecisionOnAStoredAssessmentWithSuchPoints() {
      Enrollment rated =
          rated(rated(underAssessment(), 1, "ana", everything(NINE)), 1, "ben", everything(NINE));
      String stored = canonical(Enrollment.jsonForm().write(rated));
      for (String forged : List.of("\"points\":\"99\"", "\"points\":\"1\"")) {
        Enrollment edited =
            Enrollment.jsonForm().read(stored.replace("\"points\":\"9\"", forged)).orElseThrow();
        assertThat(decide(edited, 1).problems().codes()).contains("earning.other-rubric");
      }
    }

    /** An evaluator of a programme's own that knows nothing of ranges. */
    @Test
    void isAnEvaluatorThatLosesThePoints() {
      EarningProcess other =
          EarningProcess.of(
              DEFINITION,
              (rubric, policy, assessments, kept) ->
                  withoutPoints(
                      RubricEvaluation.standard().evaluate(rubric, policy, assessments, kept)));
      Enrollment work = rated(underAssessment(), 1, "ana", everything(NINE));
      Enrollment rated = rated(work, 1, "ben", everything(NINE));
      assertThatIllegalStateException()
          .isThrownBy(() -> decide(other, rated, 1))
          .withMessageContaining("points inside the range");
    }

    private static RubricResult withoutPoints(RubricResult result) {
      return new RubricResult(
          result.criteria().stream()
              .map(r -> new CriterionResult(r.criterion(), r.level(), r.basis(), r.counted()))
              .toList(),
          result.score());
    }

    private static final Given NINE = given(EXEMPLARY, "9");

    private static String canonical(String json) {
      return Json.writeCanonical(Json.parse(json).orElseThrow());
    }
  }
}
