package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: Kendall's W, Finn's r, Robinson's A, iota. */
class ConcordanceTest {

  private static final double NONE = Double.NaN;
  private static final ScoreTable JUDGES = IntraclassCorrelationTest.SHROUT_FLEISS;

  private static UndefinedReason reason(Coefficient coefficient) {
    return ((Undefined) coefficient).reason();
  }

  @Nested
  class Concordance {

    private final ScoreTable ranked =
        ScoreTable.of(
            new double[][] {{1, 1, 2}, {2, 2, 1}, {3, 4, 3}, {4, 3, 4}, {5, 5, 5}, {6, 5, 6}});

    /** S is 147; SciPy 1.17.1, stats.friedmanchisquare gives 14.1346 and p = 0.01478. */
    @Test
    void correctsForTies() {
      assertThat(KendallW.withDefaults().estimate(ranked).orElseThrow())
          .isCloseTo(12 * 147 / (9 * 210 - 3 * 6.0), within(1e-14));
      SignificanceTest test = KendallW.withDefaults().test(ranked).orElseThrow();
      assertThat(test.statistic()).isCloseTo(14.134615384615383, within(1e-12));
      assertThat(test.distribution()).isEqualTo(new SignificanceTest.ChiSquare(5));
      assertThat(test.probability()).isCloseTo(0.014776557663996765, within(1e-14));
    }

    @Test
    void leavesTiesAsTheyAreWhereAskedTo() {
      assertThat(
              KendallW.withDefaults()
                  .with(KendallW.TieCorrection.UNCORRECTED)
                  .estimate(ranked)
                  .orElseThrow())
          .isCloseTo(12 * 147 / (9 * 210.0), within(1e-14));
    }

    @Test
    void usesCompleteUnits() {
      ScoreTable holes =
          ScoreTable.of(new double[][] {{1, 2}, {NONE, 9}, {2, 3}, {3, 1}, {4, NONE}});
      Coefficient figure = KendallW.withDefaults().estimate(holes);
      assertThat(figure.sample()).isEqualTo(SampleSize.of(3, 6));
      // Sums of ranks are 3, 5 and 4.
      assertThat(figure.orElseThrow()).isCloseTo(12 * 2 / (4 * 24.0), within(1e-14));
    }

