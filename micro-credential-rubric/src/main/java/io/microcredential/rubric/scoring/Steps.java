package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.rubric.scoring.DecisionStep.LevelAsked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down the steps of an evaluation. */
final class Steps {

  private final BoundRubric rubric;
  private final Judged judged;
  private final Evaluation evaluation;

  Steps(Evaluation evaluation) {
    this.evaluation = evaluation;
    judged = evaluation.judged();
    rubric = judged.rubric;
  }

  ScoreStep of(NumberNode node) {
    ScoreValue value = evaluation.value(node);
    List<CriterionUse> uses = node instanceof NumberNode.Leaf leaf ? uses(leaf, value) : List.of();
    List<AppliedPenalty> penalties =
        node instanceof NumberNodes.Penalized penalized ? penalties(penalized) : List.of();
    return new ScoreStep(
        node.formula, value, uses, penalties, node.parts().stream().map(this::of).toList());
  }

  private List<CriterionUse> uses(NumberNode.Leaf leaf, ScoreValue value) {
    boolean settled =
        value instanceof ScoreValue.Known && Arrays.stream(leaf.criteria).allMatch(judged::isKnown);
    int[] counted = new int[0];
    if (settled) {
      int[] applying = Arrays.stream(leaf.criteria).filter(i -> judged.points(i) != null).toArray();
      counted = leaf.counted(applying, i -> Objects.requireNonNull(judged.points(i)));
    }
    var uses = new ArrayList<CriterionUse>();
    for (int place : leaf.criteria) {
      uses.add(use(leaf, place, settled, counted));
    }
    return uses;
  }

  private CriterionUse use(NumberNode.Leaf leaf, int place, boolean settled, int[] counted) {
    Fraction points = judged.points(place);
    Counting counting;
    Fraction share = null;
    if (judged.standings[place] == Judged.NOT_APPLICABLE) {
      counting = Counting.NOT_APPLICABLE;
    } else if (points == null) {
      counting = Counting.UNKNOWN;
    } else if (!settled) {
      counting = Counting.UNDECIDED;
    } else if (Arrays.stream(counted).anyMatch(i -> i == place)) {
      counting = Counting.COUNTED;
      share =
          leaf instanceof NumberNodes.Custom
              ? null
              : leaf.share(place, judged.standings[place], points, counted);
    } else {
      counting = Counting.DROPPED;
    }
    return new CriterionUse(
        judged.id(place), judged.level(place), points, rubric.weight(place), counting, share);
  }

  private List<AppliedPenalty> penalties(NumberNodes.Penalized node) {
    Circumstances seen = judged.circumstances;
    return node.penalties.stream()
        .map(penalty -> new AppliedPenalty(penalty, amount(penalty, seen)))
        .toList();
  }

  private static @Nullable Fraction amount(Penalty penalty, Circumstances seen) {
    Integer days = seen.daysLate();
    Integer words = seen.wordsOver();
    boolean open =
        penalty instanceof Penalty.Late && days == null
            || penalty instanceof Penalty.OverLength && words == null;
    return open
        ? null
        : NumberNodes.Penalized.amount(
            penalty,
            Objects.requireNonNullElse(days, 0),
            Objects.requireNonNullElse(words, 0),
            seen);
  }

  DecisionStep of(DecisionNode node) {
    ScoreStep score = null;
    List<LevelAsked> levels = new ArrayList<>();
    int needed = 1;
    if (node instanceof DecisionNode.Cut cut) {
      score = of(cut.score);
    } else if (node instanceof DecisionNode.Levels asked) {
      long applying =
          Arrays.stream(asked.criteria)
              .filter(i -> judged.standings[i] != Judged.NOT_APPLICABLE)
              .count();
      needed = asked.least((int) applying);
      for (int i = 0; i < asked.criteria.length; i++) {
        levels.add(level(asked.criteria[i], asked.needed[i]));
      }
    } else if (node instanceof DecisionNode.Group group) {
      needed = group.needed;
    }
    return new DecisionStep(
        node.policy,
        evaluation.verdict(node),
        needed,
        levels,
        score,
        node.parts().stream().map(this::of).toList());
  }

  private LevelAsked level(int place, int needed) {
    int standing = judged.standings[place];
    Counting counting =
        switch (standing) {
          case Judged.UNKNOWN -> Counting.UNKNOWN;
          case Judged.NOT_APPLICABLE -> Counting.NOT_APPLICABLE;
          default -> standing >= needed ? Counting.COUNTED : Counting.DROPPED;
        };
    return new LevelAsked(
        judged.id(place), judged.level(place), rubric.level(place, needed).id(), counting);
  }
}
