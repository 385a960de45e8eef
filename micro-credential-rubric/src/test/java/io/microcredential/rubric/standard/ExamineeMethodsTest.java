package io.microcredential.rubric.standard;

import static io.microcredential.rubric.standard.PanelMethodsTest.assertUndefined;
import static io.microcredential.rubric.standard.PanelMethodsTest.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: cut scores from examinees who were judged as a whole. */
class ExamineeMethodsTest {

  private static final double[] SCORES = {40, 44, 47, 50, 52, 53, 55, 58, 60, 63, 66, 70};
  private static final int[] PASSED = {0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1};

  static List<JudgedScore> examinees(double[] scores, int... levels) {
    return IntStream.range(0, scores.length)
        .mapToObj(i -> new JudgedScore(scores[i], levels[i]))
        .toList();
  }

  private static List<JudgedScore> groups() {
    return examinees(SCORES, PASSED);
  }

  @Nested
  class Borderline {

    private final List<JudgedScore> examinees =
        examinees(new double[] {30, 50, 52, 57, 61, 90}, 0, 1, 1, 1, 1, 2);

    @Test
    void groupHasItsMiddleAtTheCut() {
      CutScore median = BorderlineGroup.at(1).estimate(examinees);
      assertThat(median.cut().orElseThrow()).isEqualTo(54.5);
      assertThat(median.errorSource()).isEqualTo(ErrorSource.MEDIAN_OF_NORMAL);
      CutScore mean = BorderlineGroup.at(1).with(Center.MEAN).atLevel(0.9).estimate(examinees);
      assertThat(mean.cut().orElseThrow()).isEqualTo(55.0);
      // Squares 25, 9, 4, 36 about 55: √(74/3)/2.
      assertThat(estimate(mean.cut()).standardError())
          .isCloseTo(Math.sqrt(74 / 3.0) / 2, within(1e-12));
      assertThat(mean.errorSource()).isEqualTo(ErrorSource.BETWEEN_EXAMINEES);
      assertThat(BorderlineGroup.at(1).with(Bootstrap.of(50, 1)).estimate(examinees).errorSource())
          .isEqualTo(ErrorSource.BOOTSTRAP_EXAMINEES);
      assertUndefined(BorderlineGroup.at(9).estimate(examinees).cut(), UndefinedReason.NO_RATINGS);
      assertThat(estimate(BorderlineGroup.at(2).estimate(examinees).cut()).standardError())
          .isNull();
    }

    @Test
    void regressionReadsTheLineAtItsLevel() {
      // The line through these is y = 10 + 20 x with residuals of 1, 2 and 1 either way.
      List<JudgedScore> line = examinees(new double[] {11, 9, 28, 32, 51, 49}, 0, 0, 1, 1, 2, 2);
      RegressionCut cut = BorderlineRegression.at(1).estimate(line);
      assertThat(cut.score().cut().orElseThrow()).isCloseTo(30, within(1e-12));
      assertThat(cut.slope().orElseThrow()).isCloseTo(20, within(1e-12));
      assertThat(cut.intercept().orElseThrow()).isCloseTo(10, within(1e-12));
      // Residual squares 1+1+4+4+1+1 = 12 of 1612 in all; s² = 12/4; at the mean level s/√6.
      assertThat(cut.explained().orElseThrow()).isCloseTo(1 - 12 / 1612.0, within(1e-12));
      assertThat(estimate(cut.score().cut()).standardError())
          .isCloseTo(Math.sqrt(0.5), within(1e-12));
      assertThat(estimate(cut.slope()).standardError())
          .isCloseTo(Math.sqrt(3 / 4.0), within(1e-12));
      // Two levels above the mean one, where nobody is: 70, and less sure.
      Estimate beyond = estimate(BorderlineRegression.at(3).estimate(line).score().cut());
      assertThat(beyond.value()).isCloseTo(70, within(1e-12));
      assertThat(beyond.standardError())
          .isCloseTo(Math.sqrt(3 * (1 / 6.0 + 4 / 4.0)), within(1e-12));
      assertThat(estimate(cut.intercept()).standardError())
          .isCloseTo(Math.sqrt(3 * (1 / 6.0 + 1 / 4.0)), within(1e-12));
    }

    @Test
    void regressionIsUndefinedWithoutARisingLine() {
      BorderlineRegression method = BorderlineRegression.at(1).atLevel(0.9);
      assertUndefined(
          method.estimate(examinees(new double[] {1, 2}, 0, 1)).score().cut(),
          UndefinedReason.TOO_FEW_UNITS);
      assertUndefined(
          method.estimate(examinees(new double[] {1, 2, 3}, 1, 1, 1)).slope(),
          UndefinedReason.NO_VARIANCE);
      assertUndefined(
          method.estimate(examinees(new double[] {3, 2, 1}, 0, 1, 2)).score().cut(),
          UndefinedReason.NOT_INCREASING);
    }

