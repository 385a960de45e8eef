package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import org.junit.jupiter.api.Test;

/** Feature E9: whether raters agree better than by chance. */
class ChanceTestTest {

  @Test
  void dividesAnEstimateByItsStandardError() {
    ChanceTest test =
        ChanceTest.of(GwetAc.withDefaults().estimate(TextbookRatings.krippendorff())).orElseThrow();

    assertThat(test.standardError()).isEqualTo(0.142949950641, within(1e-11));
    assertThat(test.statistic()).isEqualTo(0.775444068126995 / 0.142949950641, within(1e-9));
    assertThat(test.probability()).isEqualTo(0.000208720984063, within(1e-13));
  }

  @Test
  void isTheSameOnBothSides() {
    var sample = SampleSize.of(20, 40);
    ChanceTest above = ChanceTest.of(new Estimate(0.3, 0.1, null, sample)).orElseThrow();
    ChanceTest below = ChanceTest.of(new Estimate(-0.3, 0.1, null, sample)).orElseThrow();

    assertThat(below.statistic()).isEqualTo(-above.statistic());
    assertThat(below.probability()).isEqualTo(above.probability());
  }

  @Test
  void needsAFigureWithAStandardError() {
    var sample = SampleSize.of(20, 40);

    assertThat(ChanceTest.of(Undefined.because(UndefinedReason.NO_RATINGS, sample))).isEmpty();
    assertThat(ChanceTest.of(Estimate.of(0.5, sample))).isEmpty();
    assertThat(ChanceTest.of(new Estimate(1, 0.0, null, sample))).isEmpty();
    assertThat(ChanceTest.of(new Estimate(1, 0.1, null, SampleSize.of(1, 2)))).isEmpty();
  }

  @Test
  void refusesNumbersThatAreNoTest() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChanceTest(0, 1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChanceTest(1, 1, 1.5));
  }
}
