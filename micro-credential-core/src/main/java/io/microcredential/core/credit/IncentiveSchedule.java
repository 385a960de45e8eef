package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.Fraction;
import io.microcredential.core.IncentiveId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.credit.Incentive.CreditReached;
import io.microcredential.core.credit.Incentive.EachAward;
import io.microcredential.core.credit.LedgerEntry.Credited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an employer promises for awards and credit in some days.
 *
 * @param employer who promises
 * @param validity awards and credit of which days count
 * @param incentives the promises, no two of the same id
 */
public record IncentiveSchedule(
    Organization employer, Validity validity, List<Incentive> incentives) {

  /** Copies the list and checks that the ids differ. */
  public IncentiveSchedule {
    Objects.requireNonNull(employer, "employer");
    Objects.requireNonNull(validity, "validity");
    incentives = List.copyOf(incentives);
    var ids = new HashSet<IncentiveId>();
    for (Incentive incentive : incentives) {
      if (!ids.add(incentive.id())) {
        throw new IllegalArgumentException("two incentives have the id " + incentive.id());
      }
    }
  }

  /**
   * Lists what a learner may claim.
   *
   * <p>An award counts once for an incentive, however often it is listed, and the order in which
   * awards and entries come does not matter: the earliest count first, on the same day by id.
   *
   * @param awards the learner's awards that hold; leave out what was revoked
   * @param ledger the learner's credit
   * @return the entitlements, incentive by incentive in the order of the schedule
   */
  public List<Entitlement> entitlements(List<EarnedAward> awards, CreditLedger ledger) {
    var all = new ArrayList<Entitlement>();
    for (Incentive incentive : incentives) {
      if (incentive.ground() instanceof EachAward each) {
        all.addAll(forAwards(incentive, each, awards));
      } else if (incentive.ground() instanceof CreditReached reached) {
        forCredit(incentive, reached, ledger).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private List<Entitlement> forAwards(
      Incentive incentive, EachAward each, List<EarnedAward> awards) {
    var seen = new HashSet<AwardId>();
    var paid = new HashSet<MicroCredentialId>();
    return awards.stream()
        .filter(award -> each.credentials().contains(award.credential()))
        .sorted(Comparator.comparing(EarnedAward::on).thenComparing(award -> award.award().value()))
        .filter(award -> seen.add(award.award()))
        // The first award of a micro-credential counts, whether or not the schedule held by then.
        .filter(award -> paid.add(award.credential()))
        .filter(award -> validity.includes(award.on()))
        .limit(each.most())
        .map(
            award ->
                new Entitlement(
                    incentive.id(), incentive.benefit(), List.of(award.award()), award.on()))
        .toList();
  }

  private Optional<Entitlement> forCredit(
      Incentive incentive, CreditReached reached, CreditLedger ledger) {
    List<Credited> counting =
        ledger.standing().stream()
            .filter(c -> c.requirement().equals(reached.requirement()))
            .filter(c -> c.basis().amount().unit().equals(reached.amount().unit()))
            .filter(c -> validity.includes(c.on()))
            .sorted(Comparator.comparing(Credited::on).thenComparing(c -> c.award().value()))
            .toList();
    Fraction sum = Fraction.ZERO;
    var grounds = new ArrayList<AwardId>();
    for (Credited credited : counting) {
      sum = sum.plus(credited.basis().amount().amount());
      grounds.add(credited.award());
      if (sum.isAtLeast(reached.amount().amount())) {
        return Optional.of(
            new Entitlement(incentive.id(), incentive.benefit(), grounds, credited.on()));
      }
    }
    return Optional.empty();
  }
}