    @Test
    void isUndefinedWhereNothingIsOrdered() {
      assertThat(KendallW.withDefaults().estimate(ScoreTable.of(new double[][] {{2, 2}, {2, 2}})))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 4)));
      ScoreTable severity = ScoreTable.of(new double[][] {{2, 3}, {2, 3}});
      assertThat(reason(KendallW.withDefaults().estimate(severity)))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
      assertThat(KendallW.withDefaults().test(severity)).isEmpty();
      assertThat(reason(KendallW.withDefaults().estimate(ScoreTable.of(new double[][] {{1, 2}}))))
          .isEqualTo(UndefinedReason.TOO_FEW_UNITS);
    }

    @Test
    void drawsUnitsForAnInterval() {
      Estimate estimate =
          (Estimate)
              KendallW.withDefaults().with(Bootstrap.of(400, 5)).atLevel(0.8).estimate(ranked);
      assertThat(Objects.requireNonNull(estimate.standardError())).isPositive();
      assertThat(Objects.requireNonNull(estimate.interval()).method())
          .isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
      assertThat(estimate.interval().upper()).isLessThanOrEqualTo(1);
      assertThat(estimate.interval().level()).isEqualTo(0.8);
    }
  }

  @Nested
  class FinnsR {

    private final Scale ten = Scale.range(1, 10);

    private RatingTable judges() {
      int[][] codes = new int[6][4];
      for (int unit = 0; unit < 6; unit++) {
        for (int rater = 0; rater < 4; rater++) {
          codes[unit][rater] = (int) JUDGES.value(unit, rater) - 1;
        }
      }
      return RatingTable.of(ten, codes);
    }

    /** Mean squares 6.2639 and 1.0194 of Shrout and Fleiss, against 99/12 by lot. */
    @Test
    void comparesTheErrorWithRatingsByLot() {
      Finn finn = Finn.withDefaults();
      assertThat(finn.estimate(judges()).orElseThrow())
          .isCloseTo(0.24074074074074092, within(1e-13));
      assertThat(finn.with(AgreementType.CONSISTENCY).estimate(judges()).orElseThrow())
          .isCloseTo(0.8764309764309764, within(1e-13));
    }

    /** SciPy 1.17.1, stats.chi2.cdf. */
    @Test
    void testsAgainstRatingsByLot() {
      SignificanceTest test = Finn.withDefaults().test(judges()).orElseThrow();
      assertThat(test.probability()).isCloseTo(0.24945212204163697, within(1e-12));
      assertThat(test.distribution()).isEqualTo(new SignificanceTest.ChiSquare(18));
      SignificanceTest residual =
          Finn.withDefaults().with(AgreementType.CONSISTENCY).test(judges()).orElseThrow();
      assertThat(residual.probability()).isCloseTo(1.7868263081206697e-05, within(1e-14));
    }

    @Test
    void isOneWhereAllRatingsAreEqual() {
      RatingTable equal = RatingTable.of(ten, new int[][] {{3, 3}, {3, 3}});
      assertThat(Finn.withDefaults().estimate(equal).orElseThrow()).isEqualTo(1);
    }

    @Test
    void isUndefinedForAScaleOfOneLevelAndWithoutRatings() {
      RatingTable one = RatingTable.of(Scale.range(1, 1), new int[][] {{0, 0}, {0, 0}});
      assertThat(reason(Finn.withDefaults().estimate(one))).isEqualTo(UndefinedReason.ONE_CATEGORY);
      assertThat(Finn.withDefaults().test(one)).isEmpty();
      assertThat(reason(Finn.withDefaults().estimate(RatingTable.of(ten, new int[0][0]))))
          .isEqualTo(UndefinedReason.NO_RATINGS);
    }

    @Test
    void drawsUnitsForAnInterval() {
      Estimate estimate =
          (Estimate) Finn.withDefaults().with(Bootstrap.of(400, 5)).atLevel(0.9).estimate(judges());
      assertThat(Objects.requireNonNull(estimate.interval()).contains(estimate.value())).isTrue();
      assertThat(estimate.interval().level()).isEqualTo(0.9);
    }
  }

  @Nested
  class RobinsonsA {

    @Test
    void isThePartOfTheSumOfSquaresBetweenUnits() {
      RobinsonA figure = RobinsonA.withDefaults();
      assertThat(figure.estimate(JUDGES).orElseThrow())
          .isCloseTo(0.33267570900123317, within(1e-13));
      assertThat(figure.with(AgreementType.CONSISTENCY).estimate(JUDGES).orElseThrow())
          .isCloseTo(0.7861305361305361, within(1e-13));
    }

    @Test
    void isUndefinedWhereThereIsNothingToDivideBy() {
      ScoreTable flat = ScoreTable.of(new double[][] {{4, 4}, {4, 4}});
      assertThat(RobinsonA.withDefaults().estimate(flat))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 4)));
      ScoreTable severity = ScoreTable.of(new double[][] {{4, 5}, {4, 5}});
      assertThat(RobinsonA.withDefaults().estimate(severity).orElseThrow()).isZero();
      assertThat(
              reason(RobinsonA.withDefaults().with(AgreementType.CONSISTENCY).estimate(severity)))
          .isEqualTo(UndefinedReason.NO_VARIANCE);
    }

    @Test
    void drawsUnitsForAnInterval() {
      RobinsonA figure = RobinsonA.withDefaults().with(Bootstrap.of(300, 2)).atLevel(0.9);
      Estimate estimate = (Estimate) figure.estimate(JUDGES);
      assertThat(Objects.requireNonNull(estimate.standardError())).isPositive();
      assertThat(Objects.requireNonNull(estimate.interval()).level()).isEqualTo(0.9);
      assertThat(figure.estimate(JUDGES)).isEqualTo(estimate);
    }
  }

  @Nested
  class IotaOfSeveralCriteria {

    private RatingData.Builder builder() {
      return RatingData.builder()
          .criterion("age", Scale.range(1, 3))
          .criterion("speed", Scale.range(1, 5));
    }

    private RatingData data(int[][] age, int[][] speed) {
      RatingData.Builder builder = builder();
      for (int unit = 0; unit < age.length; unit++) {
        for (int rater = 0; rater < 2; rater++) {
          builder.rate("u" + unit, "r" + rater, "age", Integer.toString(age[unit][rater]));
          builder.rate("u" + unit, "r" + rater, "speed", Integer.toString(speed[unit][rater]));
        }
      }
      return builder.build();
    }

    private final RatingData rated =
        data(new int[][] {{1, 1}, {2, 3}, {3, 3}}, new int[][] {{1, 2}, {5, 5}, {3, 1}});

    /**
     * By hand. Same units: levels differ 1 + 2 times of 3 units. Any units: of 9 pairs, age differs
     * 6 times (1·1 + 1·0 + 1·2 are the same) and speed 7 times (1 with 1 and 5 with 5 are).
     */
    @Test
    void countsCriteriaThatDiffer() {
      assertThat(Iota.nominal().estimate(rated).orElseThrow())
          .isCloseTo(1 - 3 * 3 / 13.0, within(1e-14));
    }

    /**
     * By hand. Same units: squares 1 + 1 + 4 = 6. Any units: age 0+4+4+1+1+1+4+0+0 = 15, speed
     * 1+16+0+9+0+16+1+4+4 = 51.
     */
    @Test
    void addsSquaredDifferencesOfCriteria() {
      Coefficient iota = Iota.quantitative().estimate(rated);
      assertThat(iota.orElseThrow()).isCloseTo(1 - 3 * 6 / 66.0, within(1e-14));
      assertThat(iota.sample()).isEqualTo(SampleSize.of(3, 12));
    }

    @Test
    void leavesOutUnitsWithAHole() {
      RatingData.Builder builder = builder();
      for (String unit : new String[] {"a", "b", "c"}) {
        for (String rater : new String[] {"x", "y"}) {
          String level = unit.equals("a") ? "1" : "2";
          builder.rate(unit, rater, "age", level);
          if (!(unit.equals("c") && rater.equals("y"))) {
            builder.rate(unit, rater, "speed", level);
          }
        }
      }
      Coefficient iota = Iota.nominal().estimate(builder.build());
      assertThat(iota.orElseThrow()).isEqualTo(1);
      assertThat(iota.sample()).isEqualTo(SampleSize.of(2, 8));
    }

    @Test
    void isUndefinedWhereTheDataDoNotCarryIt() {
      assertThat(reason(Iota.nominal().estimate(builder().build())))
          .isEqualTo(UndefinedReason.NO_RATINGS);
      assertThat(reason(Iota.nominal().estimate(builder().rate("a", "x", "age", "1").build())))
          .isEqualTo(UndefinedReason.ONE_RATER);
      RatingData half =
          builder()
              .rate("a", "x", "age", "1")
              .rate("a", "y", "age", "1")
              .rate("b", "x", "age", "2")
              .build();
      assertThat(reason(Iota.nominal().estimate(half))).isEqualTo(UndefinedReason.INCOMPLETE);
      RatingData one = data(new int[][] {{1, 2}}, new int[][] {{1, 2}});
      assertThat(reason(Iota.nominal().estimate(one))).isEqualTo(UndefinedReason.TOO_FEW_UNITS);
      RatingData flat = data(new int[][] {{1, 1}, {1, 1}}, new int[][] {{4, 4}, {4, 4}});
      assertThat(Iota.quantitative().estimate(flat))
          .isEqualTo(new Undefined(UndefinedReason.NO_VARIATION, 1.0, SampleSize.of(2, 8)));
    }

    @Test
    void drawsUnitsForAnInterval() {
      Iota figure = Iota.quantitative().with(Bootstrap.of(300, 2)).atLevel(0.9);
      Estimate estimate = (Estimate) figure.estimate(rated);
      assertThat(Objects.requireNonNull(estimate.interval()).level()).isEqualTo(0.9);
      assertThat(figure.estimate(rated)).isEqualTo(estimate);
    }
  }
}
