package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** E9: p-values are probabilities, and quantiles are exact to the last digits. */
class SignificanceTestTest {

  private static final SignificanceTest.StandardNormal NORMAL =
      new SignificanceTest.StandardNormal();

  /** Tables of the normal distribution. */
  @Test
  void countsBothTails() {
    assertThat(SignificanceTest.twoSidedNormal(-1.959963984540054).probability())
        .isCloseTo(0.05, within(1e-14));
    assertThat(SignificanceTest.twoSidedStudent(0, 4).probability()).isEqualTo(1);
  }

  @Test
  void rejectsWhatIsNoProbability() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SignificanceTest(1, NORMAL, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SignificanceTest(1, NORMAL, -0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignificanceTest(Double.NaN, NORMAL, 0.5));
  }

  /** With 2 and 2 degrees of freedom the upper tail of F is 1/(1 + x). */
  @Test
  void findsQuantilesOfF() {
    assertThat(Quantiles.upperF(0.95, 2, 2)).isCloseTo(39, within(1e-11));
    assertThat(Quantiles.upperF(0.999, 2, 2)).isCloseTo(1999, within(1e-8));
    assertThat(Quantiles.upperF(0.95, 2, 0)).isNaN();
    assertThat(Quantiles.upperF(0.95, Double.NaN, 2)).isNaN();
  }
}
