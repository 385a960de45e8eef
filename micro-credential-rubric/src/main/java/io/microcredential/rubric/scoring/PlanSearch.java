package io.microcredential.rubric.scoring;

import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.rule.DecisionChange;
import io.microcredential.core.rule.LevelChange;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.core.rule.WhatIf.Completeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tries all changes of levels, sets of few criteria first, for plans that no award rule says. What
 * it finds, its order and its limit are those of {@link WhatIf#of}.
 */
final class PlanSearch {

  private final PreparedScoring scoring;
  private final Judged judged;
  private final Verdict now;
  private final int[] movable;
  private final List<DecisionChange> found = new ArrayList<>();

  PlanSearch(Scoring scoring, Judged judged, Verdict now) {
    this.scoring = PreparedScoring.of(scoring);
    this.judged = judged;
    this.now = now;
    movable =
        IntStream.range(0, judged.standings.length)
            .filter(i -> judged.standings[i] != Judged.NOT_APPLICABLE)
            .toArray();
  }

  WhatIf run() {
    double[] combinations = combinations();
    double tried = 0;
    for (int size = 1; size <= movable.length; size++) {
      tried += combinations[size];
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
    return new WhatIf(now, List.of(), movable.length, Completeness.COMPLETE);
  }

  /** Returns for each size of set how many combinations of other levels there are. */
  private double[] combinations() {
    double[] counts = new double[movable.length + 1];
    counts[0] = 1;
    for (int place : movable) {
      int others = judged.rubric.levels(place) - (judged.standings[place] >= 0 ? 1 : 0);
      for (int size = movable.length; size > 0; size--) {
        counts[size] += counts[size - 1] * others;
      }
    }
    return counts;
  }

  private void sets(int[] chosen, int filled, int from) {
    if (filled == chosen.length) {
      var best = new Best();
      move(chosen, 0, judged, 0, best);
      if (best.judged != judged) {
        found.add(change(chosen, best.judged));
      }
      return;
    }
    for (int i = from; i < movable.length; i++) {
      chosen[filled] = movable[i];
      sets(chosen, filled + 1, i + 1);
    }
  }

  /** The change of fewest levels that turns the decision round, the first in order of several. */
  private final class Best {
    private int levels = Integer.MAX_VALUE;
    private Judged judged = PlanSearch.this.judged;
  }

  private void move(int[] chosen, int at, Judged changed, int levels, Best best) {
    if (levels >= best.levels) {
      return;
    }
    if (at == chosen.length) {
      if ((scoring.verdict(changed) == Verdict.MET) != (now == Verdict.MET)) {
        best.levels = levels;
        best.judged = changed;
      }
      return;
    }
    int place = chosen[at];
    for (int level = 0; level < judged.rubric.levels(place); level++) {
      if (level != judged.standings[place]) {
        move(chosen, at + 1, changed.at(place, level), levels + steps(place, level), best);
      }
    }
  }

  /** Counts the levels on the way, from an unknown level from below the lowest. */
  private int steps(int place, int level) {
    return Math.abs(level - Math.max(-1, judged.standings[place]));
  }

  private DecisionChange change(int[] chosen, Judged changed) {
    List<LevelChange> changes = new ArrayList<>();
    for (int place : chosen) {
      Criterion criterion = judged.rubric.criterion(place);
      int level = changed.standings[place];
      changes.add(
          new LevelChange(
              criterion.id(),
              judged.level(place),
              criterion.levels().get(level).id(),
              steps(place, level)));
    }
    return new DecisionChange(changes, scoring.verdict(changed));
  }
}
