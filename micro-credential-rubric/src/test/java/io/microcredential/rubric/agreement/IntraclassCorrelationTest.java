package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** E9: the ten intraclass correlations, with intervals, tests, holes, and what cannot be said. */
class IntraclassCorrelationTest {

  private static final double NONE = Double.NaN;

  /** Table 2 of Shrout and Fleiss (1979): six targets, four judges. */
  static final ScoreTable SHROUT_FLEISS =
      ScoreTable.of(
          new double[][] {
            {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
          });

  private static ConfidenceInterval interval(Coefficient coefficient) {
    return Objects.requireNonNull(((Estimate) coefficient).interval());
  }

  private static UndefinedReason reason(Coefficient coefficient) {
    return ((Undefined) coefficient).reason();
  }

  @Nested
  class Published {

    /** Table 4 of Shrout and Fleiss (1979) prints two digits. */
    @ParameterizedTest
    @CsvSource({
      "ICC_1_1,.17",
      "ICC_2_1,.29",
      "ICC_3_1,.71",
      "ICC_1_K,.44",
      "ICC_2_K,.62",
      "ICC_3_K,.91"
    })
    void givesTheSixValuesOfShroutAndFleiss(ShroutFleissForm form, double printed) {
      double value = IntraclassCorrelation.of(form).estimate(SHROUT_FLEISS).orElseThrow();
      assertThat(value).isCloseTo(printed, within(0.005));
    }

    /** R's psych 2.x, ICC(x, lmer = FALSE). */
    @ParameterizedTest
    @CsvSource({
      "ICC_1_1, 0.165741768405476, -0.132932324875, 0.722560062328",
      "ICC_2_1, 0.289763779527559, 0.0187865133747, 0.761084369649",
      "ICC_3_1, 0.714840714840715, 0.342464765034, 0.945858259955",
      "ICC_1_K, 0.442797133679269, -0.884442155238, 0.912415420341",
      "ICC_2_K, 0.620050547598989, 0.0711368153025, 0.927232040168",
      "ICC_3_K, 0.909315542377069, 0.675674713816, 0.985891678169"
    })
    void givesTheLimitsOfPsych(ShroutFleissForm form, double value, double lower, double upper) {
      Coefficient figure = IntraclassCorrelation.of(form).estimate(SHROUT_FLEISS);
      assertThat(figure.orElseThrow()).isCloseTo(value, within(1e-12));
      assertThat(interval(figure).lower()).isCloseTo(lower, within(1e-11));
      assertThat(interval(figure).upper()).isCloseTo(upper, within(1e-11));
      assertThat(interval(figure).method()).isEqualTo(IntervalMethod.F_DISTRIBUTION);
      assertThat(figure.sample()).isEqualTo(SampleSize.of(6, 24));
    }

    /** R's irr 0.84.1, icc(x, "twoway", "agreement", "average"). */
    @Test
    void givesTheOtherLimitsOfMeanAgreement() {
      ConfidenceInterval limits =
          interval(
              IntraclassCorrelation.of(IccForm.RANDOM_ABSOLUTE_AVERAGE)
                  .with(IccInterval.MCGRAW_WONG)
                  .estimate(SHROUT_FLEISS));
      assertThat(limits.lower()).isCloseTo(0.0394401799214, within(1e-11));
      assertThat(limits.upper()).isCloseTo(0.928573183377, within(1e-11));
    }

    @Test
    void givesRandomAndMixedModelsTheSameNumbers() {
      for (IccForm form : IccForm.values()) {
        if (form.model() == IccModel.TWO_WAY_MIXED) {
          assertThat(IntraclassCorrelation.of(form).estimate(SHROUT_FLEISS))
              .isEqualTo(
                  IntraclassCorrelation.of(form)
                      .with(IccModel.TWO_WAY_RANDOM)
                      .estimate(SHROUT_FLEISS));
        }
      }
    }
  }

  @Nested
  class Choosing {

    @Test
    void startsWithAbsoluteAgreementOfOneRandomRater() {
      assertThat(IntraclassCorrelation.withDefaults().form())
          .isEqualTo(IccForm.RANDOM_ABSOLUTE_SINGLE);
    }

    @Test
    void changesOneThingAtATime() {
      var figure =
          IntraclassCorrelation.withDefaults()
              .with(AgreementType.CONSISTENCY)
              .with(IccModel.TWO_WAY_MIXED)
              .with(IccUnit.AVERAGE);
      assertThat(figure.form()).isEqualTo(IccForm.MIXED_CONSISTENCY_AVERAGE);
      assertThat(figure.form().symbol()).isEqualTo("ICC(C,k)");
    }

    @Test
    void knowsOnlyAbsoluteAgreementInTheOneWayModel() {
      var figure =
          IntraclassCorrelation.withDefaults()
              .with(IccModel.ONE_WAY_RANDOM)
              .with(AgreementType.CONSISTENCY);
      assertThat(figure.form()).isEqualTo(IccForm.ONE_WAY_SINGLE);
      assertThat(figure.form().type()).isEqualTo(AgreementType.ABSOLUTE);
    }

    @Test
    void narrowsTheIntervalAtALowerLevel() {
      var figure = IntraclassCorrelation.withDefaults();
      ConfidenceInterval wide = interval(figure.estimate(SHROUT_FLEISS));
      ConfidenceInterval narrow = interval(figure.atLevel(0.8).estimate(SHROUT_FLEISS));
      assertThat(narrow.level()).isEqualTo(0.8);
      assertThat(narrow.lower()).isGreaterThan(wide.lower());
      assertThat(narrow.upper()).isLessThan(wide.upper());
    }

    @Test
    void rejectsALevelThatIsNoProbability() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IntraclassCorrelation.withDefaults().atLevel(95))
          .withMessageContaining("0.95");
    }
  }

  @Nested
  class Testing {

    /** R's psych: F = 11.0272479564 with 5 and 15 degrees of freedom. */
    @Test
    void testsAgainstNothing() {
      SignificanceTest test =
          IntraclassCorrelation.withDefaults().test(SHROUT_FLEISS).orElseThrow();
      assertThat(test.statistic()).isCloseTo(11.0272479564, within(1e-9));
      assertThat(test.distribution()).isEqualTo(new SignificanceTest.FisherF(5, 15));
      assertThat(test.probability()).isCloseTo(0.000134566516484, within(1e-14));
    }

    /**
     * A lower limit is the value against which a test comes out at half of what the level leaves.
     */
    @ParameterizedTest
    @EnumSource(
        value = IccForm.class,
        names = {
          "ONE_WAY_SINGLE",
          "ONE_WAY_AVERAGE",
          "RANDOM_CONSISTENCY_SINGLE",
          "RANDOM_CONSISTENCY_AVERAGE"
        })
    void findsTheLowerLimitWhereTheTestTurns(IccForm form) {
      var figure = IntraclassCorrelation.of(form).atLevel(0.3);
      double lower = interval(figure.estimate(SHROUT_FLEISS)).lower();
      assertThat(figure.testAgainst(lower, SHROUT_FLEISS).orElseThrow().probability())
          .isCloseTo(0.35, within(1e-9));
    }

    /** The absolute forms take their degrees of freedom from the value that is tested. */
    @ParameterizedTest
    @CsvSource({
      "RANDOM_ABSOLUTE_SINGLE, 1.543478, 5, 5.302251",
      "RANDOM_ABSOLUTE_AVERAGE, 1.543478, 5, 5.302251"
    })
    void weighsDegreesOfFreedomByTheHypothesis(
        IccForm form, double statistic, double numerator, double denominator) {
      double single = 0.2;
      double population = form.unit() == IccUnit.SINGLE ? single : 4 * single / (1 + 3 * single);
      SignificanceTest test =
          IntraclassCorrelation.of(form).testAgainst(population, SHROUT_FLEISS).orElseThrow();
      // From B = 11.241667, J = 32.486111 and E = 1.019444 with the weights a and b of the table.
      assertThat(test.statistic()).isCloseTo(statistic, within(1e-6));
      var distribution = (SignificanceTest.FisherF) test.distribution();
      assertThat(distribution.numeratorDegrees()).isEqualTo(numerator);
      assertThat(distribution.denominatorDegrees()).isCloseTo(denominator, within(1e-6));
    }

    @Test
    void hasNoTestWhereThereIsNoFigure() {
      ScoreTable flat = ScoreTable.of(new double[][] {{3, 3}, {3, 3}});
      assertThat(IntraclassCorrelation.withDefaults().test(flat)).isEmpty();
      assertThat(IntraclassCorrelation.withDefaults().test(ScoreTable.of(new double[0][0])))
          .isEmpty();
    }

    @Test
    void rejectsAPopulationValueOfOne() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IntraclassCorrelation.withDefaults().testAgainst(1, SHROUT_FLEISS));
    }
  }

  @Nested
  class Missing {

    private final ScoreTable holes =
        ScoreTable.of(
            new double[][] {{1, 2, 4}, {2, NONE, 3}, {4, 5, NONE}, {5, 6, 8}, {NONE, NONE, 9}});

    @Test
    void usesCompleteUnitsOnlyByDefault() {
      Coefficient figure = IntraclassCorrelation.withDefaults().estimate(holes);
      Coefficient without =
          IntraclassCorrelation.withDefaults()
              .estimate(ScoreTable.of(new double[][] {{1, 2, 4}, {5, 6, 8}}));
      assertThat(figure).isEqualTo(without);
      assertThat(figure.sample()).isEqualTo(SampleSize.of(2, 6));
    }

    @Test
    void usesEveryRatingWhereAskedTo() {
      Coefficient figure =
          IntraclassCorrelation.of(IccForm.ONE_WAY_SINGLE)
              .with(MissingRatings.ALL_RATINGS)
              .estimate(holes);
      assertThat(figure.sample()).isEqualTo(SampleSize.of(5, 11));
      double k0 = (11 - 27 / 11.0) / 4;
      double between = between();
      double within = (14 / 3.0 + 0.5 + 0.5 + 14 / 3.0) / 6;
      assertThat(figure.orElseThrow())
          .isCloseTo((between - within) / (between + (k0 - 1) * within), within(1e-12));
    }

    private double between() {
      double grand = 49 / 11.0;
      double sum = 0;
      double[][] meanAndSize = {{7 / 3.0, 3}, {2.5, 2}, {4.5, 2}, {19 / 3.0, 3}, {9, 1}};
      for (double[] unit : meanAndSize) {
        sum += unit[1] * (unit[0] - grand) * (unit[0] - grand);
      }
      return sum / 4;
    }

    @Test
    void doesNotCareHowHolesAreTreatedWhereThereAreNone() {
      for (IccForm form : IccForm.values()) {
        Estimate complete = (Estimate) IntraclassCorrelation.of(form).estimate(SHROUT_FLEISS);
        Estimate all =
            (Estimate)
                IntraclassCorrelation.of(form)
                    .with(MissingRatings.ALL_RATINGS)
                    .estimate(SHROUT_FLEISS);
        assertThat(all.value()).isCloseTo(complete.value(), within(1e-14));
      }
    }

    @Test
    void saysThatCompleteUnitsAreTooFew() {
      ScoreTable table = ScoreTable.of(new double[][] {{1, NONE}, {NONE, 2}, {3, 4}});
      assertThat(reason(IntraclassCorrelation.withDefaults().estimate(table)))
          .isEqualTo(UndefinedReason.INCOMPLETE);
    }

    @Test
    void saysThatNoUnitHasTwoRatings() {
      ScoreTable table = ScoreTable.of(new double[][] {{1, NONE}, {NONE, 2}, {3, NONE}});
      assertThat(
              reason(
                  IntraclassCorrelation.withDefaults()
                      .with(MissingRatings.ALL_RATINGS)
                      .estimate(table)))
          .isEqualTo(UndefinedReason.NO_PAIRS);
    }
  }

  @Nested
  class Bootstrapped {

    private final IntraclassCorrelation figure =
        IntraclassCorrelation.of(IccForm.ONE_WAY_SINGLE).with(Bootstrap.of(2000, 7));

    @Test
    void repeatsWithTheSameSeed() {
      assertThat(figure.estimate(SHROUT_FLEISS)).isEqualTo(figure.estimate(SHROUT_FLEISS));
      assertThat(figure.with(Bootstrap.of(2000, 8)).estimate(SHROUT_FLEISS))
          .isNotEqualTo(figure.estimate(SHROUT_FLEISS));
    }

    @Test
    void keepsThePointAndStatesItsUncertainty() {
      Estimate estimate = (Estimate) figure.estimate(SHROUT_FLEISS);
      assertThat(estimate.value()).isCloseTo(0.165741768405476, within(1e-12));
      assertThat(Objects.requireNonNull(estimate.standardError())).isBetween(0.05, 0.3);
      assertThat(interval(estimate).method()).isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
      assertThat(interval(estimate).contains(estimate.value())).isTrue();
    }

    @Test
    void statesNoneWhereManyReplicatesAreUndefined() {
      // Half of all draws of two units are the same unit twice, and carry no figure.
      ScoreTable pair = ScoreTable.of(new double[][] {{1, 1}, {2, 2}});
      List<Estimate> estimates =
          LongStream.range(0, 40)
              .mapToObj(seed -> (Estimate) figure.with(Bootstrap.of(2, seed)).estimate(pair))
              .toList();
      assertThat(estimates).allMatch(estimate -> estimate.value() == 1);
      assertThat(estimates).anyMatch(estimate -> estimate.standardError() == null);
      assertThat(estimates).anyMatch(estimate -> estimate.standardError() != null);
    }
  }
}
