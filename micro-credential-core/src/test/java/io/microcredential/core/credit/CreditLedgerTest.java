package io.microcredential.core.credit;

import static io.microcredential.core.credit.SampleCredit.DAY;
import static io.microcredential.core.credit.SampleCredit.KNOX;
import static io.microcredential.core.credit.SampleCredit.LICENCE;
import static io.microcredential.core.credit.SampleCredit.SALARY;
import static io.microcredential.core.credit.SampleCredit.award;
import static io.microcredential.core.credit.SampleCredit.credited;
import static io.microcredential.core.credit.SampleCredit.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.credit.LedgerEntry.Withdrawn;
import io.microcredential.core.json.JsonForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row H4. */
class CreditLedgerTest {

  private static final CreditLedger EMPTY = CreditLedger.open(PersonId.of("p-1"));
  private static final CreditLedger ONE = post(EMPTY, credited(1, LICENCE, hours("15")));

  @Nested
  class Posting {

    @Test
    void neverUsesAnAwardTwiceForTheSameRequirement() {
      Problem problem = onlyProblem(ONE, credited(1, LICENCE, hours("3")));
      assertThat(problem.code()).isEqualTo("credit.award-used-twice");
      assertThat(problem.at()).hasToString("/entries/1");
      assertThat(problem.fix()).isNotBlank();
    }

    @Test
    void neverUsesItTwiceInAnotherUnitEither() {
      var ceu = CreditAmount.of("1.5", CreditUnit.CEU);
      assertThat(onlyProblem(ONE, credited(1, LICENCE, ceu)).code())
          .isEqualTo("credit.award-used-twice");
    }

    @Test
    void usesAnAwardForAnotherRequirement() {
      CreditLedger both = post(ONE, credited(1, SALARY, hours("15")));
      assertThat(both.total(LICENCE)).containsExactly(hours("15"));
      assertThat(both.total(SALARY)).containsExactly(hours("15"));
    }

    @Test
    void leavesTheLedgerBeforeAsItWas() {
      post(ONE, credited(2, LICENCE, hours("1")));
      assertThat(ONE.entries()).hasSize(1);
    }

    @Test
    void keepsUnitsApart() {
      CreditLedger ledger = post(ONE, credited(2, LICENCE, CreditAmount.of("0.1", CreditUnit.CEU)));
      ledger = post(ledger, credited(3, LICENCE, hours("1/3")));
      assertThat(ledger.total(LICENCE))
          .containsExactly(hours("46/3"), CreditAmount.of("0.1", CreditUnit.CEU));
      assertThat(ledger.total(SALARY)).isEmpty();
    }

    @Test
    void isNotGoneAroundByBuildingALedger() {
      var twice = List.<LedgerEntry>of(ONE.entries().get(0), credited(1, LICENCE, hours("3")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CreditLedger(PersonId.of("p-1"), twice))
          .withMessage("entry 1: This award already counts for this requirement.");
    }
  }

  @Nested
  class Withdrawing {

    @Test
    void takesTheCreditAwayAndKeepsTheEntry() {
      CreditLedger ledger = post(ONE, withdrawn(1, LICENCE, DAY.plusDays(1)));
      assertThat(ledger.standing()).isEmpty();
      assertThat(ledger.totals()).isEmpty();
      assertThat(ledger.entries()).hasSize(2);
    }

    @Test
    void letsACorrectedEntryFollow() {
      CreditLedger ledger = post(ONE, withdrawn(1, LICENCE, DAY.plusDays(1)));
      ledger = post(ledger, credited(1, LICENCE, hours("12")));
      assertThat(ledger.total(LICENCE)).containsExactly(hours("12"));
    }

    @Test
    void needsSomethingThatCounts() {
      assertThat(onlyProblem(ONE, withdrawn(1, SALARY, DAY.plusDays(9))).code())
          .isEqualTo("credit.nothing-to-withdraw");
      CreditLedger gone = post(ONE, withdrawn(1, LICENCE, DAY.plusDays(1)));
      assertThat(onlyProblem(gone, withdrawn(1, LICENCE, DAY.plusDays(2))).code())
          .isEqualTo("credit.nothing-to-withdraw");
    }

