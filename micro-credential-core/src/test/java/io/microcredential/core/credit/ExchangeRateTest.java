package io.microcredential.core.credit;

import static io.microcredential.core.credit.SampleCredit.DAY;
import static io.microcredential.core.credit.SampleCredit.KNOX;
import static io.microcredential.core.credit.SampleCredit.TENNESSEE;
import static io.microcredential.core.credit.SampleCredit.hours;
import static io.microcredential.core.credit.SampleCredit.hoursToCeu;
import static io.microcredential.core.credit.SampleCredit.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.credit.ConversionStep.Kind;
import io.microcredential.core.internal.MessageKeys;
import io.microcredential.core.json.JsonForm;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature rows H1 and H3: typed amounts, and rates that are data. */
class ExchangeRateTest {

  private static final CreditUnit POINT = new CreditUnit("LEARNING_POINT");
  private static final CreditUnit AWARD = new CreditUnit("MICRO_CREDENTIAL");

  /** H1. */
  @Nested
  class AnAmount {

    @Test
    void addsToAnAmountOfTheSameUnit() {
      assertThat(hours("1/3").plus(hours("2.5")))
          .isEqualTo(new CreditAmount(Fraction.of(17, 6), CreditUnit.PD_HOUR));
    }

    @Test
    void neverAddsToAnAmountOfAnotherUnit() {
      var ceu = CreditAmount.of("1", CreditUnit.CEU);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hours("10").plus(ceu))
          .withMessageContaining("CEU")
          .withMessageContaining("PD_HOUR")
          .withMessageContaining("convert by an exchange rate first");
    }
  }

  /** H3: IACET, 1 CEU = 10 contact hours, nearest tenth, minimum 0.1. */
  @Nested
  class TheVectorsForContinuingEducationUnits {

    @ParameterizedTest
    @CsvSource({
      "1/2, 1/20, 1/10", // 30 minutes are 0.05
      "17, 17/10, 17/10",
      "17.8, 89/50, 9/5", // 1.78
      "17.4, 87/50, 17/10",
      "17.5, 7/4, 9/5",
      "10, 1, 1",
      "1/4, 1/40, 1/10", // rounded to 0.0, raised to the minimum
    })
    void comeOut(String contactHours, String exact, String credited) {
      Conversion conversion = convert(hoursToCeu(), hours(contactHours)).orElseThrow();
      assertThat(conversion.steps().get(0).after()).isEqualTo(Fraction.parse(exact));
      assertThat(conversion.credited())
          .isEqualTo(new CreditAmount(Fraction.parse(credited), CreditUnit.CEU));
    }

    @Test
    void refuseLessThanTheMinimumWhereTheAuthoritySaysSo() {
      var rate =
          bounded(
              RateBounds.none()
                  .rounding(CreditRounding.halfUpTo("0.1"))
                  .minimum(new CreditMinimum(Fraction.of(1, 10), CreditMinimum.Below.REFUSED)));
      assertThat(convert(rate, hours("1/4")).problems().codes())
          .containsExactly("credit.below-minimum");
      assertThat(convert(rate, hours("1/2")).isSuccess()).isTrue();
    }
  }

  @Nested
  class Converting {

    @Test
    void isExactWithoutADeclaredRounding() {
      var rate = rate(POINT, CreditUnit.PD_HOUR, Fraction.of(1, 3), RateBounds.none());
      Conversion conversion = convert(rate, CreditAmount.of("1", POINT)).orElseThrow();
      assertThat(conversion.credited().amount()).isEqualTo(Fraction.of(1, 3));
      assertThat(conversion.steps())
          .extracting(ConversionStep::kind)
          .containsExactly(Kind.EXCHANGED);
    }

    @Test
    void takesAMicroCredentialForTenPoints() {
      var rate = rate(AWARD, POINT, Fraction.of(10), RateBounds.none());
      assertThat(convert(rate, CreditAmount.of("3", AWARD)).orElseThrow().credited())
          .isEqualTo(CreditAmount.of("30", POINT));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 9/8, 5/4", "HALF_DOWN, 9/8, 1", "UP, 1.01, 5/4", "DOWN, 1.24, 1"})
    void roundsToAnyUnitInAnyMode(RoundingMode mode, String amount, String rounded) {
      var quarter = new CreditRounding(Fraction.of(1, 4), mode);
      assertThat(quarter.apply(Fraction.parse(amount))).isEqualTo(Fraction.parse(rounded));
    }

    @Test
    void cutsAtWhatOneAwardGives() {
      var rate = bounded(RateBounds.none().mostPerAward(Fraction.of(1)));
      assertThat(convert(rate, hours("25")).orElseThrow().credited().amount())
          .isEqualTo(Fraction.ONE);
      assertThat(convert(rate, hours("10")).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void cutsAtWhatThePeriodHasLeft() {
      ExchangeRate rate = bounded(RateBounds.none().mostPerPeriod(cap(2)));
      Outcome<Conversion> outcome = rate.convert(hours("8"), KNOX, DAY, Fraction.of(3, 2));
      assertThat(outcome.orElseThrow().credited().amount()).isEqualTo(Fraction.of(1, 2));
      assertThat(rate.convert(hours("8"), KNOX, DAY, Fraction.of(2)).problems().codes())
          .containsExactly("credit.cap-reached");
      assertThat(rate.convert(hours("8"), KNOX, DAY, Fraction.of(9)).problems().codes())
          .containsExactly("credit.cap-reached");
    }

    @Test
    void refusesWhatIsRoundedAway() {
      var rate = bounded(RateBounds.none().rounding(CreditRounding.halfUpTo("1")));
      assertThat(convert(rate, hours("4")).problems().codes())
          .containsExactly("credit.rounds-to-nothing");
    }

    @Test
    void refusesAnotherPlaceAndAnotherDayTogether() {
      var outcome =
          hoursToCeu().convert(hours("1"), Jurisdiction.of("US-KY"), LocalDate.parse("2026-07-01"));
      assertThat(outcome.problems().codes())
          .containsExactly("credit.other-jurisdiction", "credit.rate-not-in-force");
      assertThat(outcome.problems()).allMatch(p -> !p.fix().isBlank());
    }

    @Test
    void holdsFromTheFirstDayToTheDayBeforeTheEnd() {
      for (String day : List.of("2025-07-01", "2026-06-30")) {
        assertThat(hoursToCeu().convert(hours("1"), TENNESSEE, LocalDate.parse(day)).isSuccess())
            .isTrue();
      }
      for (String day : List.of("2025-06-30", "2026-07-01")) {
        assertThat(hoursToCeu().convert(hours("1"), TENNESSEE, LocalDate.parse(day)).isSuccess())
            .isFalse();
      }
    }

    @Test
    void isTheCallersErrorForAnotherUnitOrNegativeCredit() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> convert(hoursToCeu(), CreditAmount.of("1", POINT)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hoursToCeu().convert(hours("1"), KNOX, DAY, Fraction.of(-1)));
    }
  }

  @Nested
  class TheExplanation {

    private final Conversion conversion = convert(hoursToCeu(), hours("17.8")).orElseThrow();

    @Test
    void namesEveryStepAndTheSource() {
      assertThat(conversion.text(Locale.ENGLISH))
          .isEqualTo(
              """
              17.8 PD_HOUR × 0.1 = 1.78 CEU
              Rounded to a multiple of 0.1 (to the nearest, a half goes up): 1.8 CEU
              Rate of State for US-TN: Handbook, p. 3, read on 2026-01-15""");
    }

    @Test
    void isThereInSpanish() {
      assertThat(conversion.text(Locale.forLanguageTag("es-US")))
          .contains("Redondeado a un múltiplo de 0.1 (al más cercano, la mitad sube): 1.8 CEU");
    }

    @Test
    void saysHowMuchOfThePeriodWasUsed() {
      ExchangeRate rate = bounded(RateBounds.none().mostPerPeriod(cap(2)));
      Conversion cut = rate.convert(hours("8"), KNOX, DAY, Fraction.of(3, 2)).orElseThrow();
      assertThat(cut.text(Locale.ENGLISH))
          .contains("A period gives at most 2, of which 1.5 are used: 0.5 CEU");
    }

    @Test
    void hasASentenceForEveryStepAndModeInBothLanguages() {
      Set<String> keys = new TreeSet<>(Set.of("rate"));
      for (Kind kind : Kind.values()) {
        keys.add("step." + kind);
      }
      for (RoundingMode mode : RoundingMode.values()) {
        if (mode != RoundingMode.UNNECESSARY) {
          keys.add("mode." + mode);
        }
      }
      assertThat(MessageKeys.of(Conversion.class, "")).isEqualTo(keys);
      assertThat(MessageKeys.of(Conversion.class, "_es")).isEqualTo(keys);
    }

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void existsForEveryRoundingMode(RoundingMode mode) {
      var rate = bounded(RateBounds.none().rounding(new CreditRounding(Fraction.of(1, 10), mode)));
      assertThat(convert(rate, hours("17.8")).orElseThrow().text(Locale.ENGLISH).lines())
          .hasSize(3);
    }
  }

  @Nested
  class AStoredConversion {

    @Test
    void cannotClaimAnotherResult() {
      var form = JsonForm.of(Conversion.class);
      Conversion conversion = convert(hoursToCeu(), hours("17")).orElseThrow();
      String text = form.write(conversion);
      assertThat(text).doesNotContain("17/10");
      assertThat(form.read(text).orElseThrow()).isEqualTo(conversion);
      assertThat(form.read(text.replace("2026-03-02", "2027-03-02")).problems().codes())
          .containsExactly("json.invalid-value");
      assertThat(form.read(text.replace("\"17\"", "\"0\"")).isSuccess()).isFalse();
    }

    @Test
    void cannotHoldWhatTheRateLeavesNothingOf() {
      var rate = bounded(RateBounds.none().rounding(CreditRounding.halfUpTo("1")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Conversion(hours("1"), rate, KNOX, DAY, Fraction.ZERO));
    }
  }

  @Nested
  class ParameterRanges {

    @Test
    void areChecked() {
      Fraction zero = Fraction.ZERO;
      refused(() -> rate(POINT, POINT, Fraction.ONE, RateBounds.none()));
      refused(() -> rate(POINT, AWARD, zero, RateBounds.none()));
      refused(() -> RateBounds.none().mostPerAward(zero));
      refused(() -> new PeriodCap(zero, new CreditPeriod(DAY, 12)));
      refused(() -> new CreditMinimum(zero, CreditMinimum.Below.RAISED));
      refused(() -> CreditRounding.halfUpTo("0"));
      refused(() -> new CreditRounding(Fraction.ONE, RoundingMode.UNNECESSARY));
      refused(() -> new CreditPeriod(DAY, 0));
      refused(() -> new CreditPeriod(DAY, 1201));
      refused(() -> new RateSource(" ", null, DAY));
      refused(() -> Validity.between(DAY, DAY));
      var least = new CreditMinimum(Fraction.of(2), CreditMinimum.Below.RAISED);
      refused(() -> RateBounds.none().mostPerAward(Fraction.ONE).minimum(least));
    }

    private void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
      assertThatIllegalArgumentException().isThrownBy(making);
    }
  }

  @Nested
  class AJurisdiction {

    @ParameterizedTest
    @CsvSource({
      "US, US, true",
      "US, US-TN, true",
      "US, US-TN/knox, true",
      "US, US/army, true",
      "US-TN, US-TN/knox, true",
      "US-TN/knox, US-TN/knox/north, true",
      "US-TN/knox, US-TN/knox-east, false",
      "US-TN, US, false",
      "US-T, US-TN, false",
      "US-TN, US-KY, false",
      "FR, US, false",
    })
    void coversItselfAndWhatLiesInIt(String outer, String inner, boolean covers) {
      assertThat(Jurisdiction.of(outer).covers(Jurisdiction.of(inner))).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "us", "USA", "US-", "US-TENN", "US-TN/", "US-TN/a b", "US/a/b/c/d/e"})
    void refusesAnotherForm(String code) {
      assertThatIllegalArgumentException().isThrownBy(() -> Jurisdiction.of(code));
    }
  }

  private static ExchangeRate bounded(RateBounds bounds) {
    return rate(CreditUnit.PD_HOUR, CreditUnit.CEU, Fraction.of(1, 10), bounds);
  }

  private static PeriodCap cap(long most) {
    return new PeriodCap(Fraction.of(most), new CreditPeriod(LocalDate.parse("2025-07-01"), 12));
  }

  private static Outcome<Conversion> convert(ExchangeRate rate, CreditAmount amount) {
    return rate.convert(amount, KNOX, DAY);
  }
}
