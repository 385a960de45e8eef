package io.microcredential.rubric.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N6: differences of groups and of items between groups. */
class GroupComparisonTest {

  /** Admissions to Berkeley by department: P. J. Bickel and others, Science 187, 1975. */
  private static final List<Stratum> BERKELEY =
      List.of(
          Stratum.of(313, 512, 19, 89),
          Stratum.of(207, 353, 8, 17),
          Stratum.of(205, 120, 391, 202),
          Stratum.of(279, 138, 244, 131),
          Stratum.of(138, 53, 299, 94),
          Stratum.of(351, 22, 317, 24));

  /** Four incomes by four levels of content with work, women and men: A. Agresti, 2002, ch. 7. */
  private static final List<Stratum> WORK =
      List.of(
          Stratum.of(new long[][] {{1, 3, 11, 2}, {2, 3, 17, 3}, {0, 1, 8, 5}, {0, 2, 4, 2}}),
          Stratum.of(new long[][] {{1, 1, 2, 1}, {0, 3, 5, 1}, {0, 0, 7, 3}, {0, 1, 9, 6}}));

  private static final List<Stratum> POINTS =
      List.of(
          Stratum.of(new long[][] {{10, 8, 4}, {6, 3, 1}}),
          Stratum.of(new long[][] {{5, 9, 12}, {4, 6, 5}}));

  private static void assertUndefined(Coefficient figure, UndefinedReason reason) {
    assertThat(figure).isInstanceOf(Undefined.class);
    assertThat(((Undefined) figure).reason()).isEqualTo(reason);
  }

  @Nested
  class Odds {

    /** R's help page of mantelhaen.test prints these for UCBAdmissions. */
    @Test
    void areThoseOfTheBerkeleyAdmissions() {
      MantelHaenszelResult found = MantelHaenszel.withDefaults().estimate(BERKELEY);
      Estimate ratio = (Estimate) found.oddsRatio();
      ConfidenceInterval interval = Objects.requireNonNull(ratio.interval());
      assertThat(ratio.value()).isCloseTo(0.9046968, within(5e-8));
      assertThat(interval.lower()).isCloseTo(0.7719074, within(5e-8));
      assertThat(interval.upper()).isCloseTo(1.0603298, within(5e-8));
      assertThat(found.corrected().statistic().orElseThrow()).isCloseTo(1.4269, within(5e-5));
      assertThat(found.corrected().probability().orElseThrow()).isCloseTo(0.2323, within(5e-5));
      assertThat(found.delta().orElseThrow())
          .isCloseTo(-2.35 * Math.log(ratio.value()), within(1e-12));
      assertThat(found.etsClass()).contains(MantelHaenszelResult.EtsClass.A);
    }

    @Test
    void areClassedByTheirSizeAndCertainty() {
      assertThat(classOf(Stratum.of(100, 300, 200, 200))).contains(MantelHaenszelResult.EtsClass.C);
      assertThat(classOf(Stratum.of(200, 300, 250, 225))).contains(MantelHaenszelResult.EtsClass.B);
      assertThat(classOf(Stratum.of(4, 8, 8, 8))).contains(MantelHaenszelResult.EtsClass.A);
      // Surely more than 1, but not large.
      assertThat(classOf(Stratum.of(10_000, 17_390, 10_000, 10_000)))
          .contains(MantelHaenszelResult.EtsClass.B);
      // Large, but not surely more than 1.
      assertThat(classOf(Stratum.of(25, 60, 45, 45))).contains(MantelHaenszelResult.EtsClass.B);
    }

    private Optional<MantelHaenszelResult.EtsClass> classOf(Stratum stratum) {
      return MantelHaenszel.withDefaults().atLevel(0.9).estimate(List.of(stratum)).etsClass();
    }

    @Test
    void areUndefinedWhereStrataDoNotTell() {
      MantelHaenszelResult none =
          MantelHaenszel.withDefaults()
              .estimate(List.of(Stratum.of(0, 5, 0, 7), Stratum.of(3, 4, 0, 0)));
      assertUndefined(none.oddsRatio(), UndefinedReason.NO_OVERLAP);
      assertUndefined(none.corrected().statistic(), UndefinedReason.NO_OVERLAP);
      assertThat(none.corrected().probability()).isEmpty();
      assertThat(none.etsClass()).isEmpty();
      MantelHaenszelResult sided =
          MantelHaenszel.withDefaults().estimate(List.of(Stratum.of(0, 5, 3, 7)));
      assertUndefined(sided.logOddsRatio(), UndefinedReason.ONE_SIDED);
      assertThat(sided.uncorrected().statistic().orElseThrow()).isPositive();
    }

