package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.ScoreReport;
import io.microcredential.rubric.ScoreText;
import io.microcredential.rubric.ScoringRule;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E1: what does not apply is said in words, in both languages. */
class NotApplicableTextTest {

  private static final Rubric RUBRIC = ClassroomRubric.withVoiceThatMayNotApply();
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final ResolutionPolicy TWO =
      new ResolutionPolicy.TwoAssessors(AdjacentRatings.LOWER);

  @Nested
  class Resolutions {

    private static String said(Locale locale, ResolutionPolicy policy, Ratings... ratings) {
      List<Assessment> all = Arrays.stream(ratings).map(Ratings::assessment).toList();
      return ResolutionText.in(locale)
          .sentence(
              RubricEvaluation.standard().resolve(RUBRIC, policy, all, List.of()).get(0), RUBRIC);
    }

    private static final Ratings ANA = Ratings.assessor("ana").saysNotApplicable(VOICE);
    private static final Ratings BEN = Ratings.assessor("ben").saysNotApplicable(VOICE);
    private static final Ratings CLEO = Ratings.assessor("cleo").gives(VOICE, DEMONSTRATED);
    private static final Ratings DAN = Ratings.assessor("dan").gives(VOICE, BEGINNING);

    @Test
    void tellWhoseWordItIs() {
      assertThat(said(Locale.ENGLISH, new ResolutionPolicy.SingleAssessor(), ANA))
          .isEqualTo("The assessor said that it does not apply.");
      assertThat(said(Locale.ENGLISH, TWO, ANA, BEN))
          .isEqualTo("Both assessors said that it does not apply.");
      assertThat(said(SPANISH, TWO, ANA, BEN))
          .isEqualTo("Las dos personas evaluadoras dijeron que no se aplica.");
      Ratings third = Ratings.assessor("zoe").saysNotApplicable(VOICE);
      assertThat(
              said(
                  Locale.ENGLISH,
                  new ResolutionPolicy.Unanimous(3, Disagreement.EXPERT),
                  ANA,
                  BEN,
                  third))
          .isEqualTo("All 3 assessors said that it does not apply.");
      assertThat(
              said(Locale.ENGLISH, TWO, CLEO, DAN, Ratings.expert("eve").saysNotApplicable(VOICE)))
          .isEqualTo(
              "2 levels apart (Beginning, Demonstrated): the expert said that it does not apply,"
                  + " which counts.");
    }

    @Test
    void tellThatAssessorsDiffer() {
      assertThat(said(Locale.ENGLISH, TWO, ANA, CLEO))
          .isEqualTo(
              "The assessors differ on whether it applies (Demonstrated, does not apply): an expert"
                  + " has to rate.");
      assertThat(said(SPANISH, TWO, ANA, CLEO, Ratings.expert("eve").gives(VOICE, EXEMPLARY)))
          .isEqualTo(
              "Las personas evaluadoras no coinciden en si se aplica (Demonstrated, no se aplica):"
                  + " la persona experta dio Exemplary, que cuenta.");
      assertThat(
              said(
                  Locale.ENGLISH,
                  new ResolutionPolicy.Unanimous(2, Disagreement.LOWEST),
                  ANA,
                  CLEO))
          .isEqualTo(
              "The assessors differ on whether it applies (Demonstrated, does not apply); nobody"
                  + " settles that, so it is not known.");
      assertThat(said(Locale.ENGLISH, TWO, ANA))
          .isEqualTo(
              "So far 1 of 2 assessors could tell (does not apply); it is not known before all can.");
    }
  }

  @Nested
  class Refusals {

    @Test
    void ofACriterionThatAlwaysApplies() {
      Assessment assessment = Ratings.assessor("ana").saysNotApplicable(PLAN).assessment();
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  RubricEvaluation.standard()
                      .resolve(
                          RUBRIC,
                          new ResolutionPolicy.SingleAssessor(),
                          List.of(assessment),
                          List.of()))
          .withMessageContaining("lesson-plan always applies");
    }
  }

  @Nested
  class Scores {

    private static final Map<CriterionId, LevelId> LEVELS =
        Map.of(PLAN, DEMONSTRATED, RESULTS, EXEMPLARY);

    @Test
    void sayWhatIsLeftOut() {
      ScoreReport report = ScoringRule.weightedMean().score(RUBRIC, LEVELS, Set.of(VOICE));
      assertThat(ScoreText.in(Locale.ENGLISH).text(report, RUBRIC))
          .isEqualTo(
              """
              Score: 3.5 (the scale runs from 1 to 4)
              Points count by weight; their sum is divided by the sum of the weights.
              What does not apply is left out, together with its weight.
              “Student voice”: does not apply, weight 2 left out
              “Lesson plan”: Demonstrated, points 3 × weight 1 = 3, adds 1.5
              “Student results”: Exemplary, points 4 × weight 1 = 4, adds 2""");
      assertThat(ScoreText.in(SPANISH).text(report, RUBRIC))
          .contains("«Student voice»: no se aplica, peso 2 dejado fuera");
    }

    @Test
    void sayThatThereIsNoSum() {
      ScoreReport report = ScoringRule.weightedSum().score(RUBRIC, LEVELS, Set.of(VOICE));
      assertThat(ScoreText.in(Locale.ENGLISH).lines(report, RUBRIC))
          .contains(
              "Score: there is none; a sum cannot do without “Student voice”, which does not apply"
                  + " (the scale runs from 4 to 16)",
              "“Student voice”: does not apply, weight 2");
    }

    @Test
    void sayThatNothingApplies() {
      ScoreReport report =
          ScoringRule.weightedMean().score(RUBRIC, Map.of(), Set.of(VOICE, PLAN, RESULTS));
      assertThat(ScoreText.in(Locale.ENGLISH).lines(report, RUBRIC).get(0))
          .isEqualTo("Score: there is none; no criterion applies (the scale runs from 1 to 4)");
    }

    @Test
    void nameOnlyWhatIsUnknownWhereSomethingIs() {
      ScoreReport report =
          ScoringRule.weightedSum().score(RUBRIC, Map.of(PLAN, DEMONSTRATED), Set.of(VOICE));
      assertThat(report.unknown()).containsExactly(RESULTS);
      assertThat(ScoreText.in(Locale.ENGLISH).lines(report, RUBRIC).get(0))
          .isEqualTo(
              "Score: not known yet; no level for “Student results” (the scale runs from 4 to 16)");
    }
  }
}
