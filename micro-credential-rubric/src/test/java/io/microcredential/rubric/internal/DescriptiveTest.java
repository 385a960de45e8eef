package io.microcredential.rubric.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DescriptiveTest {

  @Test
  void equalValuesHaveNoVarianceThoughTheirMeanIsRounded() {
    assertThat(Descriptive.mean(0.1, 0.1, 0.1)).isNotEqualTo(0.1);

    assertThat(Descriptive.variance(0.1, 0.1, 0.1)).isZero();
    assertThat(Descriptive.products(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 4})).isZero();
  }

  @Test
  void smallDifferencesOfLargeValuesAreNotLost() {
    assertThat(Descriptive.variance(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16))
        .isEqualTo(30, within(1e-9));
  }
}
