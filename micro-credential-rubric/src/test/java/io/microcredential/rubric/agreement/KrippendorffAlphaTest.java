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
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: Krippendorff's alpha, its metrics, its bootstrap, and what cannot carry it. */
class KrippendorffAlphaTest {

  private static final int NO = RatingTable.MISSING;

  /** Krippendorff (2011), section C: 12 units, 4 observers, values from 1; here codes from 0. */
  static final RatingTable TEXTBOOK =
      RatingTable.of(
          Scale.range(1, 5),
          new int[][] {
            {0, 0, NO, 0}, {1, 1, 2, 1}, {2, 2, 2, 2}, {2, 2, 2, 2},
            {1, 1, 1, 1}, {0, 1, 2, 3}, {3, 3, 3, 3}, {0, 0, 1, 0},
            {1, 1, 1, 1}, {NO, 4, 4, 4}, {NO, NO, 0, 0}, {NO, 2, NO, NO}
          });

  private static final double NAN = Double.NaN;

  private static KrippendorffAlpha alpha(Metric metric) {
    return KrippendorffAlpha.withDefaults().with(metric);
  }

  private static List<double[]> units(ScoreTable table) {
    var units = new ArrayList<double[]>();
    for (int unit = 0; unit < table.unitCount(); unit++) {
      double[] values = new double[table.end(unit) - table.start(unit)];
      for (int i = 0; i < values.length; i++) {
        values[i] = table.valueAt(table.start(unit) + i);
      }
      units.add(values);
    }
    return units;
  }

  @Nested
  class Published {

    // Krippendorff (2011): .743, .815, .849, .797; further digits by irr 0.84.1, kripp.alpha().
    @Test
    void theTextbookExampleComesOutByEveryMetric() {
      assertThat(value(Metric.NOMINAL)).isEqualTo(0.743421052631579, within(1e-14));
      assertThat(value(Metric.ORDINAL)).isEqualTo(0.815387503754881, within(1e-14));
      assertThat(value(Metric.INTERVAL)).isEqualTo(0.849107142857143, within(1e-14));
      assertThat(value(Metric.RATIO)).isEqualTo(0.797402774711612, within(1e-14));
    }

    private static double value(Metric metric) {
      return alpha(metric).estimate(TEXTBOOK).orElseThrow();
    }

    @Test
    void unitsWithOneRatingAreLeftOut() {
      assertThat(alpha(Metric.NOMINAL).estimate(TEXTBOOK).sample())
          .isEqualTo(SampleSize.of(11, 40));
    }

    @Test
    void withoutABootstrapThereIsNoStandardError() {
      var estimate = (Estimate) alpha(Metric.NOMINAL).estimate(TEXTBOOK);
      assertThat(estimate.standardError()).isNull();
      assertThat(estimate.interval()).isNull();
    }
  }

  @Nested
  class OtherMetrics {

    private static final ScoreTable HOURS =
        ScoreTable.of(new double[][] {{23, 1}, {12, 13}, {0, 6}, {18, 17.5}});

    @Test
    void hoursBeforeAndAfterMidnightAreClose() {
      AlphaByDefinition.Delta circular =
          (first, second, all) -> Math.pow(Math.sin(Math.PI * (first - second) / 24), 2);
      Coefficient around = alpha(Metric.circular(24)).estimate(HOURS);
      assertThat(around.orElseThrow())
          .isEqualTo(AlphaByDefinition.alpha(units(HOURS), circular), within(1e-14))
          .isGreaterThan(alpha(Metric.INTERVAL).estimate(HOURS).orElseThrow());
    }

