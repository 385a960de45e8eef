package io.microcredential.core.assessment;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Feature row E3. Weights of the sample rubric are 1, 1, 2, 1 and its levels are worth 0 to 3
 * points.
 */
class ScoringMethodTest {

  private static final Rubric RUBRIC = SampleDefinitions.rubric();
  private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);
  private static final ScoringMethod SUM = new ScoringMethod.WeightedSum(null);

  private static Map<CriterionId, LevelId> all(LevelId level) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    RUBRIC.criterionIds().forEach(id -> levels.put(id, level));
    return levels;
  }

  private static RubricScore.Exact exact(ScoringMethod method, Map<CriterionId, LevelId> levels) {
    return (RubricScore.Exact) method.score(RUBRIC, levels);
  }

  @Test
  void weighsTheMeanExactly() {
    Map<CriterionId, LevelId> levels = all(DEMONSTRATED);
    levels.put(STUDENT_VOICE, EXEMPLARY);
    levels.put(WAIT_TIME, DEVELOPING);
    // (2 + 1 + 2 * 3 + 2) / 5
    assertThat(exact(MEAN, levels))
        .isEqualTo(new RubricScore.Exact(Fraction.of(11, 5), Fraction.ZERO, Fraction.of(3)));
    assertThat(exact(SUM, levels))
        .isEqualTo(new RubricScore.Exact(Fraction.of(11), Fraction.ZERO, Fraction.of(15)));
  }

  @Test
  void keepsThirdsAsThirds() {
    var thirds =
        new Rubric(
            SampleDefinitions.text("x"),
            List.of(
                SampleDefinitions.criterion(CriterionId.of("a"), "A", "1/3"),
                SampleDefinitions.criterion(CriterionId.of("b"), "B", "1/3"),
                SampleDefinitions.criterion(CriterionId.of("c"), "C", "1/3")));
    Map<CriterionId, LevelId> levels =
        Map.of(
            CriterionId.of("a"), DEVELOPING,
            CriterionId.of("b"), DEVELOPING,
            CriterionId.of("c"), DEMONSTRATED);
    assertThat(((RubricScore.Exact) MEAN.score(thirds, levels)).value())
        .isEqualTo(Fraction.of(4, 3));
  }

  @Test
  void roundsOnlyAsDeclared() {
    Map<CriterionId, LevelId> levels = all(DEVELOPING);
    levels.put(WAIT_TIME, DEMONSTRATED);
    assertThat(exact(MEAN, levels).value()).isEqualTo(Fraction.of(6, 5));
    assertThat(exact(MEAN.rounded(Rounding.halfUp(0)), levels).value()).isEqualTo(Fraction.ONE);
    assertThat(exact(SUM.rounded(new Rounding(0, RoundingMode.UP)), levels).value())
        .isEqualTo(Fraction.of(6));
  }

  @Test
  void isUnknownWhereALevelIsMissingAndNamesTheCriteria() {
    Map<CriterionId, LevelId> levels = all(EXEMPLARY);
    levels.remove(WAIT_TIME);
    levels.remove(STUDENT_VOICE);
    assertThat(MEAN.score(RUBRIC, levels))
        .isEqualTo(new RubricScore.Unknown(List.of(WAIT_TIME, STUDENT_VOICE)));
  }

  @Test
  void refusesALevelThatTheCriterionDoesNotHave() {
    Map<CriterionId, LevelId> levels = all(EXEMPLARY);
    levels.put(WAIT_TIME, LevelId.of("brilliant"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MEAN.score(RUBRIC, levels))
        .withMessageContaining("wait-time");
  }

  @Property(tries = 300)
  void staysInRangeAndRisesWithEveryLevel(@ForAll long seed) {
    var random = new Random(seed);
    Map<CriterionId, LevelId> levels = all(MISSING);
    levels.replaceAll((id, level) -> level(random.nextInt(4)));
    CriterionId raised = RUBRIC.criterionIds().get(random.nextInt(4));
    Map<CriterionId, LevelId> better = new LinkedHashMap<>(levels);
    better.put(raised, EXEMPLARY);
    for (ScoringMethod method :
        List.of(MEAN, SUM, MEAN.rounded(new Rounding(random.nextInt(3), anyMode(random))))) {
      RubricScore.Exact score = exact(method, levels);
      assertThat(score.value().isAtLeast(score.lowest())).isTrue();
      assertThat(score.highest().isAtLeast(score.value())).isTrue();
      assertThat(exact(method, better).value().isAtLeast(score.value())).isTrue();
    }
  }

  private static RoundingMode anyMode(Random random) {
    return RoundingMode.values()[random.nextInt(RoundingMode.values().length - 1)];
  }

  private static LevelId level(int standing) {
    return RUBRIC.criteria().get(0).levels().get(standing).id();
  }
}
