package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.WhatIf.Completeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries all changes of levels, sets of few criteria first.
 *
 * <p>The answer of a rule without {@link ScoreAtLeast} depends on each criterion only through the
 * levels that the rule names. Between two of them one level, the nearest, stands for all. With
 * {@link ScoreAtLeast} every level is tried, and every threshold inside the ranges of those that
 * change, see {@link StandingsScore}. What does not apply stays so: there is no level to change.
 */
final class WhatIfSearch {

  private final AwardRule rule;
  private final Facts facts;
  private final List<Criterion> criteria;
  private final RuleNode question;
  private final StandingsScore scores;
  private final Verdict now;
  private final int[] standings;
  private final int[][] moves;
  private final List<@Nullable Fraction> aims = new ArrayList<>();
  private final List<DecisionChange> found = new ArrayList<>();

  WhatIfSearch(AwardRule rule, Facts facts, ScoringMethod scoring) {
    this.rule = rule;
    this.facts = facts;
    criteria = facts.rubric().criteria();
    scores = StandingsScore.reached(facts, scoring);
    now = rule.verdict(facts);
    var asked = new Asked(facts, new int[criteria.size()]);
    question =
        new RuleNodes(
                facts.rubric(),
                (shown, leaf, periods) ->
                    new RuleNode.Settled(shown, new FactLeaf(shown, leaf, periods).answer(asked)))
            .of(rule);
    standings = criteria.stream().mapToInt(facts::standing).toArray();
    moves = new int[criteria.size()][];
    // The nearest first: from above where the decision would fall.
    aims.add(null);
    aims.addAll(scores.aims(RuleParts.leaves(rule, facts.route())));
    if (now == Verdict.MET) {
      Collections.reverse(aims);
    }
    boolean scored = asksForScore();
    for (int i = 0; i < moves.length; i++) {
      if (standings[i] == Asked.NOT_APPLICABLE) {
        moves[i] = new int[0];
        continue;
      }
      moves[i] = scored ? everyOther(i) : nearest(i);
    }
  }

  WhatIf run() {
    int movable = (int) Arrays.stream(moves).filter(m -> m.length > 0).count();
    if (isHopeless()) {
      return new WhatIf(now, List.of(), movable, Completeness.COMPLETE);
    }
    double[] combinations = combinations();
    double tried = 0;
    for (int size = 1; size <= movable; size++) {
      tried += combinations[size] * aims.size();
      if (tried > WhatIf.MOST_COMBINATIONS) {
        return new WhatIf(now, List.of(), size - 1, Completeness.CUT_SHORT);
      }
      sets(new int[size], 0, 0);
      if (!found.isEmpty()) {
        // The sort is stable, so that equal sums stay in the rubric's order.
        found.sort(Comparator.comparingInt(DecisionChange::levels));
        return new WhatIf(now, found, size, Completeness.COMPLETE);
      }
    }
    return new WhatIf(now, List.of(), movable, Completeness.COMPLETE);
  }

  /**
   * Returns whether even the highest level everywhere would not do. That says nothing where better
   * work can turn against the learner or the score decides.
   */
  private boolean isHopeless() {
    if (now == Verdict.MET || containsNot(rule)) {
      return false;
    }
    int[] highest = standings.clone();
    for (int i = 0; i < highest.length; i++) {
      if (standings[i] != Asked.NOT_APPLICABLE) {
        highest[i] = criteria.get(i).levels().size() - 1;
      }
    }
    return !asksForScore() && !turns(highest);
  }

  private boolean asksForScore() {
    return RuleParts.leaves(rule, facts.route()).anyMatch(ScoreAtLeast.class::isInstance);
  }

  private static boolean containsNot(AwardRule rule) {
    return rule instanceof Not || rule.parts().stream().anyMatch(WhatIfSearch::containsNot);
  }

  private Verdict answer(int[] changed) {
    return question.answer(new Asked(facts, changed, scores, new Verdict[0]));
  }

  private boolean turns(int[] changed) {
    return (answer(changed) == Verdict.MET) != (now == Verdict.MET);
  }

  /** Returns every other level, and the same where it is a range inside which points may change. */
  private int[] everyOther(int index) {
    List<CriterionLevel> levels = criteria.get(index).levels();
    return IntStream.range(0, levels.size())
        .filter(level -> level != standings[index] || levels.get(level).isRange())
        .toArray();
  }

