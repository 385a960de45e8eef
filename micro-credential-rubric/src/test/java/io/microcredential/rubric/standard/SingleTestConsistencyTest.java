package io.microcredential.rubric.standard;

import static io.microcredential.rubric.standard.PanelMethodsTest.assertUndefined;
import static io.microcredential.rubric.standard.PanelMethodsTest.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: consistency from one test by Subkoviak and Huynh, and by item response theory. */
class SingleTestConsistencyTest {

  private static final int[] SCORES = {3, 5, 6, 6, 7, 8, 8, 9, 10, 10};

  /** Reference numbers by scipy.stats and scipy.special on the ten scores above. */
  @Nested
  class NumberRight {

    @Test
    void reliabilityComesFromTotalsAlone() {
      assertThat(KuderRichardson21.withItems(10).estimate(SCORES).orElseThrow())
          .isCloseTo(0.6198830409356725, within(1e-12));
      assertThat(
              KuderRichardson21.withItems(10).withSampleVariance().estimate(SCORES).orElseThrow())
          .isCloseTo(0.6690058479532164, within(1e-12));
      assertUndefined(KuderRichardson21.withItems(10).estimate(4, 4), UndefinedReason.NO_VARIANCE);
      assertUndefined(KuderRichardson21.withItems(10).estimate(4), UndefinedReason.TOO_FEW_UNITS);
      assertThatIllegalArgumentException().isThrownBy(() -> KuderRichardson21.withItems(1));
    }

    @Test
    void subkoviakGoesExamineeByExaminee() {
      DecisionConsistency found = Subkoviak.withItems(10).estimate(7, SCORES);
      assertThat(found.agreement().orElseThrow()).isCloseTo(0.7118769115360729, within(1e-12));
      assertThat(found.chance().orElseThrow()).isCloseTo(0.5554450008777752, within(1e-12));
      assertThat(found.kappa().orElseThrow()).isCloseTo(0.3518842684643588, within(1e-12));
      DecisionConsistency given = Subkoviak.withItems(10).withReliability(0.6).estimate(7, SCORES);
      assertThat(given.agreement().orElseThrow()).isCloseTo(0.7068234369214441, within(1e-12));
      assertThat(given.kappa().orElseThrow()).isCloseTo(0.33876909739587485, within(1e-12));
    }

    @Test
    void huynhUsesTheBetaBinomial() {
      DecisionConsistency found = Huynh.withItems(10).estimate(7, SCORES);
      assertThat(found.agreement().orElseThrow()).isCloseTo(0.754428374429292, within(1e-12));
      assertThat(found.chance().orElseThrow()).isCloseTo(0.5528500096192942, within(1e-12));
      assertThat(found.kappa().orElseThrow()).isCloseTo(0.4508070427070186, within(1e-12));
    }

    @Test
    void intervalsComeFromResampledExaminees() {
      DecisionConsistency one =
          Subkoviak.withItems(10).with(Bootstrap.of(100, 2)).atLevel(0.9).estimate(7, SCORES);
      assertThat(estimate(one.agreement()).standardError()).isBetween(0.02, 0.2);
      DecisionConsistency other =
          Huynh.withItems(10).with(Bootstrap.of(100, 2)).atLevel(0.9).estimate(7, SCORES);
      assertThat(estimate(other.kappa()).interval()).isNotNull();
    }

    @Test
    void isUndefinedWithoutReliability() {
      int[] alike = {5, 5, 5, 6};
      assertUndefined(
          Subkoviak.withItems(10).estimate(5, alike).agreement(), UndefinedReason.UNFIT_MOMENTS);
      assertUndefined(
          Huynh.withItems(10).estimate(5, alike).kappa(), UndefinedReason.UNFIT_MOMENTS);
      assertUndefined(
          Huynh.withItems(10).estimate(5, 0, 10).kappa(), UndefinedReason.UNFIT_MOMENTS);
      assertUndefined(Huynh.withItems(10).estimate(5, 4, 4).kappa(), UndefinedReason.NO_VARIANCE);
      assertUndefined(
          Subkoviak.withItems(10).estimate(5, 4).kappa(), UndefinedReason.TOO_FEW_UNITS);
      assertUndefined(
          Huynh.withItems(10).estimate(0, SCORES).kappa(), UndefinedReason.NO_VARIATION);
    }
  }

  @Nested
  class ItemResponseTheory {

    private final List<ItemResponse> items =
        List.of(
            ItemCurve.rasch(-0.5),
            new ItemCurve(1.4, 0.2, 0.2),
            ability -> new double[] {0.2, 0.5 - ability / 10, 0.3 + ability / 10});

