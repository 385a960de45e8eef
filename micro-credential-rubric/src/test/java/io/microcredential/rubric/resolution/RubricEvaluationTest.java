package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static io.microcredential.rubric.fixture.Ratings.assessor;
import static io.microcredential.rubric.fixture.Ratings.expert;
import static io.microcredential.rubric.fixture.Ratings.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature row E5: what nobody could tell stays unknown and is never taken for low. */
class RubricEvaluationTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();
  private static final RubricEvaluator EVALUATION = RubricEvaluation.standard();
  private static final AssessmentPolicy TWO = AssessmentPolicy.twoAssessors();
  private static final AssessmentPolicy ONE =
      new AssessmentPolicy(
          new ResolutionPolicy.SingleAssessor(), new ScoringMethod.WeightedMean(null));

  private static final Ratings ANA =
      assessor("ana").gives(VOICE, DEVELOPING).gives(PLAN, DEMONSTRATED).gives(RESULTS, BEGINNING);
  private static final Ratings BEN =
      assessor("ben").gives(VOICE, DEVELOPING).gives(PLAN, DEVELOPING).gives(RESULTS, EXEMPLARY);

  @Nested
  class TwoAssessors {

    @Test
    void agreeOnOneSettleAnotherAndNeedAnExpertForTheThird() {
      RubricResult result = evaluate(TWO, ANA, BEN);

      assertThat(result.criteria())
          .containsExactly(
              new CriterionResult(VOICE, DEVELOPING, ResultBasis.AGREED, ids("ana", "ben")),
              new CriterionResult(PLAN, DEVELOPING, ResultBasis.ADJACENT, ids("ana", "ben")),
              new CriterionResult(RESULTS, null, ResultBasis.EXPERT_NEEDED, List.of()));
      assertThat(result.expertNeeded()).containsExactly(RESULTS);
      assertThat(result.score()).isEqualTo(new RubricScore.Unknown(List.of(RESULTS)));
    }

    @Test
    void areReplacedByTheExpertWhereTheyAreFarApartAndOnlyThere() {
      Ratings cleo =
          expert("cleo").gives(VOICE, EXEMPLARY).gives(PLAN, EXEMPLARY).gives(RESULTS, DEVELOPING);

      RubricResult result = evaluate(TWO, ANA, BEN, cleo);

      assertThat(result.criteria())
          .containsExactly(
              new CriterionResult(VOICE, DEVELOPING, ResultBasis.AGREED, ids("ana", "ben")),
              new CriterionResult(PLAN, DEVELOPING, ResultBasis.ADJACENT, ids("ana", "ben")),
              new CriterionResult(RESULTS, DEVELOPING, ResultBasis.EXPERT, ids("cleo")));
      assertThat(result.score())
          .isEqualTo(new RubricScore.Exact(Fraction.of(2), Fraction.of(1), Fraction.of(4)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PEER", "SELF"})
    void areNotJoinedByTheLearnerOrByFellowLearners(AssessorKind kind) {
      Assessment dan = ANA.assessment();
      var advice =
          new Assessment(
              id("advice"),
              dan.submission(),
              PersonId.of("dan"),
              dan.role(),
              kind,
              dan.rubric(),
              dan.ratings(),
              dan.assessedAt());

      assertThat(
              EVALUATION.evaluate(
                  RUBRIC, TWO, List.of(ANA.assessment(), advice, BEN.assessment()), List.of()))
          .isEqualTo(evaluate(TWO, ANA, BEN));
      assertThat(
              EVALUATION
                  .evaluate(RUBRIC, TWO, List.of(ANA.assessment(), advice), List.of())
                  .criteria())
          .allMatch(result -> result.basis() == ResultBasis.UNRATED);
    }

    @Test
    void leaveUnknownWhatOnlyOneHasRatedWhateverTheExpertSays() {
      Ratings cleo = expert("cleo").gives(VOICE, EXEMPLARY);

      RubricResult result = evaluate(TWO, ANA, cleo);

      assertThat(result.criteria())
          .extracting(CriterionResult::basis)
          .containsOnly(ResultBasis.UNRATED);
      assertThat(result.score()).isEqualTo(new RubricScore.Unknown(List.of(VOICE, PLAN, RESULTS)));
    }

    @Test
    void leaveUnknownWhatOneOfThemCouldNotTell() {
      Ratings unsure = assessor("ben").gives(VOICE, null).gives(PLAN, DEMONSTRATED);

      assertThat(evaluate(TWO, ANA, unsure).criteria())
          .extracting(CriterionResult::basis)
          .containsExactly(ResultBasis.UNRATED, ResultBasis.AGREED, ResultBasis.UNRATED);
    }
  }

  @Nested
  class OneAssessor {

    @Test
    void countsAlone() {
      RubricResult result = evaluate(ONE, ANA);

      assertThat(result.of(VOICE))
          .contains(new CriterionResult(VOICE, DEVELOPING, ResultBasis.SINGLE, ids("ana")));
      assertThat(result.score())
          .isEqualTo(new RubricScore.Exact(Fraction.of(2), Fraction.of(1), Fraction.of(4)));
    }

    @Test
    void leavesUnknownWhatIsNotRated() {
      assertThat(evaluate(ONE, assessor("ana").gives(VOICE, DEVELOPING)).score())
          .isEqualTo(new RubricScore.Unknown(List.of(PLAN, RESULTS)));
      assertThat(evaluate(ONE).criteria())
          .extracting(CriterionResult::basis)
          .containsOnly(ResultBasis.UNRATED);
    }
  }

  @Nested
  class Keeping {

    private final CriterionResult kept =
        new CriterionResult(PLAN, EXEMPLARY, ResultBasis.KEPT, ids("first-round"));

    @Test
    void needsNoRatingForWhatWasMetBefore() {
      Ratings ana = assessor("ana").gives(VOICE, EXEMPLARY).gives(RESULTS, EXEMPLARY);
      Ratings ben = assessor("ben").gives(VOICE, EXEMPLARY).gives(RESULTS, EXEMPLARY);

      RubricResult result = EVALUATION.evaluate(RUBRIC, TWO, list(ana, ben), List.of(kept));

      assertThat(result.of(PLAN)).contains(kept);
      assertThat(result.score())
          .isEqualTo(new RubricScore.Exact(Fraction.of(4), Fraction.of(1), Fraction.of(4)));
    }

    @Test
    void doesNotLetANewRatingTakeAwayWhatWasKept() {
      RubricResult result = EVALUATION.evaluate(RUBRIC, TWO, list(ANA, BEN), List.of(kept));

      assertThat(result.of(PLAN)).contains(kept);
    }

    @Test
    void refusesAResultThatIsNotMarkedAsKept() {
      var agreed = new CriterionResult(PLAN, EXEMPLARY, ResultBasis.AGREED, List.of());

      refused(List.of(agreed), "lesson-plan has AGREED");
    }

    @Test
    void refusesACriterionKeptTwice() {
      refused(List.of(kept, kept), "kept twice");
    }

    @Test
    void refusesACriterionOrLevelThatTheRubricDoesNotHave() {
      CriterionId punctuality = CriterionId.of("punctuality");
      refused(
          List.of(new CriterionResult(punctuality, EXEMPLARY, ResultBasis.KEPT, List.of())),
          "no criterion punctuality");
      refused(
          List.of(new CriterionResult(PLAN, LevelId.of("stellar"), ResultBasis.KEPT, List.of())),
          "lesson-plan has no level stellar");
    }

    private void refused(List<CriterionResult> results, String because) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EVALUATION.evaluate(RUBRIC, TWO, list(), results))
          .withMessageContaining(because);
    }
  }

  @Nested
  class Refusing {

    @Test
    void refusesMoreAssessorsThanThePolicyHas() {
      refused(TWO, "room for 2 in the role ASSESSOR", ANA, BEN, assessor("cleo"));
      refused(ONE, "room for 1 in the role ASSESSOR", ANA, BEN);
    }

    @Test
    void refusesMoreExpertsThanThePolicyHas() {
      refused(TWO, "room for 1 in the role EXPERT", ANA, BEN, expert("cleo"), expert("dov"));
      refused(ONE, "room for 0 in the role EXPERT", ANA, expert("cleo"));
    }

    @Test
    void refusesAPersonWhoJudgesTwiceWithoutNamingThem() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> evaluate(TWO, ANA, expert("ana")))
          .withMessageContaining("one person judged twice")
          .withMessageNotContaining("ana");
    }

    @Test
    void refusesTwoAssessmentsWithOneId() {
      Assessment ben = BEN.assessment();
      var sameId =
          new Assessment(
              id("ana"),
              ben.submission(),
              ben.assessor(),
              ben.role(),
              ben.rubric(),
              ben.ratings(),
              ben.assessedAt());

      refused(List.of(ANA.assessment(), sameId), "the same id");
    }

    @Test
    void refusesAssessmentsOfDifferentSubmissionsOrRubrics() {
      refused(
          List.of(ANA.assessment(), BEN.assessment(SubmissionId.of("submission-2"), "rubric")),
          "different submissions");
      refused(
          List.of(
              ANA.assessment(), BEN.assessment(SubmissionId.of("submission-1"), "older rubric")),
          "different versions of the rubric");
    }

    @Test
    void refusesRatingsThatTheRubricHasNoPlaceFor() {
      refused(
          TWO,
          "no criterion punctuality",
          assessor("ana").gives(CriterionId.of("punctuality"), null));
      refused(
          TWO,
          "student-voice has no level stellar",
          assessor("ana").gives(VOICE, LevelId.of("stellar")));
    }

    private void refused(AssessmentPolicy policy, String because, Ratings... ratings) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> evaluate(policy, ratings))
          .withMessageContaining(because);
    }

    private void refused(List<Assessment> assessments, String because) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EVALUATION.evaluate(RUBRIC, TWO, assessments, List.of()))
          .withMessageContaining(because);
    }
  }

  private static RubricResult evaluate(AssessmentPolicy policy, Ratings... ratings) {
    return EVALUATION.evaluate(RUBRIC, policy, list(ratings), List.of());
  }

  private static List<Assessment> list(Ratings... ratings) {
    return Stream.of(ratings).map(Ratings::assessment).toList();
  }

  private static List<AssessmentId> ids(String... names) {
    return Stream.of(names).map(Ratings::id).toList();
  }
}
