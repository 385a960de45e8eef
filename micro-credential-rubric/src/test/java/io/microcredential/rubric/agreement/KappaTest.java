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
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Features E8, E9: kappas and their relatives give what papers and irrCAC 1.0 print. */
class KappaTest {

  private static final Offset<Double> EXACT = within(1e-11);

  @Nested
  class Cohen {

    @Test
    void isThatOfCohensPaper() {
      Estimate kappa = (Estimate) CohenKappa.withDefaults().estimate(TextbookRatings.cohen());

      assertThat(kappa.value()).isEqualTo(29.0 / 59, EXACT);
      assertThat(standardError(kappa)).isEqualTo(0.0510018155761, EXACT);
      assertThat(kappa.sample()).isEqualTo(SampleSize.of(200, 400));
      assertThat(Objects.requireNonNull(kappa.interval()).method())
          .isEqualTo(IntervalMethod.NORMAL);
    }

    @Test
    void hasBothStandardErrorsOfFleissCohenAndEveritt() {
      CrossTable table = TextbookRatings.fleissCohenEveritt();
      CohenKappa kappa = CohenKappa.withDefaults();
      Estimate estimate = (Estimate) kappa.estimate(table);
      SignificanceTest test = kappa.againstChance(table).orElseThrow();

      assertThat(estimate.value()).isEqualTo(0.429, within(0.0005));
      assertThat(Math.pow(standardError(estimate), 2)).isEqualTo(0.002885, within(5e-7));
      assertThat(Math.pow(estimate.value() / test.statistic(), 2))
          .isEqualTo(0.003082, within(5e-7));
    }

    @Test
    void takesTheWeightsOfFleissCohenAndEveritt() {
      CrossTable table = TextbookRatings.fleissCohenEveritt();
      double[][] weights = {{1, 0, 4.0 / 9}, {0, 1, 2.0 / 3}, {4.0 / 9, 2.0 / 3, 1}};
      CohenKappa kappa = CohenKappa.withDefaults().with(Weights.ofAgreement(weights));
      Estimate estimate = (Estimate) kappa.estimate(table);
      SignificanceTest test = kappa.againstChance(table).orElseThrow();

      assertThat(estimate.value()).isEqualTo(0.507, within(0.0005));
      assertThat(Math.pow(standardError(estimate), 2)).isEqualTo(0.003248, within(5e-7));
      assertThat(Math.pow(estimate.value() / test.statistic(), 2))
          .isEqualTo(0.004269, within(5e-7));
      assertThat(test.statistic()).isEqualTo(7.76, within(0.005));
      assertThat(test.probability()).isBetween(1e-15, 1e-14);
    }

    @Test
    void leavesOutWhatOneRaterDidNotRate() {
      RatingTable holes =
          TextbookRatings.ofValues(
              3, new int[][] {{1, 1}, {2, 0}, {2, 2}, {0, 3}, {3, 2}, {0, 0}, {1, 2}});
      RatingTable complete =
          TextbookRatings.ofValues(3, new int[][] {{1, 1}, {2, 2}, {3, 2}, {1, 2}});

      assertThat(CohenKappa.withDefaults().estimate(holes))
          .isEqualTo(CohenKappa.withDefaults().estimate(complete));
    }

