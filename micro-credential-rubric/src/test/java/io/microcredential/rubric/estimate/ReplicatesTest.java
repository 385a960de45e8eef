package io.microcredential.rubric.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReplicatesTest {

  private static final SampleSize SAMPLE = SampleSize.of(5, 10);

  @Test
  void showHowFarAFigureMoves() {
    Replicates replicates = Replicates.of(4, 1, 3, 2, 5);

    Estimate estimate = replicates.estimate(3.1, 0.5, SAMPLE);

    assertThat(estimate.value()).isEqualTo(3.1);
    assertThat(estimate.standardError()).isEqualTo(Math.sqrt(2.5), within(1e-15));
    assertThat(estimate.interval())
        .isEqualTo(new ConfidenceInterval(2, 4, 0.5, IntervalMethod.BOOTSTRAP_PERCENTILE));
  }

  @Test
  void sayNothingWhereMoreThanOneOfTenIsUndefined() {
    double nan = Double.NaN;
    Replicates nineOfTen = Replicates.of(1, 2, 3, 4, 5, 6, 7, 8, 9, nan);
    Replicates eightOfTen = Replicates.of(1, 2, 3, 4, 5, 6, 7, 8, nan, nan);

    assertThat(nineOfTen.areEnough()).isTrue();
    assertThat(eightOfTen.areEnough()).isFalse();
    assertThat(eightOfTen.estimate(4, 0.95, SAMPLE)).isEqualTo(Estimate.of(4, SAMPLE));
    assertThatThrownBy(eightOfTen::standardError)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("areEnough");
    assertThatThrownBy(() -> eightOfTen.interval(0.95)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void areNotEnoughWhereThereIsOnlyOne() {
    assertThat(Replicates.of(1).areEnough()).isFalse();
  }
}
