package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @Nested
  class Parse {

    @ParameterizedTest
    @CsvSource({
      "3,3",
      "-3,-3",
      "3/4,3/4",
      "6/8,3/4",
      "-6/8,-3/4",
      "0,0",
      "-0,0",
      "0/5,0",
      "0.80,4/5",
      "-0.5,-1/2",
      "-1.25,-5/4",
      "007,7",
      "00.10,1/10",
      "12/4,3",
      "2.0,2"
    })
    void readsWholeNumbersQuotientsAndDecimals(String text, String lowestTerms) {
      assertThat(Fraction.parse(text)).hasToString(lowestTerms);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "+1",
          "1 ",
          " 1",
          "1/-2",
          "1/",
          "/2",
          ".5",
          "1.",
          "1,5",
          "1e3",
          "1/2/3",
          "1.5/2",
          "--1",
          "0x10",
          "NaN",
          "Infinity",
          "½",
          "٣",
          "1_000",
          "1\n"
        })
    void refusesEveryOtherForm(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fraction.parse(text))
          .withMessageContaining("written like 3, 3/4 or 0.75");
    }

    @Test
    void refusesTheDenominatorZero() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fraction.parse("1/0"))
          .withMessageContaining("denominator");
    }

    @Test
    void readsBackWhatFiftyDecimalsBecameInLowestTerms() {
      Fraction tiny = Fraction.parse("0." + "0".repeat(49) + "1");
      assertThat(tiny.denominator()).isEqualTo(BigInteger.TEN.pow(50));
      assertThat(Fraction.parse(tiny.toString())).isEqualTo(tiny);
    }

    @Test
    void readsBackTheExactScoreOfTheWidestRubric() {
      // 100 criteria, weights and points of 18 digits each without a common factor in sight.
      Fraction sum = Fraction.ZERO;
      Fraction weights = Fraction.ZERO;
      for (int i = 0; i < 100; i++) {
        Fraction weight = Fraction.of(1, 999_999_999_999_999_989L - 2 * i);
        sum = sum.plus(weight.times(Fraction.of(1, 888_888_888_888_888_887L - 2 * i)));
        weights = weights.plus(weight);
      }
      Fraction score = sum.dividedBy(weights);
      assertThat(Fraction.parse(score.toString())).isEqualTo(score);
    }

    @Test
    void refusesNumbersOfMoreThanTenThousandDigits() {
      assertThat(Fraction.parse("1".repeat(10_000)).signum()).isEqualTo(1);
      assertThatIllegalArgumentException().isThrownBy(() -> Fraction.parse("1".repeat(10_001)));
    }
  }

  @Nested
  class Arithmetic {

    @Test
    void isExactWhereDecimalsAreNot() {
      Fraction third = Fraction.of(1, 3);
      assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
      assertThat(Fraction.parse("0.1").plus(Fraction.parse("0.2"))).isEqualTo(Fraction.of(3, 10));
    }

    @Test
    void keepsTheSignAboveTheLine() {
      Fraction half = Fraction.of(1, -2);
      assertThat(half).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
      assertThat(half.signum()).isEqualTo(-1);
      assertThat(half.dividedBy(half)).isEqualTo(Fraction.ONE);
    }

    @Test
    void refusesDivisionByZero() {
      assertThatIllegalArgumentException().isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
    }
  }

  @Nested
  class Together {

    @Test
    void areShortWhereEachIsAndTheirDenominatorsHaveMuchInCommon() {
      assertThat(Fraction.areShort(numbers("1/100", "3/50", "-99", "1/4"), 3)).isTrue();
      assertThat(Fraction.areShort(numbers("1/97", "1/89"), 3)).isFalse();
      assertThat(Fraction.areShort(numbers("1/97", "1/89"), 4)).isTrue();
      assertThat(Fraction.areShort(numbers("100"), 2)).isFalse();
      assertThat(Fraction.areShort(numbers("-100"), 2)).isFalse();
      assertThat(Fraction.areShort(numbers("1/100"), 2)).isFalse();
      assertThat(Fraction.areShort(Stream.empty(), 1)).isTrue();
    }

    private Stream<Fraction> numbers(String... texts) {
      return Stream.of(texts).map(Fraction::parse);
    }
  }

  @Nested
  class ForPeople {

    @ParameterizedTest
    @CsvSource({
      "11/4,2.75",
      "8/3,8/3",
      "0,0",
      "-1/8,-0.125",
      "1000000,1000000",
      "1/1000000,0.000001",
      "1/10000000,1/10000000",
      "-8/3,-8/3",
      "100,100"
    })
    void writesADecimalOnlyWhereItIsExact(String number, String written) {
      assertThat(Fraction.parse(number).toDecimalText()).isEqualTo(written);
      assertThat(Fraction.parse(written)).isEqualTo(Fraction.parse(number));
    }

    @Test
    void writesNumbersOfAnyLength() {
      Fraction huge = Fraction.parse("9".repeat(10_000)).plus(Fraction.of(1, 2));
      assertThat(huge.toDecimalText()).endsWith("999.5").hasSize(10_002);
      assertThat(huge.times(huge).toDecimalText()).endsWith(".25");
    }
  }

  @Nested
  class RoundingDeclared {

    @ParameterizedTest
    @CsvSource({
      "HALF_UP,5/2,3",
      "HALF_EVEN,5/2,2",
      "HALF_DOWN,5/2,2",
      "DOWN,-5/2,-2",
      "FLOOR,-5/2,-3",
      "CEILING,-5/2,-2",
      "UP,1/1000,1"
    })
    void roundsAsItsModeSays(RoundingMode mode, String number, String rounded) {
      assertThat(new Rounding(0, mode).apply(Fraction.parse(number)))
          .isEqualTo(Fraction.parse(rounded));
    }

    @Test
    void keepsTheDigitsThatWereDeclared() {
      assertThat(Fraction.of(2, 3).rounded(Rounding.halfUp(2))).isEqualTo(new BigDecimal("0.67"));
      assertThat(Rounding.halfUp(2).apply(Fraction.of(2, 3))).isEqualTo(Fraction.of(67, 100));
    }

    @Test
    void roundsNumbersOfAnyLength() {
      Fraction huge = Fraction.parse("9".repeat(9_999)).times(Fraction.parse("9".repeat(9_999)));
      assertThat(Rounding.halfUp(2).apply(huge)).isEqualTo(huge);
    }

    @Test
    void refusesDigitsOutOfRangeAndAModeThatDoesNotRound() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Rounding.halfUp(-1))
          .withMessageContaining("[0, 18], was -1");
      assertThatIllegalArgumentException().isThrownBy(() -> Rounding.halfUp(19));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Rounding(2, RoundingMode.UNNECESSARY));
    }
  }

  @Property(tries = 300)
  void arithmeticUndoesItself(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    if (b.signum() != 0) {
      assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    }
  }

  @Property(tries = 300)
  void comparesAsTheDifferenceHasItsSign(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.isAtLeast(b)).isEqualTo(a.minus(b).signum() >= 0);
  }

  @Property(tries = 300)
  void isAlwaysInLowestTerms(@ForAll("fractions") Fraction a) {
    assertThat(a.denominator().signum()).isEqualTo(1);
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
  }

  @Provide
  Arbitrary<Fraction> fractions() {
    return Combinators.combine(
            Arbitraries.longs(), Arbitraries.longs().filter(denominator -> denominator != 0))
        .as(Fraction::of);
  }
}
