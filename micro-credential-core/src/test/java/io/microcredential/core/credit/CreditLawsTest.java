package io.microcredential.core.credit;

import static io.microcredential.core.credit.SampleCredit.DAY;
import static io.microcredential.core.credit.SampleCredit.KNOX;
import static io.microcredential.core.credit.SampleCredit.LICENCE;
import static io.microcredential.core.credit.SampleCredit.SALARY;
import static io.microcredential.core.credit.SampleCredit.award;
import static io.microcredential.core.credit.SampleCredit.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import io.microcredential.core.credit.LedgerEntry.Credited;
import io.microcredential.core.credit.LedgerEntry.Withdrawn;
import io.microcredential.core.json.JsonForm;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of conversions, ledgers and statements. */
class CreditLawsTest {

  private static final Fraction CAP_OF_AWARD = Fraction.of(3);
  private static final Fraction CAP_OF_PERIOD = Fraction.of(5);
  private static final CreditPeriod YEAR = new CreditPeriod(LocalDate.parse("2025-08-31"), 12);
  private static final JsonForm<CreditLedger> FORM = JsonForm.of(CreditLedger.class);

  @Property(tries = 1000)
  void aConversionIsMonotoneAndWithinItsCaps(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int less, @ForAll int more) {
    var random = new Random(seed);
    ExchangeRate rate = randomRate(random);
    Fraction before = Fraction.of(random.nextInt(24), 4);
    Fraction small = credited(rate, Fraction.of(less, 12), before);
    Fraction large = credited(rate, Fraction.of(less + Math.floorMod(more, 400), 12), before);
    assertThat(large.isAtLeast(small)).as("%s gives %s, then %s", rate, small, large).isTrue();
    assertThat(CAP_OF_AWARD.isAtLeast(large)).isTrue();
    assertThat(large.signum() == 0 || CAP_OF_PERIOD.isAtLeast(before.plus(large))).isTrue();
  }

  @Property(tries = 200)
  void aLedgerNeverCountsTwiceInAnyOrder(@ForAll long seed) {
    var random = new Random(seed);
    List<LedgerEntry> entries = randomEntries(random);
    Set<List<Object>> uses = null;
    for (int order = 0; order < 3; order++) {
      Collections.shuffle(entries, random);
      CreditLedger ledger = postAll(entries);
      List<List<Object>> standing =
          ledger.standing().stream().map(e -> List.<Object>of(e.award(), e.requirement())).toList();
      assertThat(standing).doesNotHaveDuplicates();
      assertThat(uses == null || uses.equals(new HashSet<>(standing))).isTrue();
      uses = new HashSet<>(standing);
      totalsAreTheSumOfWhatStands(ledger);
      assertThat(FORM.read(FORM.write(ledger)).orElseThrow()).isEqualTo(ledger);
    }
  }

  @Property(tries = 300)
  void withdrawalsAndCapsHoldInAnyOrder(@ForAll long seed) {
    var random = new Random(seed);
    List<LedgerEntry> entries = randomEntries(random);
    for (int i = 0; i < 8; i++) {
      entries.add(converted(random));
      entries.add(
          new Withdrawn(
              DAY.plusDays(random.nextInt(9)),
              award(random.nextInt(6)),
              random.nextBoolean() ? LICENCE : SALARY,
              Withdrawn.Reason.CORRECTED));
    }
    Collections.shuffle(entries, random);
    CreditLedger ledger = postAll(entries);
    assertThat(ledger.standing())
        .extracting(e -> List.of(e.award(), e.requirement()))
        .doesNotHaveDuplicates();
    totalsAreTheSumOfWhatStands(ledger);
    for (CreditRequirementId requirement : List.of(LICENCE, SALARY)) {
      Fraction converted =
          ledger.standing().stream()
              .filter(e -> e.requirement().equals(requirement))
              .filter(e -> e.basis() instanceof CreditBasis.Converted)
              .map(e -> e.basis().amount().amount())
              .reduce(Fraction.ZERO, Fraction::plus);
      assertThat(CAP_OF_PERIOD.isAtLeast(converted)).isTrue();
    }
  }

  private static void totalsAreTheSumOfWhatStands(CreditLedger ledger) {
    Fraction all = Fraction.ZERO;
    for (RequirementTotal total : ledger.totals()) {
      Fraction sum = Fraction.ZERO;
      for (Credited entry : ledger.standing()) {
        CreditAmount amount = entry.basis().amount();
        if (entry.requirement().equals(total.requirement())
            && amount.unit().equals(total.amount().unit())) {
          sum = sum.plus(amount.amount());
        }
      }
      assertThat(total.amount().amount()).isEqualTo(sum);
      all = all.plus(sum);
    }
    Fraction entries =
        ledger.standing().stream()
            .map(e -> e.basis().amount().amount())
            .reduce(Fraction.ZERO, Fraction::plus);
    assertThat(all).as("no entry is left out of the totals").isEqualTo(entries);
    assertThat(ledger.statement(Validity.from(LocalDate.parse("2000-01-01"))).totals())
        .containsExactlyInAnyOrderElementsOf(ledger.totals());
  }