    @Test
    void isNotDatedBeforeTheCredit() {
      assertThat(onlyProblem(ONE, withdrawn(1, LICENCE, DAY)).code())
          .isEqualTo("credit.withdrawn-before-credited");
    }
  }

  @Nested
  class ACapForThePeriod {

    private final ExchangeRate rate = cappedRate();

    @Test
    void isKnownToTheLedger() {
      CreditLedger ledger = post(EMPTY, converted(EMPTY, 1, "15"));
      assertThat(ledger.total(LICENCE)).containsExactly(ceu("1.5"));
      ledger = post(ledger, converted(ledger, 2, "15"));
      assertThat(ledger.total(LICENCE)).containsExactly(ceu("2"));
      assertThat(ledger.convert(hours("15"), rate, LICENCE, KNOX, DAY).problems().codes())
          .containsExactly("credit.cap-reached");
      assertThat(ledger.convert(hours("15"), rate, SALARY, KNOX, DAY).isSuccess()).isTrue();
    }

    @Test
    void startsAfreshWithThePeriod() {
      CreditLedger ledger = post(EMPTY, converted(EMPTY, 1, "20"));
      LocalDate before = LocalDate.parse("2025-12-31");
      LocalDate after = LocalDate.parse("2026-01-01");
      assertThat(ledger.convert(hours("1"), rate, LICENCE, KNOX, after).isSuccess()).isFalse();
      assertThat(ledger.convert(hours("1"), rate, LICENCE, KNOX, before).isSuccess()).isTrue();
    }

    @Test
    void refusesAConversionThatDidNotAskTheLedger() {
      CreditLedger ledger = post(EMPTY, converted(EMPTY, 1, "15"));
      assertThat(onlyProblem(ledger, converted(EMPTY, 2, "15")).code())
          .isEqualTo("credit.over-period-cap");
    }

    @Test
    void givesBackWhatWasWithdrawn() {
      CreditLedger ledger = post(EMPTY, converted(EMPTY, 1, "20"));
      ledger = post(ledger, withdrawn(1, LICENCE, DAY.plusDays(1)));
      assertThat(post(ledger, converted(ledger, 2, "20")).total(LICENCE)).containsExactly(ceu("2"));
    }

    private LedgerEntry converted(CreditLedger ledger, int award, String given) {
      Conversion conversion = ledger.convert(hours(given), rate, LICENCE, KNOX, DAY).orElseThrow();
      return credited(award, LICENCE, new CreditBasis.Converted(conversion));
    }
  }

  @Nested
  class TheStatement {

    private final CreditLedger ledger =
        post(
            post(
                post(
                    post(ONE, credited(2, LICENCE, hours("8/3"))), credited(3, SALARY, hours("2"))),
                withdrawn(3, SALARY, DAY.plusDays(4))),
            credited(40, LICENCE, hours("1")));
    private final CreditStatement statement =
        ledger.statement(Validity.between(DAY, DAY.plusDays(30)));

    @Test
    void holdsWhatWasCreditedInTheDays() {
      assertThat(statement.lines())
          .extracting(line -> line.credited().award())
          .containsExactly(award(1), award(2), award(3));
      assertThat(statement.lines())
          .extracting(StatementLine::counts)
          .containsExactly(true, true, false);
    }

    @Test
    void totalsOnlyWhatCounts() {
      assertThat(statement.totals()).containsExactly(new RequirementTotal(LICENCE, hours("53/3")));
    }

