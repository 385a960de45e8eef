package io.microcredential.core.credit;

import static io.microcredential.core.credit.SampleCredit.award;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import io.microcredential.core.json.JsonForm;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row H5: valid for three years, renewable 90 days before and 30 days after the end. */
class RenewalTest {

  private static final Version ONE = Version.parse("1.0");
  private static final Version TWO = Version.parse("2.0");
  private static final RequirementId REFLECTION = RequirementId.of("reflection");
  private static final RequirementId LESSON = RequirementId.of("lesson");
  private static final List<RequirementId> BOTH = List.of(REFLECTION, LESSON);
  private static final RenewalPolicy POLICY = policy(RenewalPolicy.Start.AT_EXPIRY);
  private static final AwardTerm FIRST = POLICY.firstTerm(award(1), ONE, day("2023-03-01"));
  private static final RenewalChain CHAIN = RenewalChain.startingWith(FIRST);

  @Nested
  class AnAward {

    @Test
    void expiresAfterItsTime() {
      assertThat(FIRST.validity()).hasToString("2023-03-01/2026-03-01");
      assertThat(POLICY.window(FIRST).orElseThrow()).hasToString("2025-12-01/2026-03-31");
    }

    @ParameterizedTest
    @CsvSource({
      "2023-02-28, NOT_YET_VALID",
      "2023-03-01, VALID",
      "2025-11-30, VALID",
      "2025-12-01, RENEWABLE",
      "2026-02-28, RENEWABLE",
      "2026-03-01, IN_GRACE",
      "2026-03-30, IN_GRACE",
      "2026-03-31, LAPSED"
    })
    void standsInOneWayOnEachDay(LocalDate day, RenewalStanding standing) {
      assertThat(POLICY.standing(FIRST, day)).isEqualTo(standing);
    }

    @Test
    void withoutAnEndIsNeverRenewed() {
      var endless = new AwardTerm(award(1), ONE, Validity.from(day("2023-03-01")));
      assertThat(POLICY.window(endless)).isEmpty();
      assertThat(POLICY.standing(endless, day("2099-01-01")))
          .isEqualTo(RenewalStanding.WITHOUT_END);
      assertThat(
              POLICY
                  .renew(RenewalChain.startingWith(endless), request(ONE, BOTH, "2026-01-01"))
                  .problems()
                  .codes())
          .containsExactly("renewal.not-needed");
    }
  }

  @Nested
  class Renewing {

    @Test
    void losesNoTimeBeforeTheEnd() {
      RenewalChain chain = renewed(POLICY, "2026-01-10");
      assertThat(chain.latest().validity()).hasToString("2026-03-01/2029-03-01");
      assertThat(chain.gaps()).isEmpty();
      assertThat(chain.heldOn(day("2026-02-28")).orElseThrow()).isEqualTo(FIRST);
      assertThat(chain.heldOn(day("2026-03-01")).orElseThrow().award()).isEqualTo(award(2));
    }

    @Test
    void startsOnTheDayWhereThePolicySaysSo() {
      RenewalChain chain = renewed(policy(RenewalPolicy.Start.AT_RENEWAL), "2026-01-10");
      assertThat(chain.latest().validity()).hasToString("2026-01-10/2029-01-10");
      assertThat(chain.heldOn(day("2026-02-01")).orElseThrow().award()).isEqualTo(award(2));
      assertThat(chain.gaps()).isEmpty();
    }

    @Test
    void leavesAGapInTheGrace() {
      RenewalChain chain = renewed(POLICY, "2026-03-15");
      assertThat(chain.latest().validity()).hasToString("2026-03-15/2029-03-15");
      assertThat(chain.gaps())
          .containsExactly(Validity.between(day("2026-03-01"), day("2026-03-15")));
      assertThat(chain.heldOn(day("2026-03-14"))).isEmpty();
    }

    @Test
    void isRefusedTooEarlyAndTooLate() {
      assertThat(codes(request(ONE, BOTH, "2025-11-30"))).containsExactly("renewal.too-early");
      assertThat(codes(request(ONE, BOTH, "2026-03-31"))).containsExactly("renewal.too-late");
    }

