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
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: alpha with weights, which is not alpha with a metric. */
class WeightedAlphaTest {

  private static final RatingTable TEXTBOOK = KrippendorffAlphaTest.TEXTBOOK;
  private static final int NO = RatingTable.MISSING;
  private static final Scale THREE = Scale.range(1, 3);

  /** Two raters, ten units, no hole. */
  private static final RatingTable TEN =
      RatingTable.of(
          THREE,
          new int[][] {
            {0, 0}, {0, 1}, {1, 1}, {2, 2}, {2, 1}, {1, 1}, {0, 0}, {2, 2}, {0, 2}, {1, 1}
          });

  private static WeightedAlpha alpha(Weights weights) {
    return WeightedAlpha.withDefaults().with(weights);
  }

  private static Estimate estimate(WeightedAlpha alpha) {
    return (Estimate) alpha.estimate(TEXTBOOK);
  }

  private static Undefined none(UndefinedReason reason, Double observed, int units, int ratings) {
    return new Undefined(reason, observed, SampleSize.of(units, ratings));
  }

  @Nested
  class FromRatings {

    // irrCAC 1.0 without its rounding, on the same ratings: krippen.alpha.raw(weights = ...).
    @Test
    void ordinalWeightsAreNotTheOrdinalMetric() {
      Estimate ordinal = estimate(alpha(Weights.ordinal()));
      assertThat(ordinal.value()).isEqualTo(0.833638025594149, within(1e-14));
      assertThat(ordinal.standardError()).isEqualTo(0.13107343031, within(1e-11));
      assertThat(ordinal.sample()).isEqualTo(SampleSize.of(11, 40));
      ConfidenceInterval interval = Objects.requireNonNull(ordinal.interval());
      assertThat(interval.lower()).isEqualTo(0.541588223058, within(1e-11));
      assertThat(interval.upper()).isEqualTo(1);
      assertThat(interval.method()).isEqualTo(IntervalMethod.STUDENT_T);
      assertThat(KrippendorffAlpha.withDefaults().with(Metric.ORDINAL).estimate(TEXTBOOK))
          .extracting(Coefficient::orElseThrow)
          .isNotEqualTo(ordinal.value());
    }

    @Test
    void identityAndQuadraticWeightsAreTheNominalAndTheIntervalMetric() {
      var krippendorff = KrippendorffAlpha.withDefaults();
      assertThat(estimate(alpha(Weights.identity())).value())
          .isEqualTo(krippendorff.estimate(TEXTBOOK).orElseThrow());
      assertThat(estimate(alpha(Weights.quadratic())).value())
          .isEqualTo(
              krippendorff.with(Metric.INTERVAL).estimate(TEXTBOOK).orElseThrow(), within(1e-14));
    }

    @Test
    void theIntervalFollowsLevelAndMethod() {
      var wide = Objects.requireNonNull(estimate(alpha(Weights.linear())).interval());
      var narrow =
          Objects.requireNonNull(estimate(alpha(Weights.linear()).atLevel(0.5)).interval());
      var normal =
          Objects.requireNonNull(
              estimate(alpha(Weights.linear()).with(IntervalMethod.NORMAL)).interval());
      assertThat(narrow.lower()).isGreaterThan(wide.lower());
      assertThat(normal.lower()).isGreaterThan(wide.lower()).isLessThan(narrow.lower());
      assertThat(normal.method()).isEqualTo(IntervalMethod.NORMAL);
    }

    @Test
    void theBootstrapDrawsUnits() {
      var alpha = alpha(Weights.quadratic()).with(Bootstrap.of(2000, 3));
      Estimate drawn = estimate(alpha);
      var interval =
          KrippendorffAlpha.withDefaults().with(Metric.INTERVAL).with(Bootstrap.of(2000, 3));
      Estimate same = (Estimate) interval.estimate(TEXTBOOK);
      assertThat(drawn.standardError())
          .isEqualTo(Objects.requireNonNull(same.standardError()), within(1e-12));
      assertThat(Objects.requireNonNull(drawn.interval()).method())
          .isEqualTo(IntervalMethod.BOOTSTRAP_PERCENTILE);
    }

    @Test
    void twoUnitsAreNeededForAStandardError() {
      var single = RatingTable.of(THREE, new int[][] {{0, 1, 2}, {NO, 1, NO}});
      var estimate = (Estimate) WeightedAlpha.withDefaults().estimate(single);
      assertThat(estimate.value()).isZero();
      assertThat(estimate.standardError()).isNull();
    }
  }

  @Nested
  class FromCounts {