    /** Adds up all patterns of scores one by one, which the recursion avoids. */
    private double award(double ability, int cut) {
      double sum = 0;
      for (int first = 0; first <= 1; first++) {
        for (int second = 0; second <= 1; second++) {
          for (int third = 0; third <= 2; third++) {
            if (first + second + third >= cut) {
              sum +=
                  items.get(0).probabilities(ability)[first]
                      * items.get(1).probabilities(ability)[second]
                      * items.get(2).probabilities(ability)[third];
            }
          }
        }
      }
      return sum;
    }

    @Test
    void leeCountsAllPatternsOfScores() {
      DecisionQuality quality = LeeDecisions.of(items).estimate(3, -1, 2);
      double low = award(-1, 3);
      double high = award(2, 3);
      DecisionMatrix matrix = Objects.requireNonNull(quality.matrix());
      assertThat(matrix.falseAward()).isCloseTo(low / 2, within(1e-14));
      assertThat(matrix.trueDenial()).isCloseTo((1 - low) / 2, within(1e-14));
      assertThat(matrix.falseDenial()).isCloseTo((1 - high) / 2, within(1e-14));
      assertThat(matrix.agreement())
          .isCloseTo(
              (low * low + (1 - low) * (1 - low) + high * high + (1 - high) * (1 - high)) / 2,
              within(1e-14));
    }

    @Test
    void leeTakesPointsOfADistributionWithTheirWeights() {
      LeeDecisions method = LeeDecisions.of(items).atLevel(0.9);
      DecisionQuality weighted =
          method.estimateWeighted(3, new double[] {-1, 2}, new double[] {1, 3});
      assertThat(weighted.accuracy().orElseThrow())
          .isCloseTo(method.estimate(3, -1, 2, 2, 2).accuracy().orElseThrow(), within(1e-14));
      assertUndefined(
          method.estimateWeighted(3, new double[] {1}, new double[] {0}).accuracy(),
          UndefinedReason.NO_RATINGS);
      assertUndefined(
          LeeDecisions.of(List.<ItemResponse>of()).estimate(1, 0).accuracy(),
          UndefinedReason.TOO_FEW_ITEMS);
      assertUndefined(method.estimate(3).accuracy(), UndefinedReason.NO_RATINGS);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.estimateWeighted(3, new double[] {1}, new double[] {-1}));
      assertThatIllegalArgumentException().isThrownBy(() -> method.estimate(3, Double.NaN));
      assertThat(
              estimate(method.with(Bootstrap.of(40, 1)).estimate(3, -1, 0, 1, 2).accuracy())
                  .interval())
          .isNotNull();
    }

    /** Φ(−2), Φ(−1/2), Φ(1), Φ(3) of tables of the normal distribution. */
    @Test
    void rudnerTakesMeasuresWithTheirErrors() {
      DecisionQuality quality =
          RudnerDecisions.withDefaults()
              .estimate(1, new double[] {-1, 0.8, 1.5, 2.5, 3}, new double[] {1, 0.4, 0.5, 0.5, 0});
      double[] awards = {
        0.022750131948179195, 0.3085375387259869, 0.8413447460685429, 0.9986501019683699, 1
      };
      DecisionMatrix matrix = Objects.requireNonNull(quality.matrix());
      assertThat(matrix.falseAward()).isCloseTo((awards[0] + awards[1]) / 5, within(1e-12));
      assertThat(matrix.falseDenial()).isCloseTo((2 - awards[2] - awards[3]) / 5, within(1e-12));
      double agreeing = 0;
      for (double award : awards) {
        agreeing += award * award + (1 - award) * (1 - award);
      }
      assertThat(matrix.agreement()).isCloseTo(agreeing / 5, within(1e-12));
    }

    @Test
    void rudnerIsUndefinedWithoutLearners() {
      RudnerDecisions method = RudnerDecisions.withDefaults().atLevel(0.9);
      assertUndefined(
          method.estimate(0, new double[0], new double[0]).accuracy(), UndefinedReason.NO_RATINGS);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.estimate(0, new double[] {1}, new double[] {-1}));
      DecisionQuality drawn =
          method
              .with(Bootstrap.of(30, 1))
              .estimate(0, new double[] {-1, 1, 2}, new double[] {1, 1, 1});
      assertThat(estimate(drawn.accuracy()).standardError()).isPositive();
      // A certain denial is a denial.
      assertThat(method.estimate(0, new double[] {-1}, new double[] {0}).accuracy().orElseThrow())
          .isEqualTo(1);
    }
  }
}
