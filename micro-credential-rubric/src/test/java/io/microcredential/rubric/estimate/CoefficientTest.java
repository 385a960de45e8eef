package io.microcredential.rubric.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoefficientTest {

  private static final SampleSize SAMPLE = SampleSize.of(3, 6);

  @Test
  void anEstimateGivesItsValue() {
    Coefficient kappa = Estimate.of(0.4, SAMPLE);

    assertThat(kappa.estimated()).hasValue(0.4);
    assertThat(kappa.orElseThrow()).isEqualTo(0.4);
    assertThat(kappa.sample()).isEqualTo(SAMPLE);
  }

  @Test
  void whatIsUndefinedHasAReasonAndNoValue() {
    Coefficient kappa = new Undefined(UndefinedReason.NO_VARIATION, 1.0, SAMPLE);

    assertThat(kappa.estimated()).isEmpty();
    assertThatThrownBy(kappa::orElseThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("all ratings are equal");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void noEstimateHoldsWhatIsNoNumber(double value) {
    assertThatThrownBy(() -> Estimate.of(value, SAMPLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Undefined");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -0.1, Double.POSITIVE_INFINITY})
  void noStandardErrorIsNegativeOrNoNumber(double error) {
    assertThatThrownBy(() -> new Estimate(0.4, error, null, SAMPLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leave it out");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void observedAgreementIsAShare(double observed) {
    assertThatThrownBy(() -> new Undefined(UndefinedReason.ONE_RATER, observed, SAMPLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0 to 1");
  }

  @ParameterizedTest
  @EnumSource(UndefinedReason.class)
  void everyReasonIsAClause(UndefinedReason reason) {
    assertThat(reason.sentence()).matches("[a-z].*[a-z0-9]");
  }

  @Test
  void anIntervalHoldsItsEnds() {
    var interval = new ConfidenceInterval(0.2, 0.6, 0.95, IntervalMethod.NORMAL);

    assertThat(interval.contains(0.2)).isTrue();
    assertThat(interval.contains(0.6)).isTrue();
    assertThat(interval.contains(0.6000001)).isFalse();
    assertThat(interval.contains(0.1999999)).isFalse();
  }

  @Test
  void anIntervalIsBroughtIntoTheRangeOfItsFigure() {
    var interval = new ConfidenceInterval(-0.2, 1.6, 0.95, IntervalMethod.NORMAL);

    assertThat(interval.within(0, 1))
        .isEqualTo(new ConfidenceInterval(0, 1, 0.95, IntervalMethod.NORMAL));
  }

  @Test
  void anIntervalGoesUp() {
    assertThatThrownBy(() -> new ConfidenceInterval(0.6, 0.2, 0.95, IntervalMethod.NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConfidenceInterval(Double.NaN, 1, 0.95, IntervalMethod.NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 95, Double.NaN})
  void aConfidenceLevelIsBetweenNoughtAndOne(double level) {
    assertThatThrownBy(() -> ConfidenceInterval.requireLevel(level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.95");
  }

  @Test
  void countsAreNotNegative() {
    assertThatThrownBy(() -> SampleSize.of(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SampleSize.of(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bootstrap.of(1, 7)).isInstanceOf(IllegalArgumentException.class);
  }
}
