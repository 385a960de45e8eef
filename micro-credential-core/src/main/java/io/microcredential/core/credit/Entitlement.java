package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.IncentiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Something that a learner may claim. Whether and when it is paid is for payroll, not for this
 * library.
 *
 * @param incentive under which incentive
 * @param benefit what it is
 * @param awards what it rests on, at least one award
 * @param since the day from which it may be claimed
 */
public record Entitlement(
    IncentiveId incentive, Incentive.Benefit benefit, List<AwardId> awards, LocalDate since) {

  /** Copies the list and checks that it rests on something. */
  public Entitlement {
    Objects.requireNonNull(incentive, "incentive");
    Objects.requireNonNull(benefit, "benefit");
    awards = List.copyOf(awards);
    if (awards.isEmpty()) {
      throw new IllegalArgumentException("an entitlement rests on at least one award");
    }
    Objects.requireNonNull(since, "since");
  }
}
