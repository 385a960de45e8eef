package io.microcredential.rubric;

import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTextTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();
  private static final ScoreText ENGLISH = ScoreText.in(Locale.ENGLISH);
  private static final Map<CriterionId, LevelId> LEVELS =
      Map.of(VOICE, DEVELOPING, PLAN, DEMONSTRATED, RESULTS, EXEMPLARY);

  @Test
  void explainsAMeanThatIsNotRounded() {
    assertThat(ENGLISH.text(ScoringRule.weightedMean().score(RUBRIC, LEVELS), RUBRIC))
        .isEqualTo(
            """
            Score: 2.75 (the scale runs from 1 to 4)
            Points count by weight; their sum is divided by the sum of the weights.
            “Student voice”: Developing, points 2 × weight 2 = 4, adds 1
            “Lesson plan”: Demonstrated, points 3 × weight 1 = 3, adds 0.75
            “Student results”: Exemplary, points 4 × weight 1 = 4, adds 1""");
  }

  @Test
  void saysWhatWasRoundedAndHow() {
    ScoringRule rule = ScoringRule.weightedMean().rounded(Rounding.halfUp(1));

    assertThat(ENGLISH.lines(rule.score(RUBRIC, LEVELS), RUBRIC).get(0))
        .isEqualTo(
            "Score: 2.8 (the scale runs from 1 to 4); rounded from 2.75,"
                + " digits after the point: 1, a half away from zero");
  }

  @Test
  void explainsASum() {
    assertThat(ENGLISH.lines(ScoringRule.weightedSum().score(RUBRIC, LEVELS), RUBRIC))
        .startsWith(
            "Score: 11 (the scale runs from 4 to 16)",
            "Points are multiplied by weight and added up.");
  }

  @Test
  void namesTheCriteriaThatAreNotKnownYet() {
    ScoreReport report = ScoringRule.weightedMean().score(RUBRIC, Map.of(PLAN, DEVELOPING));

    assertThat(ENGLISH.text(report, RUBRIC))
        .isEqualTo(
            """
            Score: not known yet; no level for “Student voice”, “Student results” \
            (the scale runs from 1 to 4)
            Points count by weight; their sum is divided by the sum of the weights.
            “Student voice”: not known yet, weight 2
            “Lesson plan”: Developing, points 2 × weight 1 = 2, adds 0.5
            “Student results”: not known yet, weight 1""");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
  void hasWordsForEveryRounding(RoundingMode mode) {
    ScoringRule rule = ScoringRule.weightedMean().rounded(new Rounding(0, mode));

    assertThat(ENGLISH.lines(rule.score(RUBRIC, LEVELS), RUBRIC).get(0))
        .matches("Score: [23] \\(.*\\); rounded from 2\\.75, digits after the point: 0, [a-z -]+");
  }

  @Test
  void answersInEnglishWhereThereIsNoTranslation() {
    ScoreReport report = ScoringRule.weightedMean().score(RUBRIC, LEVELS);

    assertThat(ScoreText.in(Locale.forLanguageTag("fi")).text(report, RUBRIC))
        .isEqualTo(ENGLISH.text(report, RUBRIC));
  }
}
