package io.microcredential.core.assessment;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E1: what does not apply is neither zero nor unknown. */
class NotApplicableTest {

  private static final Rubric RUBRIC = SampleDefinitions.rubric();
  private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);
  private static final ScoringMethod SUM = new ScoringMethod.WeightedSum(null);

  @Nested
  class OfACriterion {

    private static final Criterion ALWAYS = RUBRIC.criteria().get(0);
    private static final JsonForm<Criterion> FORM = JsonForm.of(Criterion.class);

    @Test
    void isDeclaredBeforehandAndNotTakenForGranted() {
      assertThat(ALWAYS.mayNotApply()).isFalse();
      assertThat(ALWAYS.with(Applicability.MAY_NOT_APPLY).mayNotApply()).isTrue();
      assertThat(ALWAYS.with(Applicability.MAY_NOT_APPLY)).isNotEqualTo(ALWAYS);
    }

    @Test
    void leavesNoTraceInTheStoredFormWhereItAlwaysApplies() {
      assertThat(ALWAYS.with(Applicability.ALWAYS)).isEqualTo(ALWAYS);
      assertThat(FORM.write(ALWAYS)).doesNotContain("applicability");
      Criterion absent = ALWAYS.with(Applicability.MAY_NOT_APPLY);
      assertThat(FORM.write(absent)).contains("\"applicability\": \"mayNotApply\"");
      assertThat(FORM.read(FORM.write(absent)).orElseThrow()).isEqualTo(absent);
    }
  }

  @Nested
  class OfARating {

    private static final JsonForm<CriterionRating> FORM = JsonForm.of(CriterionRating.class);

    @Test
    void isSomethingElseThanNotBeingAbleToTell() {
      var absent = CriterionRating.notApplicable(QUESTIONS, "There was no discussion.");
      var unknown = new CriterionRating(QUESTIONS, null, "There was no discussion.");
      assertThat(absent).isNotEqualTo(unknown);
      assertThat(absent.isSettled()).isTrue();
      assertThat(unknown.isSettled()).isFalse();
      assertThat(unknown.isNotApplicable()).isFalse();
      assertThat(new CriterionRating(QUESTIONS, DEVELOPING, "See page 2.").isSettled()).isTrue();
    }

    @Test
    void comesWithAReasonAndWithoutALevel() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CriterionRating.notApplicable(QUESTIONS, " "))
          .withMessageContaining("comment");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new CriterionRating(QUESTIONS, DEVELOPING, "So.", NoLevel.NOT_APPLICABLE))
          .withMessageContaining("a level, or a reason");
    }

    @Test
    void survivesStoringAndCannotTellLeavesNoTrace() {
      var absent = CriterionRating.notApplicable(QUESTIONS, "There was no discussion.");
      assertThat(FORM.write(absent)).contains("\"noLevel\": \"notApplicable\"");
      assertThat(FORM.read(FORM.write(absent)).orElseThrow()).isEqualTo(absent);
      var unknown = new CriterionRating(QUESTIONS, null, "Too dark.", NoLevel.CANNOT_TELL);
      assertThat(unknown).isEqualTo(new CriterionRating(QUESTIONS, null, "Too dark."));
      assertThat(FORM.write(unknown)).doesNotContain("noLevel");
      assertThat(absent.toString()).contains("NOT_APPLICABLE").doesNotContain("discussion");
    }

    @Test
    void isRefusedInAStoredDocumentThatGivesALevelToo() {
      String both =
          "{\"criterion\":\"c\",\"level\":\"l\",\"comment\":\"x\",\"noLevel\":\"notApplicable\"}";
      assertThat(FORM.read(both).problems().hasErrors()).isTrue();
      String other = both.replace("\"level\":\"l\",", "").replace("notApplicable", "tooHard");
      assertThat(FORM.read(other).problems().hasErrors()).isTrue();
    }
  }

  @Nested
  class OfAResult {

    @Test
    void isSettledWithoutALevel() {
      assertThat(ResultBasis.NOT_APPLICABLE.isSettled()).isTrue();
      assertThat(ResultBasis.NOT_APPLICABLE.isKnown()).isFalse();
      assertThat(ResultBasis.UNRATED.isSettled()).isFalse();
      assertThat(ResultBasis.EXPERT_NEEDED.isSettled()).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CriterionResult(
                      QUESTIONS, DEVELOPING, ResultBasis.NOT_APPLICABLE, List.of()));
    }

    @Test
    void isListedApartFromWhatIsUnknown() {
      var absent = new CriterionResult(QUESTIONS, null, ResultBasis.NOT_APPLICABLE, List.of());
      var unrated = new CriterionResult(WAIT_TIME, null, ResultBasis.UNRATED, List.of());
      var result =
          new RubricResult(List.of(absent, unrated), new RubricScore.Unknown(List.of(WAIT_TIME)));
      assertThat(result.notApplicable()).containsExactly(QUESTIONS);
      assertThat(result.expertNeeded()).isEmpty();
    }
  }

  @Nested
  class OfAScore {

    private static final Map<CriterionId, LevelId> THREE =
        Map.of(QUESTIONS, EXEMPLARY, WAIT_TIME, DEVELOPING, NEXT_STEPS, DEMONSTRATED);

    /** Without student voice, which weighs 2 of 5: (3 + 1 + 2) / 3. */
    @Test
    void leavesAMeanTogetherWithTheWeight() {
      assertThat(MEAN.score(RUBRIC, THREE, Set.of(STUDENT_VOICE)))
          .isEqualTo(new RubricScore.Exact(Fraction.of(2), Fraction.ZERO, Fraction.of(3)));
      assertThat(
              MEAN.rounded(Rounding.halfUp(0))
                  .score(
                      RUBRIC,
                      Map.of(QUESTIONS, EXEMPLARY, WAIT_TIME, DEMONSTRATED),
                      Set.of(STUDENT_VOICE, NEXT_STEPS)))
          .isEqualTo(new RubricScore.Exact(Fraction.of(3), Fraction.ZERO, Fraction.of(3)));
    }

    @Test
    void makesASumUnknownBecauseSumsOverFewerCriteriaCannotBeCompared() {
      assertThat(SUM.score(RUBRIC, THREE, Set.of(STUDENT_VOICE)))
          .isEqualTo(new RubricScore.Unknown(List.of(STUDENT_VOICE)));
      assertThat(SUM.leavesOut()).isFalse();
      assertThat(MEAN.leavesOut()).isTrue();
    }

    @Test
    void doesNotHideWhatIsUnknown() {
      assertThat(MEAN.score(RUBRIC, Map.of(QUESTIONS, EXEMPLARY), Set.of(STUDENT_VOICE)))
          .isEqualTo(new RubricScore.Unknown(List.of(WAIT_TIME, NEXT_STEPS)));
    }

    @Test
    void isUnknownWhereNothingApplies() {
      List<CriterionId> all = RUBRIC.criterionIds();
      assertThat(MEAN.score(RUBRIC, Map.of(), Set.copyOf(all)))
          .isEqualTo(new RubricScore.Unknown(all));
    }

    @Test
    void refusesALevelOfWhatDoesNotApply() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MEAN.score(RUBRIC, THREE, Set.of(QUESTIONS)))
          .withMessageContaining("no level");
    }
  }
}