    @Test
    void isWrittenAsCommaSeparatedValues() {
      assertThat(statement.csv(Locale.ENGLISH))
          .isEqualTo(
              String.join(
                  "\r\n",
                  "credited_on,award,title,requirement,amount,unit,authority,authority_name,"
                      + "reference,given,given_unit,rate_source,withdrawn_on,withdrawn_reason",
                  "2026-03-03,https://awards.example.org/1,Checking for understanding,"
                      + "licence-2026,15,PD_HOUR,https://state.example.org,State,A-17,,,,,",
                  "2026-03-04,https://awards.example.org/2,Checking for understanding,"
                      + "licence-2026,'8/3,PD_HOUR,https://state.example.org,State,A-17,,,,,",
                  "2026-03-05,https://awards.example.org/3,Checking for understanding,"
                      + "salary-lane,2,PD_HOUR,https://state.example.org,State,A-17,,,,"
                      + "2026-03-06,award_revoked",
                  ""));
    }

    @Test
    void saysFromWhatCreditWasConverted() {
      Conversion conversion =
          EMPTY.convert(hours("15"), cappedRate(), LICENCE, KNOX, DAY).orElseThrow();
      CreditLedger converted =
          post(EMPTY, credited(1, LICENCE, new CreditBasis.Converted(conversion)));
      assertThat(converted.statement(Validity.from(DAY)).csv(Locale.ENGLISH))
          .contains(",1.5,CEU,https://state.example.org,State,,15,PD_HOUR,\"Handbook, p. 3\",,");
    }

    @Test
    void neverStartsACellLikeAFormula() {
      for (String title :
          List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\u00a0=1", "'=1")) {
        var entry =
            new LedgerEntry.Credited(
                DAY,
                award(1),
                LanguageMap.english(title),
                LICENCE,
                new CreditBasis.Granted(hours("1"), SampleCredit.STATE, "=cmd|' /C calc'!A0"));
        String csv = post(EMPTY, entry).statement(Validity.from(DAY)).csv(Locale.ENGLISH);
        assertThat(csv).containsPattern("/1,\"?'" + java.util.regex.Pattern.quote(title));
        assertThat(csv).contains(",'=cmd|' /C calc'!A0,");
      }
    }

    @Test
    void namesNobody() {
      assertThat(statement.csv(Locale.ENGLISH)).doesNotContain("p-1");
      assertThat(statement.toString() + ledger).doesNotContain("p-1");
    }

    @Test
    void refusesLinesThatDoNotBelong() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CreditStatement(
                      PersonId.of("p-1"), Validity.from(DAY.plusDays(2)), statement.lines()));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new StatementLine(
                      credited(1, LICENCE, hours("1")), withdrawn(2, LICENCE, DAY.plusDays(9))));
    }

    @Test
    void readsBackFromJson() {
      var form = JsonForm.of(CreditStatement.class);
      assertThat(form.read(form.write(statement)).orElseThrow()).isEqualTo(statement);
      var ledgerForm = JsonForm.of(CreditLedger.class);
      assertThat(ledgerForm.read(ledgerForm.write(ledger)).orElseThrow()).isEqualTo(ledger);
    }
  }

  private static ExchangeRate cappedRate() {
    return SampleCredit.rate(
        CreditUnit.PD_HOUR,
        CreditUnit.CEU,
        Fraction.of(1, 10),
        RateBounds.none()
            .mostPerPeriod(
                new PeriodCap(
                    Fraction.of(2), new CreditPeriod(LocalDate.parse("2020-01-01"), 12))));
  }

  private static CreditAmount ceu(String amount) {
    return CreditAmount.of(amount, CreditUnit.CEU);
  }

  private static Withdrawn withdrawn(int award, CreditRequirementId requirement, LocalDate on) {
    return new Withdrawn(on, award(award), requirement, Withdrawn.Reason.AWARD_REVOKED);
  }

  private static CreditLedger post(CreditLedger ledger, LedgerEntry entry) {
    return ledger.post(entry).orElseThrow();
  }

  private static Problem onlyProblem(CreditLedger ledger, LedgerEntry entry) {
    assertThat(ledger.post(entry).problems()).hasSize(1);
    return ledger.post(entry).problems().list().get(0);
  }
}