  /** Returns the nearest level of each stretch between levels that the rule names. */
  private int[] nearest(int index) {
    TreeSet<Integer> named = named(RuleParts.leaves(rule, facts.route()), criteria.get(index));
    if (named.isEmpty()) {
      return new int[0];
    }
    int here = standings[index];
    named.add(0);
    var nearest = new ArrayList<Integer>();
    for (int from : named) {
      Integer next = named.higher(from);
      int to = next == null ? criteria.get(index).levels().size() : next;
      if (here < from) {
        nearest.add(from);
      } else if (here >= to) {
        nearest.add(to - 1);
      }
    }
    return nearest.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the standings of a criterion's levels that rules name. */
  static TreeSet<Integer> named(Stream<AwardRule> leaves, Criterion criterion) {
    var named = new TreeSet<Integer>();
    leaves.forEach(
        leaf -> {
          if (leaf instanceof CriterionAtLeast one && one.criterion().equals(criterion.id())) {
            named.add(criterion.standing(one.level()));
          } else if (leaf instanceof EachAtLeast each
              && (each.criteria().isEmpty() || each.criteria().contains(criterion.id()))) {
            named.add(criterion.standing(each.level()));
          } else if (leaf instanceof FractionAtLeast share
              && (share.criteria().isEmpty() || share.criteria().contains(criterion.id()))) {
            named.add(criterion.standing(share.level()));
          }
        });
    named.remove(-1);
    return named;
  }

  /** Returns for each size of set how many combinations of moves there are. */
  private double[] combinations() {
    double[] counts = new double[moves.length + 1];
    counts[0] = 1;
    for (int[] ways : moves) {
      for (int size = moves.length; size > 0; size--) {
        counts[size] += counts[size - 1] * ways.length;
      }
    }
    return counts;
  }

  /** Goes through all sets of criteria, in the rubric's order. */
  private void sets(int[] chosen, int filled, int from) {
    if (filled == chosen.length) {
      cheapest(chosen);
      return;
    }
    for (int i = from; i < moves.length; i++) {
      if (moves[i].length > 0) {
        chosen[filled] = i;
        sets(chosen, filled + 1, i + 1);
      }
    }
  }

  /** Notes the change of fewest levels in one set, the first in order if there are several. */
  private void cheapest(int[] chosen) {
    scores.openOnly(chosen);
    var best = new Best();
    moved(chosen, 0, standings.clone(), best);
    if (best.levels < Integer.MAX_VALUE) {
      scores.aimAt(best.aim);
      found.add(change(chosen, best.standings));
    }
  }

  private static final class Best {
    private int levels = Integer.MAX_VALUE;
    private int[] standings = new int[0];
    private @Nullable Fraction aim;
  }

  private void moved(int[] chosen, int at, int[] changed, Best best) {
    if (at == chosen.length) {
      int levels = 0;
      for (int i : chosen) {
        levels += Math.abs(changed[i] - standings[i]);
      }
      for (int i = 0; i < aims.size() && levels < best.levels; i++) {
        scores.aimAt(aims.get(i));
        if (turns(changed)) {
          best.levels = levels;
          best.standings = changed.clone();
          best.aim = aims.get(i);
        }
      }
      return;
    }
    for (int to : moves[chosen[at]]) {
      changed[chosen[at]] = to;
      moved(chosen, at + 1, changed, best);
    }
  }

  private DecisionChange change(int[] chosen, int[] changed) {
    var changes = new ArrayList<LevelChange>();
    boolean scored = asksForScore();
    for (int i : chosen) {
      Criterion criterion = criteria.get(i);
      CriterionLevel to = criterion.levels().get(changed[i]);
      changes.add(
          new LevelChange(
              criterion.id(),
              facts.level(criterion.id()).orElse(null),
              to.id(),
              Math.abs(changed[i] - standings[i]),
              scored && to.isRange() ? scores.aimedPoints(i, changed) : null));
    }
    return new DecisionChange(changes, answer(changed));
  }

  /** Returns how far each criterion is from the next level that the rule names. */
  static List<LevelGap> gaps(AwardRule rule, Facts facts) {
    var gaps = new ArrayList<LevelGap>();
    for (Criterion criterion : facts.rubric().criteria()) {
      int here = facts.standing(criterion);
      @Nullable Integer asked =
          named(RuleParts.leaves(rule, facts.route()), criterion).higher(here);
      if (asked != null && here != Asked.NOT_APPLICABLE) {
        gaps.add(
            new LevelGap(
                criterion.id(),
                facts.level(criterion.id()).orElse(null),
                criterion.levels().get(asked).id(),
                asked - here));
      }
    }
    return gaps;
  }
}