    @Test
    void correctADifferenceOfLessThanAHalfToNothing() {
      ChiSquare even =
          MantelHaenszel.withDefaults().estimate(List.of(Stratum.of(5, 5, 5, 6))).corrected();
      assertThat(even.statistic().orElseThrow()).isZero();
      assertThat(even.probability().orElseThrow()).isEqualTo(1);
    }
  }

  @Nested
  class Strata {

    @Test
    void areCountedFromPeople() {
      List<Stratum> strata =
          Stratum.split(
              2, 2, new int[] {4, 3, 4, 4}, new int[] {0, 1, 1, 0}, new int[] {1, 0, 1, 0});
      assertThat(strata).containsExactly(Stratum.of(0, 0, 1, 0), Stratum.of(1, 1, 0, 1));
      assertThat(strata.get(1)).hasSameHashCodeAs(Stratum.of(1, 1, 0, 1));
      assertThat(strata.get(1)).asString().isEqualTo("Stratum[2 groups, 2 levels]");
    }

    @Test
    void rejectWhatDoesNotFit() {
      int[] one = {0};
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Stratum.split(2, 2, one, new int[] {2}, one));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Stratum.split(2, 2, one, new int[0], one));
      assertThatIllegalArgumentException().isThrownBy(() -> Stratum.of(1, -1, 0, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> Stratum.of(new long[][] {{1, 2}}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MantelHaenszel.withDefaults().estimate(WORK));
    }
  }

  @Nested
  class Levels {

    /** Agresti, table 7.12, prints 10.2001 on 9 degrees and 9.0342 on 3 for these data. */
    @Test
    void differInAnyWayOrInTheirMean() {
      ChiSquare any = GeneralizedMantelHaenszel.nominal().test(WORK);
      assertThat(any.statistic().orElseThrow()).isCloseTo(10.2001, within(5e-5));
      assertThat(any.degreesOfFreedom()).isEqualTo(9);
      assertThat(any.probability().orElseThrow()).isCloseTo(0.3345, within(5e-5));
      ChiSquare mean = GeneralizedMantelHaenszel.ordered(1, 3, 4, 5).test(WORK);
      assertThat(mean.statistic().orElseThrow()).isCloseTo(9.0342, within(5e-5));
      assertThat(mean.degreesOfFreedom()).isEqualTo(3);
      assertThat(mean.probability().orElseThrow()).isCloseTo(0.0288, within(5e-5));
    }

