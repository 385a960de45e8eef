package io.microcredential.core.rule;

import java.util.List;

/**
 * Changes of levels that together turn a decision round.
 *
 * @param changes one for each criterion that changes, in the rubric's order, at least one
 * @param verdict what the rule would answer then
 */
public record DecisionChange(List<LevelChange> changes, Verdict verdict) {

  /** Copies the list. */
  public DecisionChange {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("nothing changes without a change");
    }
  }

  /**
   * Returns how many levels lie on the way, over all criteria.
   *
   * @return the sum; 0 where nothing but points inside ranges changes
   */
  public int levels() {
    return changes.stream().mapToInt(LevelChange::levels).sum();
  }
}