    @Test
    void aWholeTurnIsNoDifference() {
      var turns = ScoreTable.of(new double[][] {{0, 24}, {48, 72}});
      assertThat(alpha(Metric.circular(24)).estimate(turns))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 4)));
    }

    @Test
    void stepsNearAPoleCountMore() {
      AlphaByDefinition.Delta polar =
          (first, second, all) ->
              first == second
                  ? 0
                  : Math.pow(first - second, 2)
                      / ((first + second - 2 * 1) * (2 * 5 - first - second));
      ScoreTable scores = TEXTBOOK.scores();
      assertThat(alpha(Metric.polar(1, 5)).estimate(TEXTBOOK).orElseThrow())
          .isEqualTo(AlphaByDefinition.alpha(units(scores), polar), within(1e-14));
    }

    @Test
    void aCustomDifferenceIsUsedAsGiven() {
      Metric interval = Metric.of((lower, higher) -> (higher - lower) * (higher - lower));
      assertThat(alpha(interval).estimate(TEXTBOOK).orElseThrow())
          .isEqualTo(alpha(Metric.INTERVAL).estimate(TEXTBOOK).orElseThrow(), within(1e-14));
    }

    @Test
    void aCustomDifferenceIsFiniteAndNotNegative() {
      for (double wrong : new double[] {-1, NAN, Double.POSITIVE_INFINITY}) {
        var custom = alpha(Metric.of((lower, higher) -> wrong));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> custom.estimate(TEXTBOOK))
            .withMessageContaining("squared difference");
      }
    }

    @Test
    void refusesPeriodsAndPolesThatAreNone() {
      assertThatIllegalArgumentException().isThrownBy(() -> Metric.circular(0));
      assertThatIllegalArgumentException().isThrownBy(() -> Metric.circular(NAN));
      assertThatIllegalArgumentException().isThrownBy(() -> Metric.polar(2, 2));
      assertThatIllegalArgumentException().isThrownBy(() -> Metric.polar(0, NAN));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Metric.polar(Double.NEGATIVE_INFINITY, 0));
    }

    @Test
    void valuesThatTheMetricCannotMeasureAreUnfit() {
      var below = ScoreTable.of(new double[][] {{-1, 1}, {2, 2}});
      assertThat(reason(alpha(Metric.RATIO).estimate(below)))
          .isEqualTo(UndefinedReason.UNFIT_VALUES);
      assertThat(reason(alpha(Metric.polar(0, 2)).estimate(below)))
          .isEqualTo(UndefinedReason.UNFIT_VALUES);
      assertThat(reason(alpha(Metric.polar(-1, 1)).estimate(below)))
          .isEqualTo(UndefinedReason.UNFIT_VALUES);
      assertThat(alpha(Metric.INTERVAL).estimate(below)).isInstanceOf(Estimate.class);
    }

    @Test
    void aCategoryBelowZeroThatNobodyUsedIsNoObstacle() {
      var table = RatingTable.of(Scale.range(-1, 2), new int[][] {{1, 1}, {2, 3}, {3, 3}});
      assertThat(alpha(Metric.RATIO).estimate(table)).isInstanceOf(Estimate.class);
    }

    @Test
    void differencesTooLargeForADoubleAreUnfit() {
      // One pair in a unit has a finite sum, all pairs have none: that is not perfect agreement.
      var far = ScoreTable.of(new double[][] {{1, 2}, {1, 1}, {2, 2}, {3, 3}});
      var huge = Metric.of((lower, higher) -> 1e308);
      assertThat(reason(alpha(huge).estimate(far))).isEqualTo(UndefinedReason.UNFIT_VALUES);
    }
  }

  private static UndefinedReason reason(Coefficient coefficient) {
    return ((Undefined) coefficient).reason();
  }

  @Nested
  class Scores {

    @Test
    void valuesThatNeverRepeatNeedNoMatrix() {
      double[][] rows = new double[300][3];
      for (int unit = 0; unit < rows.length; unit++) {
        for (int rater = 0; rater < 3; rater++) {
          rows[unit][rater] =
              (unit + rater) % 7 == 0 ? NAN : 50 + Math.sin(unit) * 20 + Math.sin(unit + rater * 9);
        }
      }
      var table = ScoreTable.of(rows);
      for (Metric.Level level : Metric.Level.values()) {
        assertThat(alpha(level).estimate(table).orElseThrow())
            .as("%s", level)
            .isEqualTo(
                AlphaByDefinition.alpha(units(table), AlphaByDefinition.of(level)), within(1e-12));
      }
    }

    @Test
    void aScaleOfManyCategoriesGivesWhatItsScoresGive() {
      int categories = AgreementCounts.MOST_CATEGORIES + 1;
      int[][] codes = new int[40][3];
      for (int unit = 0; unit < codes.length; unit++) {
        codes[unit] = new int[] {unit * 25, unit * 25 + unit % 3, unit % 5 == 0 ? NO : unit * 24};
      }
      var table = RatingTable.of(Scale.range(0, categories - 1), codes);
      for (Metric.Level level : Metric.Level.values()) {
        assertThat(alpha(level).estimate(table)).isEqualTo(alpha(level).estimate(table.scores()));
      }
    }

    @Test
    void twoZerosAreOne() {
      var zeros = ScoreTable.of(new double[][] {{0.0, -0.0}, {1, 1}});
      assertThat(alpha(Metric.NOMINAL).estimate(zeros).orElseThrow()).isEqualTo(1);
    }
  }

  @Nested
  class WithoutAnAnswer {

    @Test
    void noRatings() {
      var empty = RatingTable.of(Scale.range(1, 3), new int[][] {{NO, NO}});
      assertThat(alpha(Metric.NOMINAL).estimate(empty))
          .isEqualTo(Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(0, 0)));
      assertThat(reason(alpha(Metric.NOMINAL).estimate(ScoreTable.of(new double[0][0]))))
          .isEqualTo(UndefinedReason.NO_RATINGS);
    }

    @Test
    void oneRater() {
      var alone = RatingTable.of(Scale.range(1, 3), new int[][] {{0}, {1}});
      assertThat(reason(alpha(Metric.NOMINAL).estimate(alone)))
          .isEqualTo(UndefinedReason.ONE_RATER);
      assertThat(reason(alpha(Metric.NOMINAL).estimate(alone.scores())))
          .isEqualTo(UndefinedReason.ONE_RATER);
      var silent = RatingTable.of(Scale.range(1, 3), new int[][] {{NO, 0}, {NO, 1}});
      assertThat(reason(alpha(Metric.NOMINAL).estimate(silent)))
          .isEqualTo(UndefinedReason.ONE_RATER);
    }

    @Test
    void noUnitWithTwoRatings() {
      var apart = RatingTable.of(Scale.range(1, 3), new int[][] {{0, NO}, {NO, 1}});
      assertThat(alpha(Metric.NOMINAL).estimate(apart))
          .isEqualTo(Undefined.because(UndefinedReason.NO_PAIRS, SampleSize.of(0, 0)));
      assertThat(reason(alpha(Metric.NOMINAL).estimate(AgreementCounts.of(apart))))
          .isEqualTo(UndefinedReason.NO_PAIRS);
    }

    @Test
    void oneCategory() {
      var single = RatingTable.of(Scale.range(1, 1), new int[][] {{0, 0}, {0, 0}});
      assertThat(alpha(Metric.NOMINAL).estimate(single))
          .isEqualTo(new Undefined(UndefinedReason.ONE_CATEGORY, 1.0, SampleSize.of(2, 4)));
    }

    @Test
    void allRatingsEqual() {
      var equal =
          RatingTable.of(Scale.range(1, 3), new int[][] {{1, 1, 1}, {1, NO, 1}, {0, NO, NO}});
      for (Metric.Level level : Metric.Level.values()) {
        var none = new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 5));
        assertThat(alpha(level).estimate(equal)).isEqualTo(none);
        assertThat(alpha(level).estimate(equal.scores())).isEqualTo(none);
      }
    }

    @Test
    void aDifferenceThatIsAlwaysNothing() {
      assertThat(reason(alpha(Metric.of((lower, higher) -> 0)).estimate(TEXTBOOK)))
          .isEqualTo(UndefinedReason.NO_VARIATION);
    }
  }

  @Nested
  class Bootstrapped {

    private static Estimate estimate(KrippendorffAlpha alpha, RatingTable table) {
      return (Estimate) alpha.estimate(table);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
      for (Metric metric : List.of(Metric.ORDINAL, Metric.INTERVAL, Metric.circular(5))) {
        for (Resampling resampling : Resampling.values()) {
          var alpha = alpha(metric).with(resampling).with(Bootstrap.of(500, 7));
          Estimate first = estimate(alpha, TEXTBOOK);
          assertThat(alpha.estimate(TEXTBOOK)).isEqualTo(first);
          assertThat(alpha.with(Bootstrap.of(500, 8)).estimate(TEXTBOOK)).isNotEqualTo(first);
          ConfidenceInterval interval = Objects.requireNonNull(first.interval());
          assertThat(interval.contains(first.value())).isTrue();
          assertThat(interval.upper()).isLessThanOrEqualTo(1);
          assertThat(interval.level()).isEqualTo(0.95);
          assertThat(interval.method()).isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
          assertThat(first.standardError()).isPositive();
          assertThat(first.value()).isEqualTo(alpha(metric).estimate(TEXTBOOK).orElseThrow());
        }
      }
    }

    @Test
    void aLowerLevelGivesANarrowerInterval() {
      var alpha = alpha(Metric.ORDINAL).with(Bootstrap.of(500, 7));
      var wide = Objects.requireNonNull(estimate(alpha, TEXTBOOK).interval());
      var narrow = Objects.requireNonNull(estimate(alpha.atLevel(0.5), TEXTBOOK).interval());
      assertThat(narrow.lower()).isGreaterThan(wide.lower());
      assertThat(narrow.upper()).isLessThan(wide.upper());
      assertThat(narrow.level()).isEqualTo(0.5);
      assertThatIllegalArgumentException().isThrownBy(() -> alpha.atLevel(1));
    }

    /** The standard error of the mean of n independent units falls as 1/√n: so must this one. */
    @Test
    void fourTimesTheUnitsHalveTheStandardError() {
      int[][] once = new int[50][2];
      for (int unit = 0; unit < once.length; unit++) {
        once[unit] = new int[] {unit % 3, (unit * 7) % 5 < 2 ? unit % 3 : (unit * 11) % 3};
      }
      int[][] fourTimes = new int[200][];
      for (int unit = 0; unit < fourTimes.length; unit++) {
        fourTimes[unit] = once[unit % 50];
      }
      var alpha = alpha(Metric.INTERVAL).with(Bootstrap.of(4000, 3));
      double small = error(alpha, once);
      assertThat(error(alpha, fourTimes) / small).isEqualTo(0.5, within(0.05));
    }

    private static double error(KrippendorffAlpha alpha, int[][] codes) {
      var table = RatingTable.of(Scale.range(1, 3), codes);
      return Objects.requireNonNull(estimate(alpha, table).standardError());
    }

    @Test
    void manySamplesWithoutVariationLeaveNoError() {
      var rare = RatingTable.of(Scale.range(1, 2), new int[][] {{0, 0}, {0, 0}, {0, 0}, {1, 1}});
      for (Metric metric : List.of(Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL)) {
        Estimate estimate = estimate(alpha(metric).with(Bootstrap.of(200, 1)), rare);
        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.standardError()).isNull();
        assertThat(estimate.interval()).isNull();
      }
    }

    @Test
    void aSingleUnitCannotSayHowUnitsVary() {
      var lonely = RatingTable.of(Scale.range(1, 2), new int[][] {{0, 1}});
      var estimate = estimate(alpha(Metric.NOMINAL).with(Bootstrap.of(50, 1)), lonely);
      assertThat(estimate.value()).isZero();
      assertThat(estimate.standardError()).isZero();
    }

    @Test
    void countsHaveNoUnitsToDraw() {
      var counts = AgreementCounts.of(TEXTBOOK);
      var alpha = alpha(Metric.NOMINAL).with(Bootstrap.of(50, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alpha.estimate(counts))
          .withMessageContaining("from the table");
    }

    @Test
    void scoresAreDrawnLikeRatings() {
      var alpha = alpha(Metric.ORDINAL).with(Bootstrap.of(100, 5));
      assertThat(((Estimate) alpha.estimate(TEXTBOOK.scores())).interval())
          .isEqualTo(estimate(alpha, TEXTBOOK).interval());
    }

    /** 20 pairs at odds with each other: no draw can do worse than −1. */
    @Test
    void pairsNeverFallBelowMinusOne() {
      int[][] opposed = new int[3][];
      for (int unit = 0; unit < opposed.length; unit++) {
        opposed[unit] = new int[] {0, 2};
      }
      var table = RatingTable.of(Scale.range(1, 3), opposed);
      var alpha = alpha(Metric.INTERVAL).with(Resampling.PAIRS).with(Bootstrap.of(100, 5));
      var interval = Objects.requireNonNull(estimate(alpha, table).interval());
      assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
    }
  }
}
