package io.microcredential.rubric.standard;

import static io.microcredential.rubric.standard.PanelMethodsTest.assertUndefined;
import static io.microcredential.rubric.standard.PanelMethodsTest.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: decision accuracy and consistency by strong true score models. */
class DecisionQualityTest {

  private static final StrongTrueScore MODEL =
      new StrongTrueScore(new TrueScoreBeta(0.25, 0.75, 5, 3), 50, 0);

  private static void assertShares(
      DecisionMatrix matrix,
      double trueAward,
      double trueDenial,
      double falseAward,
      double falseDenial,
      double agreement) {
    assertThat(matrix.trueAward()).isCloseTo(trueAward, within(1e-13));
    assertThat(matrix.trueDenial()).isCloseTo(trueDenial, within(1e-13));
    assertThat(matrix.falseAward()).isCloseTo(falseAward, within(1e-13));
    assertThat(matrix.falseDenial()).isCloseTo(falseDenial, within(1e-13));
    assertThat(matrix.agreement()).isCloseTo(agreement, within(1e-13));
  }

  /** A thousand and one scores between 39 and 73, without chance. */
  static int[] scores() {
    return IntStream.range(0, 1001)
        .map(i -> (int) Math.round(56 + 9.7 * Math.sin(i * 0.7) + 7 * Math.cos(i * 1.9)))
        .toArray();
  }

  /** The integrals are held against mpmath's quadrature with thirty digits. */
  @Nested
  class Model {

    @Test
    void isIntegratedToTheLastDigits() {
      assertShares(
          MODEL.decide(0.5),
          0.6808583371732492,
          0.15612259982739832,
          0.070439900172601679,
          0.092579162826750795,
          0.77499086814359328);
      assertShares(
          MODEL.decide(0.4),
          0.92954522858099836,
          0.017242253093805393,
          0.011553246906194607,
          0.041659271419001638,
          0.92034101055414652);
    }

    @Test
    void isIntegratedWhereTheDensityIsInfiniteAtItsEnds() {
      assertShares(
          new StrongTrueScore(new TrueScoreBeta(0, 1, 0.5, 0.7), 20, 0).decide(0.6),
          0.31104458101028339,
          0.62858848766516139,
          0.040243977792562555,
          0.020122953531992669,
          0.91726491190515909);
    }

    @Test
    void isIntegratedWithLordsTwoTerms() {
      assertShares(
          new StrongTrueScore(new TrueScoreBeta(0.3, 0.9, 2, 1.5), 40, -3).decide(0.7),
          0.33230975327358109,
          0.52197494549449276,
          0.093124875045756728,
          0.052590426186169416,
          0.80029891192497854);
    }

    @Test
    void knowsOnlyOneKindOfStandingBeyondTheTrueScores() {
      DecisionMatrix low = MODEL.decide(0.2);
      assertThat(low.falseAward()).isZero();
      assertThat(low.trueAward() + low.falseDenial()).isCloseTo(1, within(1e-13));
      DecisionMatrix high = MODEL.decide(0.8);
      assertThat(high.falseDenial()).isZero();
      assertThat(high.trueDenial() + high.falseAward()).isCloseTo(1, within(1e-13));
      assertThat(MODEL.decide(0).awardRate()).isCloseTo(1, within(1e-13));
    }

    @Test
    void countsAWholeNumberOfPointsInSpiteOfRounding() {
      StrongTrueScore ten = new StrongTrueScore(new TrueScoreBeta(0, 1, 2, 2), 10, 0);
      assertThat(ten.needed(0.1 + 0.2)).isEqualTo(3);
      assertThat(ten.needed(0.31)).isEqualTo(4);
    }

