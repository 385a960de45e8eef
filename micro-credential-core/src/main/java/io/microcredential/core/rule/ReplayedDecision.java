package io.microcredential.core.rule;

import io.microcredential.core.DecisionId;
import java.util.List;
import java.util.Objects;

/**
 * What two rules say of one decision's facts.
 *
 * @param decision which decision
 * @param before how the first rule came to its answer
 * @param after how the second rule came to its answer
 */
public record ReplayedDecision(DecisionId decision, RuleTrace before, RuleTrace after) {

  /** Checks that nothing is missing. */
  public ReplayedDecision {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Returns whether the two rules answer differently.
   *
   * @return whether the verdicts differ
   */
  public boolean isChanged() {
    return before.verdict() != after.verdict();
  }

  /**
   * Returns whether the second rule awards and the first does not.
   *
   * @return whether the second alone is met
   */
  public boolean isGained() {
    return before.verdict() != Verdict.MET && after.verdict() == Verdict.MET;
  }

  /**
   * Returns whether the first rule awards and the second does not.
   *
   * @return whether the first alone is met
   */
  public boolean isLost() {
    return before.verdict() == Verdict.MET && after.verdict() != Verdict.MET;
  }

  /**
   * Returns what stands between the two answers: of the rule that does not award, the questions
   * that settle it. Where neither awards, those of the second rule.
   *
   * @return the decisive questions, empty if nothing changes
   */
  public List<RuleTrace> why() {
    if (!isChanged()) {
      return List.of();
    }
    return isGained() ? before.decisive() : after.decisive();
  }
}
