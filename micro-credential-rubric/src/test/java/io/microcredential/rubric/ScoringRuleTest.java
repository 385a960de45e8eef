package io.microcredential.rubric;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoringRuleTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();
  private static final Map<CriterionId, LevelId> LEVELS =
      Map.of(VOICE, DEVELOPING, PLAN, DEMONSTRATED, RESULTS, EXEMPLARY);

  @Nested
  class Scoring {

    @Test
    void weighsTheMeanExactly() {
      ScoreReport report = ScoringRule.weightedMean().score(RUBRIC, LEVELS);

      assertThat(report.score())
          .isEqualTo(new RubricScore.Exact(Fraction.of(11, 4), Fraction.of(1), Fraction.of(4)));
      assertThat(report.exact()).contains(Fraction.of(11, 4));
      assertThat(report.range()).isEqualTo(new ScoreRange(Fraction.of(1), Fraction.of(4)));
      assertThat(report.unknown()).isEmpty();
    }

    @Test
    void addsUpTheWeightedSum() {
      ScoreReport report = ScoringRule.weightedSum().score(RUBRIC, LEVELS);

      assertThat(report.exact()).contains(Fraction.of(11));
      assertThat(report.range()).isEqualTo(new ScoreRange(Fraction.of(4), Fraction.of(16)));
    }

    @Test
    void roundsAsDeclaredAndStillKnowsTheExactScore() {
      ScoreReport report =
          ScoringRule.weightedMean().rounded(Rounding.halfUp(1)).score(RUBRIC, LEVELS);

      assertThat(report.score())
          .isEqualTo(new RubricScore.Exact(Fraction.of(28, 10), Fraction.of(1), Fraction.of(4)));
      assertThat(report.exact()).contains(Fraction.of(11, 4));
      assertThat(report.method()).isEqualTo(new ScoringMethod.WeightedMean(Rounding.halfUp(1)));
    }

    @Test
    void tellsWhatEachCriterionContributes() {
      ScoreReport report = ScoringRule.weightedMean().score(RUBRIC, LEVELS);

      assertThat(report.contributions())
          .extracting(
              c -> c.criterion().id(),
              c -> c.level().id(),
              CriterionContribution::weightedPoints,
              CriterionContribution::share)
          .containsExactly(
              tuple(VOICE, DEVELOPING, Fraction.of(4), Fraction.of(1)),
              tuple(PLAN, DEMONSTRATED, Fraction.of(3), Fraction.of(3, 4)),
              tuple(RESULTS, EXEMPLARY, Fraction.of(4), Fraction.of(1)));
    }

    @Test
    void leavesTheScoreUnknownWhileALevelIsMissing() {
      ScoreReport report = ScoringRule.weightedMean().score(RUBRIC, Map.of(PLAN, DEMONSTRATED));

      assertThat(report.score()).isEqualTo(new RubricScore.Unknown(List.of(VOICE, RESULTS)));
      assertThat(report.exact()).isEmpty();
      assertThat(report.unknown()).containsExactly(VOICE, RESULTS);
      assertThat(report.range()).isEqualTo(new ScoreRange(Fraction.of(1), Fraction.of(4)));
      assertThat(report.contributions())
          .singleElement()
          .satisfies(known -> assertThat(known.share()).isEqualTo(Fraction.of(3, 4)));
    }

    @Test
    void scoresTheResultsOfAnAssessment() {
      List<CriterionResult> results =
          List.of(
              new CriterionResult(VOICE, DEVELOPING, ResultBasis.AGREED, List.of()),
              new CriterionResult(PLAN, DEMONSTRATED, ResultBasis.KEPT, List.of()),
              new CriterionResult(RESULTS, null, ResultBasis.EXPERT_NEEDED, List.of()));

      assertThat(ScoringRule.weightedMean().score(RUBRIC, results))
          .isEqualTo(
              ScoringRule.weightedMean()
                  .score(RUBRIC, Map.of(VOICE, DEVELOPING, PLAN, DEMONSTRATED)));
    }

    @Test
    void scoresAsManyDigitsAsADefinitionMayHold() {
      Fraction nines = Fraction.parse("9".repeat(50));
      Rubric rubric = oneCriterion(nines, Fraction.ZERO, nines);

      ScoreReport report =
          ScoringRule.weightedSum()
              .rounded(Rounding.halfUp(18))
              .score(rubric, Map.of(VOICE, LevelId.of("l1")));

      assertThat(report.exact()).contains(nines.times(nines));
      assertThat(report.score())
          .isEqualTo(new RubricScore.Exact(nines.times(nines), Fraction.ZERO, nines.times(nines)));
      assertThat(ScoreText.in(Locale.ENGLISH).text(report, rubric))
          .contains("9".repeat(49) + "8" + "0".repeat(49) + "1");
    }
  }

  @Nested
  class Refusing {

    @Test
    void refusesACriterionThatTheRubricDoesNotHave() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  ScoringRule.weightedMean()
                      .score(RUBRIC, Map.of(CriterionId.of("punctuality"), BEGINNING)))
          .withMessageContaining("no criterion punctuality");
    }

    @Test
    void refusesALevelThatTheCriterionDoesNotHaveEvenWhileOthersAreMissing() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> ScoringRule.weightedMean().score(RUBRIC, Map.of(VOICE, LevelId.of("stellar"))))
          .withMessageContaining("student-voice has no level stellar");
    }

    @Test
    void refusesTwoResultsForOneCriterion() {
      var agreed = new CriterionResult(VOICE, DEVELOPING, ResultBasis.AGREED, List.of());
      var kept = new CriterionResult(VOICE, EXEMPLARY, ResultBasis.KEPT, List.of());

      assertThatIllegalArgumentException()
          .isThrownBy(() -> ScoringRule.weightedMean().score(RUBRIC, List.of(agreed, kept)))
          .withMessageContaining("student-voice has two results");
    }

    @Test
    void refusesARubricThatCouldNotBePublished() {
      var empty = new Rubric(LanguageMap.english("Empty"), List.of());
      Rubric withoutLevels = oneCriterion(Fraction.ONE);
      Rubric level = oneCriterion(Fraction.ONE, Fraction.of(2), Fraction.of(2));
      Rubric falling = oneCriterion(Fraction.ONE, Fraction.of(2), Fraction.of(1));

      for (Rubric draft : List.of(empty, withoutLevels, level, falling)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> ScoringRule.weightedMean().score(draft, Map.of()))
            .withMessageStartingWith("publish the definition before scoring");
      }
    }

    @Test
    void refusesARangeThatRunsDownwards() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ScoreRange(Fraction.of(2), Fraction.of(1)));
    }
  }

  private static Rubric oneCriterion(Fraction weight, Fraction... points) {
    List<CriterionLevel> levels =
        IntStream.range(0, points.length)
            .mapToObj(
                i ->
                    new CriterionLevel(
                        LevelId.of("l" + i), LanguageMap.english("Level"), points[i], List.of()))
            .toList();
    return new Rubric(
        LanguageMap.english("One criterion"),
        List.of(new Criterion(VOICE, LanguageMap.english("Voice"), null, weight, levels)));
  }
}
