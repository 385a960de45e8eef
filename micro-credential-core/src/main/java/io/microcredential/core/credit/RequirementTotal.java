package io.microcredential.core.credit;

import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.credit.LedgerEntry.Credited;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much credit of one unit counts for a requirement.
 *
 * @param requirement what it counts for
 * @param amount how much
 */
public record RequirementTotal(CreditRequirementId requirement, CreditAmount amount) {

  private record Key(CreditRequirementId requirement, CreditUnit unit) {}

  /** Checks that nothing is missing. */
  public RequirementTotal {
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(amount, "amount");
  }

  /** Adds up entries that all count. */
  static List<RequirementTotal> of(List<Credited> entries) {
    Map<Key, CreditAmount> sums = new LinkedHashMap<>();
    for (Credited entry : entries) {
      CreditAmount amount = entry.basis().amount();
      sums.merge(new Key(entry.requirement(), amount.unit()), amount, CreditAmount::plus);
    }
    return sums.entrySet().stream()
        .map(sum -> new RequirementTotal(sum.getKey().requirement(), sum.getValue()))
        .toList();
  }
}
