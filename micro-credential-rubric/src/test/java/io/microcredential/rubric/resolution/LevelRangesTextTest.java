package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.CriterionContribution;
import io.microcredential.rubric.ScoreText;
import io.microcredential.rubric.ScoringRule;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E1: points inside a range are said in words, in both languages. */
class LevelRangesTextTest {

  private static final Rubric RUBRIC = ClassroomRubric.withRanges();
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final ResolutionPolicy TWO =
      new ResolutionPolicy.TwoAssessors(AdjacentRatings.LOWER);

  private static final Ratings ANA = Ratings.assessor("ana").gives(VOICE, EXEMPLARY, "8");
  private static final Ratings BEN = Ratings.assessor("ben").gives(VOICE, EXEMPLARY, "9");
  private static final Ratings CLEO = Ratings.assessor("cleo").gives(VOICE, DEMONSTRATED, "5.5");
  private static final Ratings DAN = Ratings.assessor("dan").gives(VOICE, BEGINNING);
  private static final Ratings EVE = Ratings.expert("eve").gives(VOICE, EXEMPLARY, "10");

  private static CriterionResolution resolved(ResolutionPolicy policy, Ratings... ratings) {
    List<Assessment> all = Arrays.stream(ratings).map(Ratings::assessment).toList();
    return RubricEvaluation.standard().resolve(RUBRIC, policy, all, List.of()).get(0);
  }

  private static String said(Locale locale, ResolutionPolicy policy, Ratings... ratings) {
    return ResolutionText.in(locale).sentence(resolved(policy, ratings), RUBRIC);
  }

  @Nested
  class AResolution {

    @Test
    void tellsThePointsOfWhoGaveThem() {
      assertThat(said(Locale.ENGLISH, new ResolutionPolicy.SingleAssessor(), ANA))
          .isEqualTo("The assessor gave Exemplary. Points: 8, inside 8 to 10.");
      assertThat(said(Locale.ENGLISH, TWO, ANA, CLEO))
          .isEqualTo(
              "One level apart (Demonstrated, Exemplary): the lower counts, as declared."
                  + " Points: 5.5, inside 5 to 7.");
      assertThat(said(SPANISH, TWO, ANA, DAN, EVE))
          .endsWith("que cuenta. Puntos: 10, dentro de 8 a 10.");
    }

    @Test
    void tellsThatItIsAMean() {
      assertThat(said(Locale.ENGLISH, TWO, ANA, BEN))
          .isEqualTo(
              "Both assessors gave Exemplary."
                  + " Points: 8.5, the mean of those who gave this level, inside 8 to 10.");
      assertThat(said(SPANISH, TWO, ANA, BEN))
          .endsWith("Puntos: 8.5, la media de quienes dieron este nivel, dentro de 8 a 10.");
    }

    /** Standings 1 and 4 have the mean 2.5; points 1 and 9 have the mean 5. */
    @Test
    void tellsThatNobodyGaveTheLevel() {
      var mean = new ResolutionPolicy.MeanStanding(2, RoundingMode.CEILING);
      assertThat(resolved(mean, DAN, BEN).result().level()).isEqualTo(DEMONSTRATED);
      assertThat(said(Locale.ENGLISH, mean, DAN, BEN))
          .endsWith("Points: 5, the mean of all who count, as far as 5 to 7 holds it.");
      // Points 1 and 8 have the mean 4.5, which the range does not hold.
      assertThat(resolved(mean, DAN, ANA).result().points()).isEqualTo(Fraction.of(5));
      assertThat(said(SPANISH, mean, DAN, ANA))
          .endsWith("Puntos: 5, la media de quienes cuentan, en lo que cabe de 5 a 7.");
    }

    @Test
    void tellsWhoCountsBesideAnExpert() {
      var gap =
          new ResolutionPolicy.ExpertOnGap(
              new ResolutionPolicy.Median(2, MiddleLevel.HIGH), 2, ExpertCount.WITH_NEAREST);
      CriterionResolution near = resolved(gap, DAN, BEN, EVE);
      assertThat(near.result().basis()).isEqualTo(ResultBasis.EXPERT_AMONG);
      assertThat(near.result().points()).isEqualTo(Fraction.of(19, 2));
      assertThat(said(Locale.ENGLISH, gap, DAN, BEN, EVE))
          .endsWith("Points: 9.5, the mean of those who gave this level, inside 8 to 10.");
    }