  @Property(tries = 500)
  void aStatementReadsBackFromItsCells(@ForAll long seed) {
    var random = new Random(seed);
    CreditLedger ledger = CreditLedger.open(PersonId.of("p-1"));
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      var amount = new CreditAmount(Fraction.of(1 + random.nextInt(50), 3), CreditUnit.PD_HOUR);
      var basis = new CreditBasis.Granted(amount, SampleCredit.STATE, text(random));
      var title = LanguageMap.english(text(random));
      ledger = ledger.post(new Credited(DAY, award(i), title, LICENCE, basis)).orElseThrow();
    }
    String csv = ledger.statement(Validity.from(DAY)).csv(Locale.ENGLISH);
    List<List<String>> records = CsvReading.records(csv);
    assertThat(records).hasSize(ledger.entries().size() + 1);
    for (int i = 1; i < records.size(); i++) {
      List<String> cells = records.get(i);
      Credited entry = ledger.standing().get(i - 1);
      assertThat(cells).hasSameSizeAs(records.get(0));
      assertThat(cells).noneMatch(cell -> cell.strip().matches("(?s)[=+@-].*"));
      assertThat(plain(cells.get(1))).isEqualTo(entry.award().value());
      assertThat(plain(cells.get(2))).isEqualTo(entry.title().original());
      assertThat(Fraction.parse(plain(cells.get(4)))).isEqualTo(entry.basis().amount().amount());
      assertThat(plain(cells.get(8))).isEqualTo(((CreditBasis.Granted) entry.basis()).reference());
    }
  }

  @Property(tries = 1000)
  void everyDayLiesInExactlyOnePeriod(
      @ForAll @IntRange(min = -80_000, max = 80_000) int day,
      @ForAll @IntRange(min = 0, max = 800) int first,
      @ForAll @IntRange(min = 1, max = 70) int months) {
    var periods = new CreditPeriod(DAY.plusDays(first), months);
    LocalDate date = DAY.plusDays(day);
    Validity period = periods.containing(date);
    LocalDate end = period.until();
    assertThat(end).isNotNull();
    assertThat(period.includes(date)).isTrue();
    assertThat(periods.containing(period.from())).isEqualTo(period);
    assertThat(periods.containing(end.minusDays(1))).isEqualTo(period);
    assertThat(periods.containing(end).from()).isEqualTo(end);
  }

  /** Takes off what protects a cell from a spreadsheet. */
  private static String plain(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static String text(Random random) {
    String alphabet = "=+-@'\",;\r\n\t ab１＝é😀";
    int[] letters = alphabet.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString().isBlank() ? text + "x" : text.toString();
  }

  private static Fraction credited(ExchangeRate rate, Fraction hours, Fraction before) {
    return rate.convert(new CreditAmount(hours, CreditUnit.PD_HOUR), KNOX, DAY, before)
        .map(conversion -> conversion.credited().amount())
        .value()
        .orElse(Fraction.ZERO);
  }

  private static ExchangeRate randomRate(Random random) {
    RateBounds bounds =
        RateBounds.none()
            .mostPerAward(CAP_OF_AWARD)
            .mostPerPeriod(new PeriodCap(CAP_OF_PERIOD, YEAR));
    if (random.nextInt(4) > 0) {
      RoundingMode mode = RoundingMode.values()[random.nextInt(7)];
      bounds = bounds.rounding(new CreditRounding(Fraction.of(1, 1 + random.nextInt(10)), mode));
    }
    if (random.nextBoolean()) {
      var below = CreditMinimum.Below.values()[random.nextInt(2)];
      bounds = bounds.minimum(new CreditMinimum(Fraction.of(1 + random.nextInt(20), 10), below));
    }
    Fraction factor = Fraction.of(1 + random.nextInt(30), 1 + random.nextInt(30));
    return rate(CreditUnit.PD_HOUR, CreditUnit.CEU, factor, bounds);
  }

  /** Makes credit of few awards for few requirements, so that they meet. */
  private static List<LedgerEntry> randomEntries(Random random) {
    var entries = new ArrayList<LedgerEntry>();
    for (int i = random.nextInt(15); i >= 0; i--) {
      CreditUnit unit = random.nextBoolean() ? CreditUnit.PD_HOUR : CreditUnit.CEU;
      entries.add(
          SampleCredit.credited(
              random.nextInt(6),
              random.nextBoolean() ? LICENCE : SALARY,
              new CreditAmount(Fraction.of(1 + random.nextInt(30), 6), unit)));
    }
    return entries;
  }

  private static LedgerEntry converted(Random random) {
    Conversion conversion =
        rate(
                CreditUnit.PD_HOUR,
                CreditUnit.CEU,
                Fraction.of(1, 2),
                RateBounds.none().mostPerPeriod(new PeriodCap(CAP_OF_PERIOD, YEAR)))
            .convert(
                new CreditAmount(Fraction.of(1 + random.nextInt(12)), CreditUnit.PD_HOUR),
                KNOX,
                DAY)
            .orElseThrow();
    return SampleCredit.credited(
        random.nextInt(6),
        random.nextBoolean() ? LICENCE : SALARY,
        new CreditBasis.Converted(conversion));
  }

  private static CreditLedger postAll(List<LedgerEntry> entries) {
    CreditLedger ledger = CreditLedger.open(PersonId.of("p-1"));
    for (LedgerEntry entry : entries) {
      ledger = ledger.post(entry).value().orElse(ledger);
    }
    return ledger;
  }
}