    @Test
    void ofTwoGroupsAreTestedByMantelsFormula() {
      ChiSquare mantel = GeneralizedMantelHaenszel.ordered(0, 1, 2).test(POINTS);
      assertThat(mantel.statistic().orElseThrow()).isCloseTo(1.2642701052249252, within(1e-12));
      assertThat(mantel.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void thatNobodyHasTakeTheirDegreesOfFreedomAlong() {
      List<Stratum> unused =
          List.of(
              Stratum.of(new long[][] {{3, 0, 5}, {4, 0, 2}}),
              Stratum.of(new long[][] {{1, 0, 0}, {0, 0, 0}}));
      ChiSquare found = GeneralizedMantelHaenszel.nominal().test(unused);
      assertThat(found.degreesOfFreedom()).isEqualTo(1);
      assertThat(found.statistic().orElseThrow())
          .isCloseTo(
              MantelHaenszel.withDefaults()
                  .estimate(List.of(Stratum.of(3, 5, 4, 2)))
                  .uncorrected()
                  .statistic()
                  .orElseThrow(),
              within(1e-12));
    }

    @Test
    void areUndefinedWhereNothingCanDiffer() {
      GeneralizedMantelHaenszel nominal = GeneralizedMantelHaenszel.nominal();
      assertUndefined(nominal.test(List.of()).statistic(), UndefinedReason.ONE_GROUP);
      assertUndefined(
          nominal.test(List.of(Stratum.of(3, 4, 0, 0))).statistic(), UndefinedReason.ONE_GROUP);
      assertUndefined(
          nominal.test(List.of(Stratum.of(3, 0, 4, 0))).statistic(), UndefinedReason.NO_VARIATION);
      assertUndefined(
          nominal.test(List.of(Stratum.of(3, 4, 0, 0), Stratum.of(0, 0, 3, 4))).statistic(),
          UndefinedReason.NO_VARIANCE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GeneralizedMantelHaenszel.ordered(0, 1).test(WORK));
      assertThatIllegalArgumentException().isThrownBy(() -> GeneralizedMantelHaenszel.ordered(1));
    }
  }

  @Nested
  class Points {

    /** numpy on the formulas of Dorans and Schmitt, and of Zwick and Thayer. */
    @Test
    void differAmongPeopleOfLikeAbility() {
      Coefficient found = StandardizedItemDifference.of(0, 1, 2).atLevel(0.9).estimate(POINTS);
      assertThat(found.orElseThrow()).isCloseTo(-0.21244755244755242, within(1e-12));
      assertThat(((Estimate) found).standardError()).isCloseTo(0.1898677517117789, within(1e-12));
    }

    @Test
    void areComparedOnlyWhereBothGroupsAre() {
      StandardizedItemDifference figure = StandardizedItemDifference.of(0, 1);
      assertUndefined(figure.estimate(List.of(Stratum.of(3, 4, 0, 0))), UndefinedReason.NO_OVERLAP);
      assertThat(figure.estimate(List.of(Stratum.of(3, 1, 1, 3), Stratum.of(0, 9, 0, 0))))
          .isEqualTo(figure.estimate(List.of(Stratum.of(3, 1, 1, 3))));
      assertThat(figure.estimate(List.of(Stratum.of(3, 1, 1, 3))).orElseThrow()).isEqualTo(0.5);
      assertThat(((Estimate) figure.estimate(List.of(Stratum.of(3, 0, 1, 0)))).standardError())
          .isZero();
      assertThatIllegalArgumentException().isThrownBy(() -> StandardizedItemDifference.of(1));
    }
  }

  @Nested
  class Means {

    private final double[] reference = {12, 15, 11, 18, 14};
    private final double[] focal = {10, 13, 9, 12, 8, 11};

    @Test
    void differInStandardDeviations() {
      Coefficient cohen = MeanDifference.cohen().estimate(reference, focal);
      assertThat(cohen.orElseThrow()).isCloseTo(-1.5235001252310245, within(1e-12));
      assertThat(((Estimate) cohen).standardError()).isCloseTo(0.6871455879296353, within(1e-12));
      Coefficient hedges = MeanDifference.hedges().atLevel(0.9).estimate(reference, focal);
      assertThat(hedges.orElseThrow() / cohen.orElseThrow())
          .isCloseTo(MeanDifference.correction(9), within(1e-14));
    }

    /** mpmath with thirty digits. */
    @Test
    void areCorrectedByTheExactRatioOfGammaFunctions() {
      assertThat(MeanDifference.correction(1)).isZero();
      assertThat(MeanDifference.correction(2)).isCloseTo(0.56418958354775629, within(1e-15));
      assertThat(MeanDifference.correction(10)).isCloseTo(0.9227456080530871, within(1e-15));
      assertThat(MeanDifference.correction(58)).isCloseTo(0.9870035810279774, within(1e-14));
      assertThat(MeanDifference.correction(200)).isCloseTo(0.99624452247912655, within(1e-14));
      assertThat(MeanDifference.correction(201)).isCloseTo(0.99626323360577391, within(1e-15));
      assertThat(MeanDifference.correction(1000)).isCloseTo(0.99924978117971637, within(1e-15));
    }

    @Test
    void areUndefinedWithoutPeopleOrSpread() {
      MeanDifference figure = MeanDifference.cohen();
      assertUndefined(figure.estimate(reference, new double[0]), UndefinedReason.ONE_GROUP);
      assertUndefined(
          figure.estimate(new double[] {1}, new double[] {2}), UndefinedReason.TOO_FEW_UNITS);
      assertUndefined(
          figure.estimate(new double[] {1, 1}, new double[] {2, 2}), UndefinedReason.NO_VARIANCE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> figure.estimate(reference, new double[] {Double.NaN}));
    }
  }
}