    @Test
    void saysNothingOfPointsWhereTheLevelIsNoRange() {
      assertThat(said(Locale.ENGLISH, new ResolutionPolicy.SingleAssessor(), DAN))
          .isEqualTo("The assessor gave Beginning.");
    }

    @Test
    void isRefusedForPointsThatTheCallerMixedUp() {
      var single = new ResolutionPolicy.SingleAssessor();
      for (Ratings wrong :
          List.of(
              Ratings.assessor("ana").gives(VOICE, EXEMPLARY),
              Ratings.assessor("ana").gives(VOICE, EXEMPLARY, "7"),
              Ratings.assessor("ana").gives(VOICE, BEGINNING, "1"))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> resolved(single, wrong))
            .withMessageContaining("student-voice");
      }
      var kept = new CriterionResult(VOICE, EXEMPLARY, ResultBasis.KEPT, List.of(), Fraction.of(7));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> RubricEvaluation.standard().resolve(RUBRIC, single, List.of(), List.of(kept)))
          .withMessageContaining("exemplary");
    }
  }

  @Nested
  class AScore {

    /** Twice 8.5 and 2 and 6 are 25; the weights are 4. */
    @Test
    void tellsTheRangeAndThePointsInIt() {
      List<CriterionResult> results =
          List.of(
              result(VOICE, Fraction.parse("8.5")),
              new CriterionResult(PLAN, DEVELOPING, ResultBasis.SINGLE, List.of()),
              new CriterionResult(
                  RESULTS, DEMONSTRATED, ResultBasis.SINGLE, List.of(), Fraction.of(6)));
      var report = ScoringRule.weightedMean().score(RUBRIC, results);
      assertThat(ScoreText.in(Locale.ENGLISH).lines(report, RUBRIC))
          .containsExactly(
              "Score: 6.25 (the scale runs from 1 to 10)",
              "Points count by weight; their sum is divided by the sum of the weights.",
              "“Student voice”: Exemplary (8 to 10 points), points 8.5 × weight 2 = 17, adds 4.25",
              "“Lesson plan”: Developing, points 2 × weight 1 = 2, adds 0.5",
              "“Student results”: Demonstrated (5 to 7 points), points 6 × weight 1 = 6, adds 1.5");
      assertThat(ScoreText.in(SPANISH).lines(report, RUBRIC))
          .contains(
              "«Student voice»: Exemplary (de 8 a 10 puntos), puntos 8.5 × peso 2 = 17,"
                  + " aporta 4.25");
    }

    private static CriterionResult result(CriterionId id, Fraction points) {
      return new CriterionResult(id, EXEMPLARY, ResultBasis.SINGLE, List.of(), points);
    }

    @Test
    void tellsThatPointsAreMissing() {
      var report =
          ScoringRule.weightedMean()
              .score(RUBRIC, Map.of(VOICE, EXEMPLARY, PLAN, DEVELOPING, RESULTS, BEGINNING));
      assertThat(ScoreText.in(Locale.ENGLISH).lines(report, RUBRIC))
          .contains(
              "Score: not known yet; no level, or no points in its range, for “Student voice”"
                  + " (the scale runs from 1 to 10)",
              "“Student voice”: not known yet, weight 2");
      assertThat(ScoreText.in(SPANISH).text(report, RUBRIC)).contains("sin puntos en su intervalo");
    }

    @Test
    void takesPointsOnlyInsideTheRange() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  ScoringRule.weightedMean()
                      .score(
                          RUBRIC,
                          Map.of(VOICE, EXEMPLARY),
                          Map.of(VOICE, Fraction.of(11)),
                          Set.of()))
          .withMessageContaining("8 to 10");
      Criterion voice = RUBRIC.criteria().get(0);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CriterionContribution(voice, voice.levels().get(3), Fraction.ONE))
          .withMessageContaining("is a range");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CriterionContribution(
                      voice, voice.levels().get(3), Fraction.of(7), Fraction.ONE))
          .withMessageContaining("not worth 7");
    }

    @Test
    void isRefusedOfARubricWhoseRangesOverlap() {
      Criterion voice = RUBRIC.criteria().get(0);
      var overlapping =
          new Criterion(
              voice.id(),
              voice.title(),
              null,
              voice.weight(),
              List.of(
                  voice.levels().get(2),
                  new CriterionLevel(EXEMPLARY, voice.title(), Fraction.of(7), List.of())));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  ScoringRule.weightedMean()
                      .score(new Rubric(RUBRIC.title(), List.of(overlapping)), Map.of()))
          .withMessageContaining("publish the definition");
    }
  }
}