    @Test
    void refusesMoreThanTwoRaters() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CohenKappa.withDefaults().estimate(TextbookRatings.krippendorff()))
          .withMessageContaining("withRaters");
    }

    @Test
    void hasNoStandardErrorFromOneUnit() {
      Coefficient kappa =
          CohenKappa.withDefaults().estimate(TextbookRatings.ofValues(3, new int[][] {{1, 2}}));

      assertThat(kappa).isEqualTo(Estimate.of(0, SampleSize.of(1, 2)));
    }

    @Test
    void isNothingWhereOneRaterSaysTheSameOfAll() {
      CrossTable table = TextbookRatings.table(new long[][] {{94, 6}, {0, 0}});
      Estimate kappa = (Estimate) CohenKappa.withDefaults().estimate(table);

      assertThat(kappa.value()).isZero();
      assertThat(standardError(kappa)).isZero();
      assertThat(CohenKappa.withDefaults().againstChance(table)).isEmpty();
    }
  }

  /** Figures of irrCAC 1.0 with its rounding removed, on Krippendorff's textbook table. */
  @Nested
  class ManyRatersWithHoles {

    private final RatingTable ratings = TextbookRatings.krippendorff();

    @Test
    void fleissIsThatOfIrrCac() {
      Coefficient kappa = FleissKappa.withDefaults().estimate(ratings);

      assertIs(kappa, 0.761169275422411, 0.153019203469, 0.424376279377);
      assertIs(
          FleissKappa.withDefaults().with(Weights.quadratic()).estimate(ratings),
          0.864935064935065,
          0.146033610757,
          0.543517254785);
    }

    @Test
    void congerIsThatOfIrrCac() {
      assertIs(
          CongerKappa.withDefaults().estimate(ratings),
          0.762817441303306,
          0.14916815248,
          0.434500551336);
      assertIs(
          CongerKappa.withDefaults().with(Weights.ordinal()).estimate(ratings),
          0.843659525188188,
          0.144099959112,
          0.526497653613);
    }

    @Test
    void gwetIsThatOfIrrCac() {
      assertIs(
          GwetAc.withDefaults().estimate(ratings),
          0.775444068126995,
          0.142949950641,
          0.460813348131);
      assertIs(
          GwetAc.withDefaults().with(Weights.linear()).estimate(ratings),
          0.858739136432611,
          0.117329021881,
          0.600499700424);
    }

    @Test
    void brennanAndPredigerIsThatOfIrrCac() {
      assertIs(
          BrennanPrediger.withDefaults().estimate(ratings),
          0.772727272727273,
          0.144716619899,
          0.45420813991);
    }

    @Test
    void percentAgreementIsThatOfIrrCac() {
      assertIs(
          PercentAgreement.withDefaults().estimate(ratings),
          0.818181818181818,
          0.125608959947,
          0.541718361364);
    }

    private void assertIs(Coefficient ours, double value, double error, double lower) {
      Estimate estimate = (Estimate) ours;
      ConfidenceInterval interval = Objects.requireNonNull(estimate.interval());
      assertThat(estimate.value()).isEqualTo(value, EXACT);
      assertThat(standardError(estimate)).isEqualTo(error, EXACT);
      assertThat(interval.lower()).isEqualTo(lower, EXACT);
      assertThat(interval.upper()).isEqualTo(1);
      assertThat(interval.method()).isEqualTo(IntervalMethod.STUDENT_T);
      assertThat(estimate.sample()).isEqualTo(SampleSize.of(12, 41));
    }

    @Test
    void lightIsTheMeanOverPairs() {
      double sum = 0;
      for (int first = 0; first < 4; first++) {
        for (int second = first + 1; second < 4; second++) {
          sum +=
              CohenKappa.withDefaults().estimate(ratings.withRaters(first, second)).orElseThrow();
        }
      }

      assertThat(LightKappa.withDefaults().estimate(ratings).orElseThrow())
          .isEqualTo(sum / 6, EXACT);
    }

    @Test
    void lightLeavesOutPairsWhoShareNoUnit() {
      RatingTable chain =
          TextbookRatings.ofValues(
              2, new int[][] {{1, 1, 0}, {2, 2, 0}, {1, 2, 0}, {0, 1, 1}, {0, 2, 1}, {0, 2, 2}});
      double first = CohenKappa.withDefaults().estimate(chain.withRaters(0, 1)).orElseThrow();
      double second = CohenKappa.withDefaults().estimate(chain.withRaters(1, 2)).orElseThrow();

      assertThat(LightKappa.withDefaults().estimate(chain))
          .isEqualTo(Estimate.of((first + second) / 2, SampleSize.of(6, 12)));
    }
  }

  @Nested
  class Fleiss {

    private final RatingTable fourteenRaters =
        TextbookRatings.ofCounts(
            new int[][] {
              {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0},
              {2, 2, 8, 1, 1}, {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2},
              {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
            });

    @Test
    void isThatOfTheCommonExampleOfFourteenRaters() {
      assertThat(FleissKappa.withDefaults().estimate(fourteenRaters).orElseThrow())
          .isEqualTo(0.210, within(0.0005));
    }

    @Test
    void testsOnlyWhereEveryUnitHasAsManyRatings() {
      FleissKappa kappa = FleissKappa.withDefaults();

      assertThat(kappa.againstChance(fourteenRaters)).isPresent();
      assertThat(kappa.with(Weights.linear()).againstChance(fourteenRaters)).isEmpty();
      assertThat(kappa.againstChance(TextbookRatings.krippendorff())).isEmpty();
      assertThat(kappa.againstChance(TextbookRatings.ofValues(2, new int[][] {{1, 1}, {1, 1}})))
          .isEmpty();
    }
  }

  @Nested
  class Scott {

    @Test
    void countsTheChanceOfBothTogether() {
      CrossTable table = TextbookRatings.table(new long[][] {{3, 1}, {2, 4}});

      // Shares are 9 of 20 and 11 of 20, so chance agrees on 0.2025 + 0.3025.
      assertThat(ScottPi.withDefaults().estimate(table).orElseThrow())
          .isEqualTo((0.7 - 0.505) / 0.495, EXACT);
      assertThat(ScottPi.withDefaults().estimate(TextbookRatings.unitByUnit(table)))
          .isEqualTo(ScottPi.withDefaults().estimate(table));
    }
  }

  @Nested
  class Settings {

    private final CrossTable table = TextbookRatings.cohen();

    @Test
    void widenTheIntervalWithTheLevel() {
      double narrow = width(CohenKappa.withDefaults().atLevel(0.8).estimate(table));
      double wide = width(CohenKappa.withDefaults().atLevel(0.99).estimate(table));

      assertThat(narrow).isEqualTo(2 * 1.2815515655446 * 0.0510018155761, within(1e-10));
      assertThat(wide).isEqualTo(2 * 2.5758293035489 * 0.0510018155761, within(1e-10));
    }

    @Test
    void takeANormalIntervalWhereStudentsIsUsual() {
      Estimate normal =
          (Estimate) ScottPi.withDefaults().with(IntervalMethod.NORMAL).estimate(table);

      assertThat(width(normal))
          .isEqualTo(2 * 1.9599639845401 * standardError(normal), within(1e-10));
      assertThat(width(ScottPi.withDefaults().estimate(table))).isGreaterThan(width(normal));
    }

    @Test
    void areTakenByEveryFigure() {
      RatingTable units = TextbookRatings.unitByUnit(table);
      IntervalMethod normal = IntervalMethod.NORMAL;

      assertThat(
              List.of(
                  CohenKappa.withDefaults().with(normal).atLevel(0.8).estimate(units),
                  ScottPi.withDefaults().with(normal).atLevel(0.8).estimate(units),
                  FleissKappa.withDefaults().with(normal).atLevel(0.8).estimate(units),
                  CongerKappa.withDefaults().with(normal).atLevel(0.8).estimate(units),
                  BrennanPrediger.withDefaults().with(normal).atLevel(0.8).estimate(units),
                  GwetAc.withDefaults().with(normal).atLevel(0.8).estimate(units),
                  PercentAgreement.withDefaults().with(normal).atLevel(0.8).estimate(units)))
          .allSatisfy(
              figure ->
                  assertThat(width(figure))
                      .isEqualTo(
                          2 * 1.2815515655446 * standardError((Estimate) figure), within(1e-10)));
    }

    @Test
    void widenTheBootstrapOfLight() {
      LightKappa light = LightKappa.withDefaults().with(Bootstrap.of(300, 4));
      RatingTable ratings = TextbookRatings.krippendorff();

      assertThat(width(light.atLevel(0.5).estimate(ratings)))
          .isLessThan(width(light.estimate(ratings)));
    }

    @Test
    void refuseAnIntervalOfAnotherKind() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GwetAc.withDefaults().with(IntervalMethod.FISHER_Z))
          .withMessageContaining("NORMAL or STUDENT_T");
      assertThatIllegalArgumentException().isThrownBy(() -> FleissKappa.withDefaults().atLevel(95));
    }

    @Test
    void leaveTheEstimatorAlone() {
      CohenKappa kappa = CohenKappa.withDefaults();
      Coefficient before = kappa.estimate(table);
      Coefficient weighted = kappa.with(Weights.quadratic()).estimate(table);

      assertThat(kappa.estimate(table)).isEqualTo(before).isNotEqualTo(weighted);
    }

    @Test
    void divideByOneLessForUnitsThanForTwoRatersAsPublished() {
      RatingTable units = TextbookRatings.unitByUnit(table);
      Estimate ofTable = (Estimate) GwetAc.withDefaults().estimate(table);
      Estimate ofUnits = (Estimate) GwetAc.withDefaults().estimate(units);

      assertThat(ofUnits.value()).isEqualTo(ofTable.value(), EXACT);
      assertThat(standardError(ofUnits))
          .isEqualTo(standardError(ofTable) * Math.sqrt(200.0 / 199), EXACT);
    }

    @Test
    void refuseCustomWeightsOfAnotherSize() {
      Weights two = Weights.ofDisagreement(new double[][] {{0, 1}, {1, 0}});
      RatingTable empty = RatingTable.of(Scale.range(1, 3), new int[0][]);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> CongerKappa.withDefaults().with(two).estimate(empty))
          .withMessageContaining("3 categories");
    }

    private static double width(Coefficient coefficient) {
      ConfidenceInterval interval = Objects.requireNonNull(((Estimate) coefficient).interval());
      return interval.upper() - interval.lower();
    }
  }

  private static double standardError(Estimate estimate) {
    return Objects.requireNonNull(estimate.standardError());
  }
}
