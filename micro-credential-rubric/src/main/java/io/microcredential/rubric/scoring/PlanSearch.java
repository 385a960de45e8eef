package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.rule.DecisionChange;
import io.microcredential.core.rule.LevelChange;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.core.rule.WhatIf.Completeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries all changes of levels, sets of few criteria first, for plans that no award rule says. What
 * it finds, its order and its limit are those of {@link WhatIf#of}.
 */
final class PlanSearch {

  private final PreparedScoring scoring;
  private final Judged judged;
  private final Verdict now;
  private final int[] movable;
  private final List<List<Move>> moves;
  private final List<DecisionChange> found = new ArrayList<>();

  PlanSearch(Scoring scoring, Judged judged, Verdict now) {
    this.scoring = PreparedScoring.of(scoring);
    this.judged = judged;
    this.now = now;
    movable =
        IntStream.range(0, judged.standings.length)
            .filter(i -> judged.standings[i] != Judged.NOT_APPLICABLE)
            .toArray();
    moves = Arrays.stream(movable).mapToObj(place -> moves(judged, place)).toList();
  }

  /**
   * Another level of a criterion, or other points inside its level.
   *
   * @param points the points inside the level, or null where it is no range
   * @param steps how many levels lie on the way, from an unknown level from below the lowest
   */
  record Move(int level, @Nullable Fraction points, int steps) {}

  /**
   * Returns where a criterion could move. Of a range its ends stand for all: with the points the
   * numbers never fall, so that where the ends turn nothing, nothing between them does.
   */
  static List<Move> moves(Judged judged, int place) {
    List<Move> moves = new ArrayList<>();
    int here = judged.standings[place];
    for (int to = 0; to < judged.rubric.levels(place); to++) {
      CriterionLevel level = judged.rubric.level(place, to);
      int steps = Math.abs(to - Math.max(-1, here));
      if (level.isRange()) {
        for (Fraction points : List.of(level.points(), level.mostPoints())) {
          if (to != here || !points.equals(judged.points(place))) {
            moves.add(new Move(to, points, steps));
          }
        }
      } else if (to != here) {
        moves.add(new Move(to, null, steps));
      }
    }
    return moves;
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
    for (List<Move> ways : moves) {
      int others = ways.size();
      for (int size = movable.length; size > 0; size--) {
        counts[size] += counts[size - 1] * others;
      }
    }
    return counts;
  }

  private void sets(int[] chosen, int filled, int from) {
    if (filled == chosen.length) {
      var best = new Best();
      move(chosen, new Move[filled], 0, judged, best);
      if (best.found) {
        found.add(change(chosen, best));
      }
      return;
    }
    for (int i = from; i < movable.length; i++) {
      chosen[filled] = i;
      sets(chosen, filled + 1, i + 1);
    }
  }

  /** The change of fewest levels that turns the decision round, the first in order of several. */
  private final class Best {
    private int levels = Integer.MAX_VALUE;
    private boolean found;
    private Judged judged = PlanSearch.this.judged;
    private Move[] moves = new Move[0];
  }

  private void move(int[] chosen, Move[] made, int at, Judged changed, Best best) {
    int levels = Arrays.stream(made, 0, at).mapToInt(Move::steps).sum();
    if (levels >= best.levels) {
      return;
    }
    if (at == chosen.length) {
      if (turns(changed)) {
        best.levels = levels;
        best.found = true;
        best.judged = changed;
        best.moves = made.clone();
      }
      return;
    }
    for (Move move : moves.get(chosen[at])) {
      made[at] = move;
      int place = movable[chosen[at]];
      move(chosen, made, at + 1, changed.at(place, move.level(), move.points()), best);
    }
  }

  private boolean turns(Judged changed) {
    return (scoring.verdict(changed) == Verdict.MET) != (now == Verdict.MET);
  }

  private DecisionChange change(int[] chosen, Best best) {
    List<LevelChange> changes = new ArrayList<>();
    Judged changed = best.judged;
    for (int i = 0; i < chosen.length; i++) {
      int place = movable[chosen[i]];
      Move move = best.moves[i];
      boolean inside = move.level() == judged.standings[place];
      // Where the decision turns whatever the points, none are named.
      Judged open = changed.at(place, move.level(), null);
      boolean any = !inside && turns(open);
      changed = any ? open : changed;
      changes.add(
          new LevelChange(
              judged.id(place),
              judged.level(place),
              judged.rubric.level(place, move.level()).id(),
              move.steps(),
              any ? null : move.points()));
    }
    return new DecisionChange(changes, scoring.verdict(changed));
  }
}