    @Test
    void theValueIsThatOfTheRatings() {
      AgreementCounts counts = AgreementCounts.of(TEXTBOOK);
      for (Weights weights : Arrays.asList(Weights.linear(), Weights.radical())) {
        var estimate = (Estimate) alpha(weights).estimate(counts);
        assertThat(estimate.value()).isEqualTo(estimate(alpha(weights)).value());
        assertThat(estimate.standardError()).isNull();
      }
    }

    @Test
    void countsHaveNoUnitsToDraw() {
      var drawing = alpha(Weights.linear()).with(Bootstrap.of(10, 1));
      AgreementCounts counts = AgreementCounts.of(TEXTBOOK);
      assertThatIllegalArgumentException().isThrownBy(() -> drawing.estimate(counts));
    }
  }

  @Nested
  class FromACrossTable {

    @Test
    void theValueIsThatOfTheRatings() {
      for (Weights weights : Arrays.asList(Weights.identity(), Weights.linear())) {
        var crossed = (Estimate) alpha(weights).estimate(CrossTable.of(TEN));
        var rated = (Estimate) alpha(weights).estimate(TEN);
        assertThat(crossed.value()).isEqualTo(rated.value(), within(1e-14));
        // n in place of n - 1 units.
        assertThat(Objects.requireNonNull(crossed.standardError()) / Math.sqrt(0.9))
            .isEqualTo(Objects.requireNonNull(rated.standardError()), within(1e-14));
      }
    }

    @Test
    void theBootstrapIsThatOfScottsPiCorrectedForTheSize() {
      var drawn = Bootstrap.of(500, 4);
      CrossTable table = CrossTable.of(TEN);
      var alpha = (Estimate) WeightedAlpha.withDefaults().with(drawn).estimate(table);
      var pi = (Estimate) ScottPi.withDefaults().with(drawn).estimate(table);
      ConfidenceInterval ours = Objects.requireNonNull(alpha.interval());
      ConfidenceInterval scott = Objects.requireNonNull(pi.interval());
      assertThat(1 - ours.lower()).isEqualTo((1 - scott.lower()) * 0.95, within(1e-14));
      assertThat(1 - ours.upper()).isEqualTo((1 - scott.upper()) * 0.95, within(1e-14));
      assertThat(alpha.standardError())
          .isEqualTo(Objects.requireNonNull(pi.standardError()) * 0.95, within(1e-14));
    }

    @Test
    void onePairHasNoStandardError() {
      var one = CrossTable.empty(THREE).plus(0, 1, 1);
      var estimate = (Estimate) WeightedAlpha.withDefaults().estimate(one);
      assertThat(estimate.value()).isZero();
      assertThat(estimate.interval()).isNull();
    }

    @Test
    void anEmptyTableHasNoAlpha() {
      assertThat(WeightedAlpha.withDefaults().estimate(CrossTable.empty(THREE)))
          .isEqualTo(none(UndefinedReason.NO_RATINGS, null, 0, 0));
    }
  }

  @Nested
  class WithoutAnAnswer {

    private static Coefficient alpha(Scale scale, int[]... codes) {
      return WeightedAlpha.withDefaults().estimate(RatingTable.of(scale, codes));
    }

    @Test
    void allRatingsEqual() {
      assertThat(alpha(THREE, new int[] {1, 1}, new int[] {1, 1}, new int[] {NO, 0}))
          .isEqualTo(none(UndefinedReason.NO_VARIATION, 1.0, 2, 4));
    }

    @Test
    void oneCategory() {
      assertThat(alpha(Scale.range(1, 1), new int[] {0, 0}))
          .isEqualTo(none(UndefinedReason.ONE_CATEGORY, 1.0, 1, 2));
    }

    @Test
    void noRatingsOneRaterOrNoPairs() {
      assertThat(alpha(THREE, new int[] {NO, NO}))
          .isEqualTo(none(UndefinedReason.NO_RATINGS, null, 1, 0));
      assertThat(alpha(THREE, new int[] {1, NO}, new int[] {0, NO}))
          .isEqualTo(none(UndefinedReason.ONE_RATER, null, 2, 2));
      assertThat(alpha(THREE, new int[] {1, NO}, new int[] {NO, 0}))
          .isEqualTo(none(UndefinedReason.NO_PAIRS, null, 0, 0));
      var counts = AgreementAccumulator.of(THREE).counts();
      assertThat(WeightedAlpha.withDefaults().estimate(counts))
          .isEqualTo(none(UndefinedReason.NO_RATINGS, null, 0, 0));
    }

    @Test
    void valuesThatDoNotFitTheWeights() {
      var below = RatingTable.of(Scale.range(-1, 1), new int[][] {{0, 1}, {2, 2}});
      assertThat(WeightedAlpha.withDefaults().with(Weights.ratio()).estimate(below))
          .isEqualTo(none(UndefinedReason.UNFIT_VALUES, null, 2, 4));
    }
  }
}