    @Test
    void saysEverythingThatStandsAgainstItAtOnce() {
      var request = new RenewalRequest(award(1), TWO, BOTH, List.of(), day("2025-11-30"));
      assertThat(codes(request))
          .containsExactly(
              "renewal.award-used",
              "renewal.too-early",
              "renewal.evidence-missing",
              "renewal.evidence-missing");
    }

    @Test
    void asksForPartOfTheEvidence() {
      assertThat(codes(request(ONE, List.of(LESSON), "2026-01-10")))
          .containsExactly("renewal.evidence-missing");
      assertThat(codes(request(ONE, List.of(REFLECTION), "2026-01-10"))).isEmpty();
    }

    @Test
    void asksForAllOfItAfterANewVersion() {
      assertThat(codes(request(TWO, List.of(REFLECTION), "2026-01-10")))
          .containsExactly("renewal.evidence-missing");
      RenewalChain chain = POLICY.renew(CHAIN, request(TWO, BOTH, "2026-01-10")).orElseThrow();
      assertThat(chain.latest().version()).isEqualTo(TWO);
    }

    @Test
    void neverMakesAnAwardThatAddsNoTime() {
      var early =
          new RenewalPolicy(
              Period.ofYears(1),
              Period.ofYears(5),
              Period.ZERO,
              RenewalPolicy.Start.AT_RENEWAL,
              new RenewalEvidence.Partial(List.of()),
              new RenewalEvidence.Full());
      assertThat(early.renew(CHAIN, request(ONE, List.of(), "2023-03-01")).problems().codes())
          .containsExactly("renewal.too-early");
    }
  }

  @Nested
  class AChain {

    @Test
    void holdsItsAwardsInOrder() {
      var later = POLICY.firstTerm(award(2), ONE, day("2027-01-01"));
      refused(List.of());
      refused(List.of(later, FIRST));
      refused(List.of(FIRST, FIRST));
      refused(List.of(new AwardTerm(award(3), ONE, Validity.from(day("2020-01-01"))), FIRST));
      assertThat(new RenewalChain(List.of(FIRST, later)).terms()).hasSize(2);
    }

    @Test
    void readsBackFromJson() {
      RenewalChain chain = renewed(POLICY, "2026-03-15");
      var form = JsonForm.of(RenewalChain.class);
      assertThat(form.read(form.write(chain)).orElseThrow()).isEqualTo(chain);
      var policies = JsonForm.of(RenewalPolicy.class);
      assertThat(policies.read(policies.write(POLICY)).orElseThrow()).isEqualTo(POLICY);
    }

    private void refused(List<AwardTerm> terms) {
      assertThatIllegalArgumentException().isThrownBy(() -> new RenewalChain(terms));
    }
  }

  @Test
  void aPolicyHasARange() {
    for (Period bad : List.of(Period.ZERO, Period.ofDays(-1), Period.of(1, -1, 0))) {
      assertThatIllegalArgumentException().isThrownBy(() -> policy(bad, Period.ZERO, Period.ZERO));
    }
    Period year = Period.ofYears(1);
    Period back = Period.ofDays(-1);
    assertThatIllegalArgumentException().isThrownBy(() -> policy(year, back, Period.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> policy(year, Period.ZERO, back));
    assertThat(policy(year, Period.ZERO, Period.ZERO).window(FIRST)).isEmpty();
  }

  private static RenewalPolicy policy(RenewalPolicy.Start start) {
    return new RenewalPolicy(
        Period.ofYears(3),
        Period.ofDays(90),
        Period.ofDays(30),
        start,
        new RenewalEvidence.Partial(List.of(REFLECTION)),
        new RenewalEvidence.Full());
  }

  private static RenewalPolicy policy(Period validFor, Period before, Period after) {
    var full = new RenewalEvidence.Full();
    return new RenewalPolicy(validFor, before, after, RenewalPolicy.Start.AT_EXPIRY, full, full);
  }

  private static RenewalChain renewed(RenewalPolicy policy, String on) {
    return policy.renew(CHAIN, request(ONE, BOTH, on)).orElseThrow();
  }

  private static RenewalRequest request(Version version, List<RequirementId> shown, String on) {
    return new RenewalRequest(award(2), version, BOTH, shown, day(on));
  }

  private static List<String> codes(RenewalRequest request) {
    return POLICY.renew(CHAIN, request).problems().codes();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
