package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Products of long numbers are longer than what people may write; they still round and print. */
class LongNumbersTest {

  private static final Fraction LONG = Fraction.parse("9".repeat(50));

  @Test
  void roundsNumbersLongerThanPeopleMayWrite() {
    Fraction product = LONG.times(LONG);

    assertThat(new Rounding(18, RoundingMode.HALF_EVEN).apply(product)).isEqualTo(product);
  }

  @Test
  void printsNumbersLongerThanPeopleMayWrite() {
    assertThat(LONG.times(Fraction.of(1000)).toDecimalText()).isEqualTo("9".repeat(50) + "000");
    assertThat(LONG.times(LONG).dividedBy(Fraction.of(7)).toDecimalText()).endsWith("/7");
  }
}