    @Test
    void regressionResamplesExaminees() {
      List<JudgedScore> many = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        many.add(new JudgedScore(10 + 20 * (i % 3) + i % 7 - 3, i % 3));
      }
      RegressionCut formula = BorderlineRegression.at(1).estimate(many);
      RegressionCut drawn = BorderlineRegression.at(1).with(Bootstrap.of(800, 5)).estimate(many);
      assertThat(drawn.score().errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_EXAMINEES);
      assertThat(estimate(drawn.score().cut()).standardError())
          .isCloseTo(estimate(formula.score().cut()).standardError(), within(0.03));
    }
  }

  @Nested
  class Contrast {

    /** Newton's iteration in numpy on the same twelve examinees. */
    @Test
    void ofLogisticCurvesCutsWherePassingIsAsLikelyAsAsked() {
      RegressionCut cut = LogisticContrast.at(1).estimate(groups());
      assertThat(cut.intercept().orElseThrow()).isCloseTo(-12.551221749355856, within(1e-9));
      assertThat(cut.slope().orElseThrow()).isCloseTo(0.22938532479240764, within(1e-11));
      assertThat(cut.score().cut().orElseThrow()).isCloseTo(54.71675993533866, within(1e-9));
      assertThat(estimate(cut.score().cut()).standardError())
          .isCloseTo(3.309858768679761, within(1e-9));
      assertThat(estimate(cut.intercept()).standardError())
          .isCloseTo(7.131404053709296, within(1e-8));
      assertThat(estimate(cut.slope()).standardError())
          .isCloseTo(0.13001391826873288, within(1e-10));
      assertThat(cut.explained().orElseThrow()).isCloseTo(0.4066934562029993, within(1e-9));
      assertThat(cut.score().errorSource()).isEqualTo(ErrorSource.DELTA_METHOD);
      assertThat(
              LogisticContrast.at(1)
                  .withProbability(0.8)
                  .estimate(groups())
                  .score()
                  .cut()
                  .orElseThrow())
          .isCloseTo(60.76027803038017, within(1e-8));
    }

    @Test
    void ofLogisticCurvesIsUndefinedWithoutAMaximum() {
      LogisticContrast method = LogisticContrast.at(1).atLevel(0.9);
      double[] four = {1, 2, 3, 4};
      assertUndefined(
          method.estimate(examinees(four, 0, 0, 1, 1)).score().cut(), UndefinedReason.SEPARATED);
      assertUndefined(
          method.estimate(examinees(new double[] {1, 2, 2, 4}, 0, 0, 1, 1)).score().cut(),
          UndefinedReason.SEPARATED);
      assertUndefined(
          method.estimate(examinees(four, 1, 1, 0, 0)).slope(), UndefinedReason.NOT_INCREASING);
      assertUndefined(
          method.estimate(examinees(four, 1, 0, 1, 0)).slope(), UndefinedReason.NOT_INCREASING);
      assertUndefined(
          method.estimate(examinees(four, 1, 1, 1, 1)).score().cut(), UndefinedReason.ONE_GROUP);
      assertUndefined(method.estimate(List.of()).score().cut(), UndefinedReason.ONE_GROUP);
      assertUndefined(
          method.estimate(examinees(new double[] {2, 2}, 0, 1)).score().cut(),
          UndefinedReason.NO_VARIANCE);
      assertThatIllegalArgumentException().isThrownBy(() -> method.withProbability(1));
      assertThatIllegalArgumentException().isThrownBy(() -> new JudgedScore(Double.NaN, 1));
    }

    @Test
    void resamplesExaminees() {
      List<JudgedScore> many = new ArrayList<>();
      IntStream.range(0, 20).forEach(i -> many.addAll(groups()));
      CutScore logistic = LogisticContrast.at(1).with(Bootstrap.of(400, 8)).estimate(many).score();
      assertThat(estimate(logistic.cut()).standardError())
          .isCloseTo(3.309858768679761 / Math.sqrt(20), within(0.1));
      CutScore normal = NormalContrast.at(1).with(Bootstrap.of(400, 8)).estimate(many);
      assertThat(normal.errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_EXAMINEES);
      // These scores are flatter than normal ones, whose spread the formula supposes.
      assertThat(estimate(normal.cut()).standardError())
          .isBetween(0.3, 2.2900572769834517 / Math.sqrt(20));
    }

    /** Brent's root and finite differences in scipy on the same twelve examinees. */
    @Test
    void ofNormalCurvesCutsWhereTheyCross() {
      CutScore cut = NormalContrast.at(1).atLevel(0.9).estimate(groups());
      assertThat(cut.cut().orElseThrow()).isCloseTo(54.903196317276155, within(1e-9));
      assertThat(estimate(cut.cut()).standardError()).isCloseTo(2.2900572769834517, within(1e-6));
      assertThat(cut.errorSource()).isEqualTo(ErrorSource.DELTA_METHOD);
    }

    @Test
    void ofNormalCurvesIsUndefinedWhereTheyDoNotCross() {
      NormalContrast method = NormalContrast.at(1);
      assertUndefined(
          method.estimate(examinees(new double[] {1, 2}, 0, 0)).cut(), UndefinedReason.ONE_GROUP);
      assertUndefined(
          method.estimate(examinees(new double[] {1, 2, 3}, 0, 0, 1)).cut(),
          UndefinedReason.TOO_FEW_UNITS);
      assertUndefined(
          method.estimate(examinees(new double[] {1, 1, 3, 4}, 0, 0, 1, 1)).cut(),
          UndefinedReason.NO_VARIANCE);
      assertUndefined(
          method.estimate(examinees(new double[] {5, 6, 3, 4}, 0, 0, 1, 1)).cut(),
          UndefinedReason.NOT_INCREASING);
      assertUndefined(
          method.estimate(examinees(new double[] {10, 90, 50.5, 51.5}, 0, 0, 1, 1)).cut(),
          UndefinedReason.NO_CROSSING);
    }
  }

  @Nested
  class PortfolioSorting {

    private List<PortfolioJudgement> judgements() {
      return IntStream.range(0, SCORES.length)
          .mapToObj(
              i -> new PortfolioJudgement("judge " + i % 3, "p" + i, SCORES[i], PASSED[i] + 1))
          .toList();
    }

    /** The sandwich in numpy on the same judgements, clusters of three judges, times 3/2. */
    @Test
    void allowsForJudgesHabits() {
      RegressionCut cut = BodyOfWork.at(2).estimate(judgements());
      assertThat(cut.score().method()).isEqualTo(CutMethod.BODY_OF_WORK);
      assertThat(cut.score().cut().orElseThrow()).isCloseTo(54.71675993533866, within(1e-9));
      assertThat(estimate(cut.score().cut()).standardError())
          .isCloseTo(5.696722952451672, within(1e-8));
      assertThat(cut.score().errorSource()).isEqualTo(ErrorSource.DELTA_METHOD_BY_JUDGE);
      assertThat(cut.score().judges()).hasSize(3);
      assertUndefined(cut.score().judges().get(2).cut(), UndefinedReason.SEPARATED);
      assertThat(cut.score().cut().sample().units()).isEqualTo(12);
    }

    @Test
    void hasThePlainErrorForOneJudge() {
      List<PortfolioJudgement> alone =
          judgements().stream()
              .map(j -> new PortfolioJudgement("ann", j.portfolio(), j.score(), j.level()))
              .toList();
      RegressionCut cut = BodyOfWork.at(2).atLevel(0.9).estimate(alone);
      assertThat(cut.score().errorSource()).isEqualTo(ErrorSource.DELTA_METHOD);
      assertThat(cut.score().judges().get(0).cut().orElseThrow())
          .isCloseTo(54.71675993533866, within(1e-9));
      assertThat(alone.get(0)).asString().doesNotContain("ann");
      assertThat(cut.score().judges().get(0)).asString().doesNotContain("ann");
    }

    @Test
    void resamplesJudges() {
      List<PortfolioJudgement> panel = new ArrayList<>();
      for (int judge = 0; judge < 8; judge++) {
        for (int i = 0; i < SCORES.length; i++) {
          double shifted = SCORES[i] + judge;
          panel.add(new PortfolioJudgement("judge " + judge, "p" + i, shifted, PASSED[i] + 1));
        }
      }
      BodyOfWork method = BodyOfWork.at(2).with(Bootstrap.of(300, 4)).withProbability(0.5);
      RegressionCut cut = method.estimate(panel);
      assertThat(cut.score().errorSource()).isEqualTo(ErrorSource.BOOTSTRAP_JUDGES);
      // Judges' cut scores are 54.7 + 0 to 7: a standard deviation of 2.45 by √8.
      assertThat(estimate(cut.score().cut()).standardError()).isBetween(0.6, 1.0);
      assertUndefined(method.estimate(List.of()).score().cut(), UndefinedReason.ONE_GROUP);
      assertThatIllegalArgumentException().isThrownBy(() -> method.withProbability(0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PortfolioJudgement("a", "p", Double.NaN, 1));
    }
  }
}
