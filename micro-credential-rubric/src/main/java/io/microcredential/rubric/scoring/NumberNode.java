package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A formula bound to a rubric: criteria are places, levels are standings. */
abstract class NumberNode {

  final ScoreFormula formula;

  /** Where this node notes what it says. */
  final int number;

  NumberNode(ScoreFormula formula, int number) {
    this.formula = formula;
    this.number = number;
  }

  /** Returns the number of one completion and notes it; null where there is none. */
  final @Nullable Scored score(Completion completion) {
    Scored scored = compute(completion);
    completion.scores[number] = scored;
    return scored;
  }

  abstract @Nullable Scored compute(Completion completion);

  /** Returns the formulas of which this one is made. */
  List<NumberNode> parts() {
    return List.of();
  }

  /** A formula over criteria. */
  abstract static class Leaf extends NumberNode {

    final BoundRubric rubric;
    final int[] criteria;

    Leaf(ScoreFormula formula, int number, BoundRubric rubric, int[] criteria) {
      super(formula, number);
      this.rubric = rubric;
      this.criteria = criteria;
    }

    @Override
    @Nullable Scored compute(Completion completion) {
      int[] applying = Arrays.stream(criteria).filter(completion::applies).toArray();
      if (!exists(applying.length)) {
        return null;
      }
      return new Scored(
          combine(applying, completion::points),
          combine(applying, rubric::lowest),
          combine(applying, rubric::highest));
    }

    /** Returns whether there is a number where so many criteria apply. */
    abstract boolean exists(int applying);

    /** Combines points, exactly. */
    abstract Fraction combine(int[] applying, IntFunction<Fraction> points);

    /** Returns which of the criteria that apply count. */
    int[] counted(int[] applying, IntFunction<Fraction> points) {
      return applying;
    }

    /** Returns what a criterion that counts adds to the number. */
    abstract Fraction share(int place, int standing, Fraction points, int[] counted);

    final Fraction weights(int[] places) {
      return Arrays.stream(places).mapToObj(rubric::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    final Fraction weightedSum(int[] places, IntFunction<Fraction> points) {
      return Arrays.stream(places)
          .mapToObj(place -> rubric.weight(place).times(points.apply(place)))
          .reduce(Fraction.ZERO, Fraction::plus);
    }
  }

  /** The weighted mean. */
  static final class Mean extends Leaf {
    Mean(ScoreFormula formula, int number, BoundRubric rubric, int[] criteria) {
      super(formula, number, rubric, criteria);
    }

    @Override
    boolean exists(int applying) {
      return applying > 0;
    }

    @Override
    Fraction combine(int[] applying, IntFunction<Fraction> points) {
      return weightedSum(applying, points).dividedBy(weights(applying));
    }

    @Override
    Fraction share(int place, int standing, Fraction points, int[] counted) {
      return rubric.weight(place).times(points).dividedBy(weights(counted));
    }
  }

  /** The weighted sum. */
  static final class Sum extends Leaf {
    Sum(ScoreFormula formula, int number, BoundRubric rubric, int[] criteria) {
      super(formula, number, rubric, criteria);
    }

    @Override
    boolean exists(int applying) {
      return applying == criteria.length;
    }

    @Override
    Fraction combine(int[] applying, IntFunction<Fraction> points) {
      return weightedSum(applying, points);
    }

    @Override
    Fraction share(int place, int standing, Fraction points, int[] counted) {
      return rubric.weight(place).times(points);
    }
  }

  /** The mean of the highest points: so many of them, or all but so many. */
  static final class Highest extends Leaf {
    private final int count;
    private final boolean dropping;

    Highest(ScoreFormula formula, int number, BoundRubric rubric, int[] criteria, int dropped) {
      super(formula, number, rubric, criteria);
      dropping = formula instanceof ScoreFormula.DropLowest;
      count = dropped;
    }

    /** Returns how many count of so many that apply. */
    int kept(int applying) {
      return dropping ? applying - count : count;
    }

    @Override
    boolean exists(int applying) {
      return dropping ? applying > count : applying >= count;
    }

    @Override
    Fraction combine(int[] applying, IntFunction<Fraction> points) {
      int[] kept = counted(applying, points);
      return Arrays.stream(kept)
          .mapToObj(points)
          .reduce(Fraction.ZERO, Fraction::plus)
          .dividedBy(Fraction.of(kept.length));
    }

    @Override
    int[] counted(int[] applying, IntFunction<Fraction> points) {
      // The sort is stable: of equal points the first in the rubric's order counts.
      return Arrays.stream(applying)
          .boxed()
          .sorted((one, other) -> points.apply(other).compareTo(points.apply(one)))
          .limit(kept(applying.length))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    @Override
    Fraction share(int place, int standing, Fraction points, int[] counted) {
      return points.dividedBy(Fraction.of(counted.length));
    }
  }

  /** The share of criteria at a level. */
  static final class Share extends Leaf {
    final int[] needed;

    Share(ScoreFormula formula, int number, BoundRubric rubric, int[] criteria, int[] needed) {
      super(formula, number, rubric, criteria);
      this.needed = needed;
    }

    @Override
    @Nullable Scored compute(Completion completion) {
      int applying = 0;
      int reached = 0;
      for (int i = 0; i < criteria.length; i++) {
        applying += completion.applies(criteria[i]) ? 1 : 0;
        reached += completion.standings[criteria[i]] >= needed[i] ? 1 : 0;
      }
      return exists(applying)
          ? new Scored(Fraction.of(reached, applying), Fraction.ZERO, Fraction.ONE)
          : null;
    }

    @Override
    boolean exists(int applying) {
      return applying > 0;
    }

    @Override
    Fraction combine(int[] applying, IntFunction<Fraction> points) {
      throw new IllegalStateException("a share looks at levels, not at points");
    }

    @Override
    Fraction share(int place, int standing, Fraction points, int[] counted) {
      for (int i = 0; i < criteria.length; i++) {
        if (criteria[i] == place && standing >= needed[i]) {
          return Fraction.of(1, counted.length);
        }
      }
      return Fraction.ZERO;
    }
  }
}
