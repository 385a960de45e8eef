package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.Fraction;
import io.microcredential.core.GoalId;
import io.microcredential.core.IncentiveId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import io.microcredential.core.credit.Conversion;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditBasis;
import io.microcredential.core.credit.CreditLedger;
import io.microcredential.core.credit.CreditRounding;
import io.microcredential.core.credit.CreditScope;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.credit.EarnedAward;
import io.microcredential.core.credit.Entitlement;
import io.microcredential.core.credit.ExchangeRate;
import io.microcredential.core.credit.Incentive;
import io.microcredential.core.credit.IncentiveSchedule;
import io.microcredential.core.credit.Jurisdiction;
import io.microcredential.core.credit.LedgerEntry;
import io.microcredential.core.credit.RateBounds;
import io.microcredential.core.credit.RateSource;
import io.microcredential.core.credit.RenewalEvidence;
import io.microcredential.core.credit.RenewalPolicy;
import io.microcredential.core.credit.Validity;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.Holdings;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackPath;
import io.microcredential.core.stack.StackProgress;
import io.microcredential.core.stack.StackRequirement;
import io.microcredential.core.stack.Stacks;
import io.microcredential.core.stack.StepPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on stacks and credit, in its order. */
class StacksAndCreditPageTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final LocalDate day = LocalDate.parse("2026-11-22");
  private final PersonId learner = PersonId.of("learner-1");
  private final MicroCredentialId asking = MicroCredentialId.of("https://example.org/asking");
  private final MicroCredentialId talking = MicroCredentialId.of("https://example.org/talking");
  private final AwardId award = AwardId.of("https://example.org/awards/1");
  private final LanguageMap title = LanguageMap.english("Asking Questions");
  private final Organization state = Organization.of("https://example.org/state", "State Board");
  private final CreditRequirementId licence = CreditRequirementId.of("licence-2026");
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  @Test
  void tellsProgressAndTheShortestWay() {
    StackId id = StackId.of("https://example.org/stacks/candidate");
    // region stack
    Stack mine =
        Stack.of(
            id,
            LanguageMap.english("My way to a licence"),
            new StackOwner.Learner(learner),
            new StackRequirement.MembersAtLeast(2),
            List.of(
                StackMember.credential(asking, LanguageMap.english("Asking Questions")),
                StackMember.credential(talking, LanguageMap.english("Talk That Teaches")),
                StackMember.outsideGoal(
                    GoalId.of("https://example.org/licence"),
                    LanguageMap.english("The licence"),
                    state)));
    Stacks stacks = Stacks.of(List.of(mine)).orElseThrow();
    var held = new HeldCredential(asking, new Version(1, 0), now, null, null);
    Holdings holdings = Holdings.of(now, List.of(held));
    StackProgress progress = stacks.progress(id, holdings);
    progress.nextSteps().forEach(step -> print(step.member().title().original()));
    StackPath path = stacks.shortestPath(id, holdings, StepPrices.count()).orElseThrow();
    // end
    assertThat(progress.earned()).isEqualTo(Fraction.ONE);
    assertThat(printed).containsExactly("Talk That Teaches", "The licence");
    assertThat(path.total()).isEqualTo(Fraction.ONE);
  }

  private ExchangeRate rate() {
    // region rate
    var rate =
        new ExchangeRate(
            CreditUnit.PD_HOUR,
            CreditUnit.CEU,
            Fraction.parse("0.1"),
            new CreditScope(state, Jurisdiction.of("US-TN"), Validity.from(day)),
            RateBounds.none()
                .rounding(new CreditRounding(Fraction.parse("0.1"), RoundingMode.HALF_UP)),
            new RateSource("Handbook of the board, section 4", null, day));
    // end
    return rate;
  }

  @Test
  void convertsOnlyByARateThatSomebodyPublished() {
    // region convert
    CreditAmount hours = CreditAmount.of("17", CreditUnit.PD_HOUR);
    Outcome<Conversion> conversion = rate().convert(hours, Jurisdiction.of("US-TN/knox"), day);
    print(conversion.orElseThrow().text(Locale.ENGLISH));
    // end
    assertThat(conversion.orElseThrow().credited())
        .isEqualTo(CreditAmount.of("1.7", CreditUnit.CEU));
  }

  @Test
  void usesAnAwardOnceForARequirement() {
    Validity year = Validity.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
    // region ledger
    var basis =
        new CreditBasis.Granted(CreditAmount.of("0.5", CreditUnit.CEU), state, "SB-2026-117");
    var entry = new LedgerEntry.Credited(day, award, title, licence, basis);
    CreditLedger ledger = CreditLedger.open(learner).post(entry).orElseThrow();
    Outcome<CreditLedger> twice = ledger.post(entry);
    twice.problems().forEach(problem -> print(problem.message()));
    print(ledger.statement(year).csv(Locale.ENGLISH));
    // end
    assertThat(printed).hasSize(2);
    assertThat(printed.get(1)).contains("SB-2026-117");
  }

  @Test
  void renewsAndPromisesWithoutPayroll() {
    Validity year = Validity.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
    // region renewal
    var policy =
        new RenewalPolicy(
            Period.ofYears(3),
            Period.ofMonths(6),
            Period.ofMonths(3),
            RenewalPolicy.Start.AT_EXPIRY,
            new RenewalEvidence.Partial(List.of()),
            new RenewalEvidence.Full());
    var term = policy.firstTerm(award, new Version(1, 0), day);
    policy.window(term).ifPresent(days -> print("renew on " + days));
    var schedule =
        new IncentiveSchedule(
            state,
            year,
            List.of(
                new Incentive(
                    IncentiveId.of("stipend"),
                    LanguageMap.english("A stipend for each, three at most"),
                    new Incentive.EachAward(List.of(asking, talking), 3),
                    new Incentive.Stipend(new BigDecimal("250.00"), "USD"))));
    List<Entitlement> entitled =
        schedule.entitlements(
            List.of(new EarnedAward(award, asking, day)), CreditLedger.open(learner));
    // end
    assertThat(printed).containsExactly("renew on 2029-05-22/2030-02-22");
    assertThat(entitled).hasSize(1);
  }
}
