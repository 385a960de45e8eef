package io.microcredential.rubric.fairness;

import java.util.List;
import java.util.Objects;

/**
 * Award rates that may be shown to everybody.
 *
 * @param groups one of each group, in the order given
 * @param total all groups together
 */
public record AwardReport(List<GroupRate> groups, GroupRate total) {

  /** Copies the list. */
  public AwardReport {
    groups = List.copyOf(groups);
    Objects.requireNonNull(total, "total");
  }
}
