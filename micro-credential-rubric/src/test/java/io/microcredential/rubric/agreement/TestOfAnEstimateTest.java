package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import org.junit.jupiter.api.Test;

/** Feature E9: whether raters agree better than by chance. */
class TestOfAnEstimateTest {

  @Test
  void dividesAnEstimateByItsStandardError() {
    SignificanceTest test =
        SignificanceTest.ofEstimate(GwetAc.withDefaults().estimate(TextbookRatings.krippendorff()))
            .orElseThrow();

    assertThat(test.statistic()).isEqualTo(0.775444068126995 / 0.142949950641, within(1e-9));
    assertThat(test.probability()).isEqualTo(0.000208720984063, within(1e-13));
  }

  @Test
  void isTheSameOnBothSides() {
    var sample = SampleSize.of(20, 40);
    SignificanceTest above =
        SignificanceTest.ofEstimate(new Estimate(0.3, 0.1, null, sample)).orElseThrow();
    SignificanceTest below =
        SignificanceTest.ofEstimate(new Estimate(-0.3, 0.1, null, sample)).orElseThrow();

    assertThat(below.statistic()).isEqualTo(-above.statistic());
    assertThat(below.probability()).isEqualTo(above.probability());
  }

  @Test
  void needsAFigureWithAStandardError() {
    var sample = SampleSize.of(20, 40);

    assertThat(SignificanceTest.ofEstimate(Undefined.because(UndefinedReason.NO_RATINGS, sample)))
        .isEmpty();
    assertThat(SignificanceTest.ofEstimate(Estimate.of(0.5, sample))).isEmpty();
    assertThat(SignificanceTest.ofEstimate(new Estimate(1, 0.0, null, sample))).isEmpty();
    assertThat(SignificanceTest.ofEstimate(new Estimate(1, 0.1, null, SampleSize.of(1, 2))))
        .isEmpty();
  }
}