    @Test
    void rejectsParametersOutOfRange() {
      assertThatIllegalArgumentException().isThrownBy(() -> new TrueScoreBeta(0.5, 0.5, 1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new TrueScoreBeta(0, 1, 0, 1));
      TrueScoreBeta even = new TrueScoreBeta(0, 1, 1, 1);
      assertThatIllegalArgumentException().isThrownBy(() -> new StrongTrueScore(even, 0.5, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new StrongTrueScore(even, 1, 2));
      assertThatIllegalArgumentException().isThrownBy(() -> MODEL.decide(1.1));
      assertThatIllegalArgumentException().isThrownBy(() -> new DecisionMatrix(1.5, 0, 0, -0.5, 1));
    }
  }

  @Nested
  class FromScores {

    private final double[] doubles = Arrays.stream(scores()).asDoubleStream().toArray();

    @Test
    void livingstonAndLewisFindTheModelOfTheMoments() {
      DecisionQuality quality =
          LivingstonLewis.withReliability(0.8)
              .withRange(0, 100)
              .with(TrueScoreModel.TWO_PARAMETER)
              .estimate(60, doubles);
      StrongTrueScore model = Objects.requireNonNull(quality.model());
      double mean = Arrays.stream(doubles).average().orElseThrow();
      TrueScoreBeta beta = model.trueScores();
      assertThat(beta.alpha() / (beta.alpha() + beta.beta())).isCloseTo(mean / 100, within(1e-12));
      // True variance over observed variance is the reliability that was given.
      double sum = beta.alpha() + beta.beta();
      double share = mean / 100;
      double trueVariance = share * (1 - share) / (sum + 1);
      double error = (share - share * share - trueVariance) / model.length();
      assertThat(trueVariance / (trueVariance + error)).isCloseTo(0.8, within(5e-3));
      DecisionMatrix matrix = Objects.requireNonNull(quality.matrix());
      assertThat(quality.accuracy().orElseThrow()).isEqualTo(matrix.accuracy());
      assertThat(quality.falseAward().orElseThrow()).isEqualTo(matrix.falseAward());
      assertThat(quality.falseDenial().orElseThrow()).isEqualTo(matrix.falseDenial());
    }

    /** numpy and scipy on the same scores: quadrature of a smooth integrand. */
    @Test
    void livingstonAndLewisFitFourMoments() {
      DecisionQuality quality =
          LivingstonLewis.withReliability(0.8).withRange(0, 100).estimate(60, doubles);
      StrongTrueScore model = Objects.requireNonNull(quality.model());
      assertThat(model.length()).isCloseTo(168.64200764901645, within(1e-9));
      assertBeta(
          model.trueScores(),
          0.4351868636603576,
          0.6877462851812695,
          0.8901746806765682,
          0.9067792406250568);
      DecisionMatrix matrix = Objects.requireNonNull(quality.matrix());
      assertThat(matrix.trueAward()).isCloseTo(0.2944156078991026, within(1e-7));
      assertThat(matrix.falseAward()).isCloseTo(0.05557004912203372, within(1e-7));
      assertThat(matrix.falseDenial()).isCloseTo(0.056514886433795215, within(1e-7));
    }

    @Test
    void hansonAndBrennanFitFourMomentsWithLordsK() {
      StrongTrueScore model =
          Objects.requireNonNull(HansonBrennan.of(0.8, 100).estimate(60, scores()).model());
      assertThat(model.lordsK()).isCloseTo(20.35139660809677, within(1e-9));
      assertBeta(
          model.trueScores(),
          0.4286949648676045,
          0.6938368133731856,
          1.0337516529616986,
          1.0489304272996727);
    }

    private void assertBeta(
        TrueScoreBeta found, double lower, double upper, double alpha, double beta) {
      assertThat(found.lower()).isCloseTo(lower, within(1e-6));
      assertThat(found.upper()).isCloseTo(upper, within(1e-6));
      assertThat(found.alpha()).isCloseTo(alpha, within(1e-6));
      assertThat(found.beta()).isCloseTo(beta, within(1e-6));
    }

    @Test
    void fourParametersFallBackToTwoWhereTheyAskForImpossibleTrueScores() {
      int[] spread = IntStream.range(0, 200).map(i -> i % 21).toArray();
      DecisionQuality quality = HansonBrennan.of(0.3, 20).estimate(10, spread);
      TrueScoreBeta beta = Objects.requireNonNull(quality.model()).trueScores();
      assertThat(beta.upper()).isLessThanOrEqualTo(1);
      DecisionQuality two =
          HansonBrennan.of(0.3, 20).with(TrueScoreModel.TWO_PARAMETER).estimate(10, spread);
      assertThat(Objects.requireNonNull(two.model()).trueScores().lower()).isZero();
      assertThat(Objects.requireNonNull(two.model()).lordsK()).isNotZero();
    }

    @Test
    void intervalsComeFromResampledExaminees() {
      int[] few = Arrays.copyOf(scores(), 80);
      HansonBrennan method = HansonBrennan.of(0.8, 100).with(Bootstrap.of(60, 3)).atLevel(0.9);
      DecisionQuality quality = method.estimate(60, few);
      assertThat(estimate(quality.falseAward()).interval()).isNotNull();
      assertThat(estimate(quality.falseDenial()).standardError()).isPositive();
      assertThat(estimate(quality.consistency().kappa()).standardError()).isBetween(0.001, 0.1);
      assertThat(method.estimate(60, few)).isEqualTo(quality);
      DecisionQuality wide =
          LivingstonLewis.withReliability(0.8)
              .withRange(0, 100)
              .with(Bootstrap.of(20, 3))
              .atLevel(0.9)
              .estimate(60, Arrays.copyOf(doubles, 80));
      assertThat(estimate(wide.accuracy()).interval()).isNotNull();
    }

    @Test
    void areUndefinedWhereNoModelFits() {
      HansonBrennan method = HansonBrennan.of(0.8, 20);
      assertUndefined(method.estimate(10, 7).accuracy(), UndefinedReason.TOO_FEW_UNITS);
      assertUndefined(method.estimate(10, 7, 7, 7).accuracy(), UndefinedReason.NO_VARIANCE);
      assertUndefined(
          method.estimate(10, 0, 20, 0, 20).falseAward(), UndefinedReason.UNFIT_MOMENTS);
      assertThat(method.estimate(10, 0, 20, 0, 20).matrix()).isNull();
      LivingstonLewis other = LivingstonLewis.withReliability(0.8);
      assertUndefined(other.estimate(0.5).accuracy(), UndefinedReason.TOO_FEW_UNITS);
      assertUndefined(
          other.estimate(0.5, 0.4, 0.4).consistency().kappa(), UndefinedReason.NO_VARIANCE);
      assertUndefined(other.estimate(0.5, 0, 1, 0, 1).falseDenial(), UndefinedReason.UNFIT_MOMENTS);
    }

    @Test
    void kappaIsUndefinedWhereEverybodyIsAwarded() {
      DecisionConsistency consistency =
          HansonBrennan.of(0.8, 100).estimate(0, scores()).consistency();
      assertUndefined(consistency.kappa(), UndefinedReason.NO_VARIATION);
      assertThat(((Undefined) consistency.kappa()).observed()).isCloseTo(1, within(1e-12));
      assertThat(consistency.chance().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void rejectWhatIsOutOfRange() {
      assertThatIllegalArgumentException().isThrownBy(() -> LivingstonLewis.withReliability(1));
      assertThatIllegalArgumentException().isThrownBy(() -> HansonBrennan.of(0.8, 3));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LivingstonLewis.withReliability(0.8).withRange(1, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LivingstonLewis.withReliability(0.8).estimate(0.5, 1.5));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HansonBrennan.of(0.8, 10).estimate(11, 5, 6));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HansonBrennan.of(0.8, 10).estimate(5, 5, 11));
    }
  }

  @Nested
  class BySimulation {

    @Test
    void findsWhatTheIntegralsSay() {
      DecisionMatrix exact = MODEL.decide(0.5);
      DecisionQuality quality =
          DecisionSimulation.of(20_000, 7).atLevel(0.999).estimate(MODEL.examinees(), 0.5);
      assertThat(
              Objects.requireNonNull(estimate(quality.accuracy()).interval())
                  .contains(exact.accuracy()))
          .isTrue();
      assertThat(
              Objects.requireNonNull(estimate(quality.falseAward()).interval())
                  .contains(exact.falseAward()))
          .isTrue();
      assertThat(
              Objects.requireNonNull(estimate(quality.falseDenial()).interval())
                  .contains(exact.falseDenial()))
          .isTrue();
      assertThat(
              Objects.requireNonNull(estimate(quality.consistency().agreement()).interval())
                  .contains(exact.agreement()))
          .isTrue();
      double kappa = (exact.agreement() - exact.chance()) / (1 - exact.chance());
      assertThat(quality.consistency().kappa().orElseThrow()).isCloseTo(kappa, within(0.03));
    }

    @Test
    void drawsEveryNumberOfPointsAsOftenAsTheModelSays() {
      StrongTrueScore two = new StrongTrueScore(new TrueScoreBeta(0, 1, 1, 1), 2, 0);
      int[] counts = new int[3];
      ExamineeSource source = two.examinees();
      for (int i = 0; i < 300; i++) {
        double at = (i + 0.5) / 300;
        // The same three numbers in turn, the later ones scattered over the unit interval.
        double[] numbers = {at, at * 61.8 % 1, at * 127.1 % 1};
        int[] next = {0};
        counts[(int) Math.round(2 * source.draw(() -> numbers[next[0]++]).first())]++;
      }
      // Even true scores make 0, 1 and 2 points equally likely.
      assertThat(counts[0]).isBetween(85, 115);
      assertThat(counts[1]).isBetween(85, 115);
      assertThat(counts[2]).isBetween(85, 115);
    }

    @Test
    void takesAnyProcess() {
      ExamineeSource certain = uniform -> new SimulatedExaminee(uniform.getAsDouble(), 1, 1);
      DecisionQuality quality = DecisionSimulation.of(1000, 1).estimate(certain, 0.5);
      assertThat(quality.falseAward().orElseThrow()).isCloseTo(0.5, within(0.06));
      assertThat(quality.falseDenial().orElseThrow()).isZero();
      assertUndefined(quality.consistency().kappa(), UndefinedReason.NO_VARIATION);
      assertThatIllegalArgumentException().isThrownBy(() -> DecisionSimulation.of(0, 1));
    }

    @Test
    void sharesLieInTheirIntervalsAlsoWhereAllDecisionsAgree() {
      ExamineeSource awarded = uniform -> new SimulatedExaminee(1, 1, 1);
      for (int examinees = 1; examinees < 200; examinees++) {
        Estimate agreement =
            estimate(
                DecisionSimulation.of(examinees, 1)
                    .estimate(awarded, 0.5)
                    .consistency()
                    .agreement());
        assertThat(Objects.requireNonNull(agreement.interval()).contains(agreement.value()))
            .isTrue();
      }
    }
  }
}
