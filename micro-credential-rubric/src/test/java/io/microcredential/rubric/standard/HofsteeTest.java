package io.microcredential.rubric.standard;

import static io.microcredential.rubric.standard.PanelMethodsTest.assertUndefined;
import static io.microcredential.rubric.standard.PanelMethodsTest.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: Hofstee's compromise. */
class HofsteeTest {

  /** One examinee for each score from 0 to 99: a cut score of c fails c of a hundred. */
  private static final double[] EVEN =
      IntStream.range(0, 100).mapToDouble(score -> score).toArray();

  private static HofsteeJudgement judge(double left, double right, double bottom, double top) {
    return new HofsteeJudgement("judge", left, right, bottom, top);
  }

  private static HofsteeCut set(HofsteeJudgement... judgements) {
    return Hofstee.withDefaults().estimate(List.of(judgements), EVEN);
  }

  @Nested
  class Compromise {

    @Test
    void liesWhereTheCurveMeetsTheDiagonal() {
      // The root of c/100 = .6 - (c - 20)/60 × .5.
      HofsteeCut cut = set(judge(20, 80, 0.1, 0.6));
      double root = (0.6 + 20 * 0.5 / 60) / (0.01 + 0.5 / 60);
      assertThat(cut.score().cut().orElseThrow()).isCloseTo(root, within(1e-12));
      assertThat(cut.failRate().orElseThrow()).isCloseTo(root / 100, within(1e-12));
      assertThat(cut.score().errorSource()).isEqualTo(ErrorSource.NOT_STATED);
      assertThat(cut.score().judges()).hasSize(1);
    }

    @Test
    void takesTheJudgesMeanBoxOrTheirMedianOne() {
      HofsteeJudgement[] judges = {
        judge(10, 70, 0, 0.5), judge(20, 80, 0.1, 0.6), judge(60, 96, 0.2, 0.7)
      };
      HofsteeCut mean = set(judges);
      assertThat(mean.lowestCut().orElseThrow()).isCloseTo(30, within(1e-12));
      assertThat(mean.highestCut().orElseThrow()).isCloseTo(82, within(1e-12));
      assertThat(mean.lowestFailRate().orElseThrow()).isCloseTo(0.1, within(1e-12));
      assertThat(mean.highestFailRate().orElseThrow()).isCloseTo(0.6, within(1e-12));
      HofsteeCut median =
          Hofstee.withDefaults().with(Center.MEDIAN).estimate(List.of(judges), EVEN);
      assertThat(median.score().cut()).isEqualTo(withSize(set(judge(20, 80, 0.1, 0.6)), 3));
    }

    private Coefficient withSize(HofsteeCut cut, int judges) {
      return Estimate.of(cut.score().cut().orElseThrow(), SampleSize.of(100, judges));
    }

    @Test
    void hasAnErrorByBootstrapOfJudgesAndExaminees() {
      List<HofsteeJudgement> judges =
          List.of(judge(10, 70, 0, 0.5), judge(20, 80, 0.1, 0.6), judge(30, 96, 0.2, 0.7));
      HofsteeCut cut =
          Hofstee.withDefaults().with(Bootstrap.of(400, 9)).atLevel(0.9).estimate(judges, EVEN);
      assertThat(cut.score().errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_BOTH);
      assertThat(estimate(cut.score().cut()).standardError()).isBetween(2.0, 7.0);
      assertThat(
              Hofstee.withDefaults().with(Bootstrap.of(400, 9)).atLevel(0.9).estimate(judges, EVEN))
          .isEqualTo(cut);
    }

    @Test
    void isTheLineItselfWhereAJudgeAllowsOneCutOnly() {
      assertThat(set(judge(40, 40, 0.3, 0.5)).score().cut().orElseThrow()).isEqualTo(40);
      assertUndefined(set(judge(40, 40, 0.5, 0.6)).score().cut(), UndefinedReason.NO_CROSSING);
    }

    @Test
    void liesAtTheHighestScoreWhereOnlyFailingEverybodyWouldDo() {
      // All have 50: up to there nobody fails, above everybody does.
      HofsteeCut cut =
          Hofstee.withDefaults().estimate(List.of(judge(40, 60, 0.2, 0.4)), 50, 50, 50);
      assertThat(cut.score().cut().orElseThrow()).isEqualTo(50);
    }

    @Test
    void readsSharesBelowBetweenAndAboveTheScores() {
      FailCurve curve = FailCurve.of(new double[] {4, 2, 2, 8});
      assertThat(curve.at(1)).isZero();
      assertThat(curve.at(2)).isZero();
      assertThat(curve.at(3)).isEqualTo(0.25);
      assertThat(curve.at(4)).isEqualTo(0.5);
      assertThat(curve.at(8)).isEqualTo(0.75);
      assertThat(curve.at(8.1)).isEqualTo(1);
    }
  }

  @Nested
  class NoCompromise {

    @Test
    void isThereWhereTheCurvePassesTheBoxBy() {
      // Even the lowest cut fails half of them.
      assertUndefined(set(judge(50, 80, 0.1, 0.4)).score().cut(), UndefinedReason.NO_CROSSING);
      assertUndefined(set(judge(50, 80, 0.1, 0.4)).failRate(), UndefinedReason.NO_CROSSING);
      // Even the highest cut fails a fifth only.
      assertUndefined(set(judge(10, 20, 0.3, 0.6)).score().cut(), UndefinedReason.NO_CROSSING);
    }

    @Test
    void showsForOneJudgeOfAPanel() {
      HofsteeCut cut = set(judge(20, 80, 0.1, 0.6), judge(50, 80, 0.1, 0.4));
      assertThat(cut.score().cut().estimated()).isPresent();
      assertUndefined(cut.score().judges().get(1).cut(), UndefinedReason.NO_CROSSING);
    }

    @Test
    void isThereWithoutJudgesOrScores() {
      assertUndefined(set().score().cut(), UndefinedReason.NO_RATINGS);
      assertUndefined(
          Hofstee.withDefaults().estimate(List.of(judge(1, 2, 0, 1))).lowestCut(),
          UndefinedReason.NO_RATINGS);
    }

    @Test
    void rejectsAnswersOutOfOrder() {
      assertThatIllegalArgumentException().isThrownBy(() -> judge(60, 50, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> judge(50, 60, 0.5, 0.2));
      assertThatIllegalArgumentException().isThrownBy(() -> judge(50, 60, 0, 1.2));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> Hofstee.withDefaults().estimate(List.of(judge(1, 2, 0, 1)), Double.NaN));
      assertThat(judge(1, 2, 0, 1)).asString().doesNotContain("judge");
    }
  }
}
