package io.microcredential.core.credit;

import static io.microcredential.core.credit.SampleCredit.DAY;
import static io.microcredential.core.credit.SampleCredit.LICENCE;
import static io.microcredential.core.credit.SampleCredit.SALARY;
import static io.microcredential.core.credit.SampleCredit.award;
import static io.microcredential.core.credit.SampleCredit.credited;
import static io.microcredential.core.credit.SampleCredit.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.IncentiveId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.credit.Incentive.CreditReached;
import io.microcredential.core.credit.Incentive.EachAward;
import io.microcredential.core.credit.Incentive.LaneChange;
import io.microcredential.core.credit.Incentive.Stipend;
import io.microcredential.core.json.JsonForm;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row H6: a stipend for each of two micro-credentials, a lane for thirty hours. */
class IncentiveScheduleTest {

  private static final Stipend STIPEND = new Stipend(new BigDecimal("200.00"), "USD");
  private static final LaneChange LANE = new LaneChange("MA", "MA+15");
  private static final IncentiveSchedule SCHEDULE = schedule(2);
  private static final CreditLedger EMPTY = CreditLedger.open(PersonId.of("p-1"));

  @Test
  void paysEachMicroCredentialOnce() {
    var awards = List.of(earned(2, 1, 5), earned(1, 0, 3), earned(3, 2, 4), earned(1, 0, 3));
    assertThat(SCHEDULE.entitlements(awards, EMPTY)).containsExactly(stipend(1, 3), stipend(2, 5));
  }

  @Test
  void paysNothingMoreForARenewal() {
    var awards = List.of(earned(1, 0, 3), earned(2, 0, 6));
    assertThat(SCHEDULE.entitlements(awards, EMPTY)).containsExactly(stipend(1, 3));
  }

  @Test
  void paysNothingForTheRenewalOfWhatWasEarnedBefore() {
    var awards = List.of(earned(1, 0, -1), earned(2, 0, 6));
    assertThat(SCHEDULE.entitlements(awards, EMPTY)).isEmpty();
  }

  @Test
  void paysAtMostAsOftenAsPromised() {
    var awards = List.of(earned(2, 1, 5), earned(1, 0, 3));
    assertThat(schedule(1).entitlements(awards, EMPTY)).containsExactly(stipend(1, 3));
  }

  @Test
  void movesTheLaneWhenTheCreditIsReached() {
    CreditLedger ledger = EMPTY;
    for (int i = 1; i <= 3; i++) {
      ledger = ledger.post(credited(i, SALARY, hours("15"))).orElseThrow();
      ledger = ledger.post(credited(i, LICENCE, hours("15"))).orElseThrow();
      if (i == 1) {
        assertThat(SCHEDULE.entitlements(List.of(), ledger)).isEmpty();
      }
    }
    assertThat(SCHEDULE.entitlements(List.of(), ledger))
        .containsExactly(
            new Entitlement(
                IncentiveId.of("lane"), LANE, List.of(award(1), award(2)), DAY.plusDays(2)));
  }

  @Test
  void countsNoOtherUnitForTheLane() {
    CreditLedger ledger =
        EMPTY.post(credited(1, SALARY, CreditAmount.of("99", CreditUnit.CEU))).orElseThrow();
    assertThat(SCHEDULE.entitlements(List.of(), ledger)).isEmpty();
  }

  @Test
  void writesMoneyOutInFull() {
    assertThat(new Stipend(new BigDecimal("1E+3"), "USD").amount()).hasToString("1000");
    assertThat(new Stipend(new BigDecimal("200.50"), "USD").amount()).hasToString("200.50");
  }

  @Test
  void refusesPromisesThatSayNothing() {
    refused(() -> new Stipend(BigDecimal.ZERO, "USD"));
    refused(() -> new Stipend(BigDecimal.ONE, "usd"));
    refused(() -> new Stipend(new BigDecimal("1E+31"), "USD"));
    refused(() -> new Stipend(new BigDecimal("1E-19"), "USD"));
    refused(() -> new LaneChange("MA", "MA"));
    refused(() -> new LaneChange("", "MA"));
    refused(() -> new LaneChange("MA", " "));
    refused(() -> new EachAward(List.of(), 1));
    refused(() -> new EachAward(List.of(credential(0)), 0));
    refused(() -> new Entitlement(IncentiveId.of("i"), LANE, List.of(), DAY));
    Incentive lane = SCHEDULE.incentives().get(1);
    refused(
        () -> new IncentiveSchedule(SCHEDULE.employer(), SCHEDULE.validity(), List.of(lane, lane)));
  }

  @Test
  void readsBackFromJson() {
    var form = JsonForm.of(IncentiveSchedule.class);
    assertThat(form.read(form.write(SCHEDULE)).orElseThrow()).isEqualTo(SCHEDULE);
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making);
  }

  private static IncentiveSchedule schedule(int most) {
    return new IncentiveSchedule(
        SampleCredit.STATE,
        Validity.between(DAY, DAY.plusYears(1)),
        List.of(
            new Incentive(
                IncentiveId.of("stipend"),
                LanguageMap.english("Stipend"),
                new EachAward(List.of(credential(0), credential(1)), most),
                STIPEND),
            new Incentive(
                IncentiveId.of("lane"),
                LanguageMap.english("Lane change"),
                new CreditReached(SALARY, hours("30")),
                LANE)));
  }

  private static Entitlement stipend(int award, int day) {
    return new Entitlement(
        IncentiveId.of("stipend"), STIPEND, List.of(award(award)), DAY.plusDays(day));
  }

  private static EarnedAward earned(int award, int credential, int day) {
    return new EarnedAward(award(award), credential(credential), DAY.plusDays(day));
  }

  private static MicroCredentialId credential(int number) {
    return MicroCredentialId.of("https://example.org/mc/" + number);
  }
}
