package io.microcredential.core.rule;

import io.microcredential.core.assessment.ScoringMethod;
import java.util.List;
import java.util.Objects;

/**
 * What would change a decision.
 *
 * @param verdict the rule's answer as things stand
 * @param changes the smallest sets of criteria whose change turns the decision round, each with the
 *     fewest levels: those of fewest levels first, then in the rubric's order; empty if there are
 *     none among the sets searched
 * @param searched up to how many criteria at once every change was tried; no smaller set than those
 *     given exists
 * @param complete whether the search came to its end: if so and there are no changes, no change of
 *     levels whatsoever turns the decision round; criteria that do not apply have none
 */
public record WhatIf(
    Verdict verdict, List<DecisionChange> changes, int searched, Completeness complete) {

  /**
   * The most combinations of changes that are tried.
   *
   * <p>A rule that asks for one level of each criterion has 2 to the power of the number of
   * criteria: up to 18 criteria every set is tried. A rule that asks for a score has as many as
   * there are levels, to the power of the number of criteria: 9 criteria with 4 levels; where
   * levels are ranges, one more each, times the thresholds and one. Wider rubrics are searched as
   * far as sets of so many criteria fit, for 100 criteria and one level up to three at once.
   */
  public static final int MOST_COMBINATIONS = 1 << 18;

  /** Says whether a search came to its end. */
  public enum Completeness {
    /** Everything that could matter was tried. */
    COMPLETE,
    /** There were more combinations than are tried; larger sets may exist. */
    CUT_SHORT
  }

  /** Copies the list. */
  public WhatIf {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(complete, "complete");
    changes = List.copyOf(changes);
    if (searched < 0) {
      throw new IllegalArgumentException("the number of criteria is not negative");
    }
  }

  /**
   * Returns what would change a decision.
   *
   * <p>A decision has two sides: met, and everything else. Only levels of criteria that apply are
   * changed; evidence, tests and whatever else the facts hold stay as they are. Where the rule asks
   * for a score, other points inside the range of the same level are a change of that criterion
   * too, and a change to a range comes with points that do. Several criteria that change get the
   * same part of the way from the least to the most of their ranges.
   *
   * @param rule the rule
   * @param facts what is known
   * @param scoring how levels become a score, as the definition declares it
   * @return the smallest changes of levels that turn the decision round
   */
  public static WhatIf of(AwardRule rule, Facts facts, ScoringMethod scoring) {
    return new WhatIfSearch(rule, facts, scoring).run();
  }

  /**
   * Returns how far each criterion is from the next level that a rule asks for.
   *
   * @param rule the rule
   * @param facts what is known
   * @return one gap for each criterion above whose level the rule asks for one, in the rubric's
   *     order; none for a criterion that does not apply
   */
  public static List<LevelGap> gaps(AwardRule rule, Facts facts) {
    return WhatIfSearch.gaps(rule, facts);
  }

  /**
   * Returns whether the decision hangs on one level of one criterion, or on points inside its
   * range.
   *
   * @return whether one of the changes is a single step of a single criterion
   */
  public boolean isBorderline() {
    return changes.stream()
        .anyMatch(change -> change.changes().size() == 1 && change.levels() <= 1);
  }
}
