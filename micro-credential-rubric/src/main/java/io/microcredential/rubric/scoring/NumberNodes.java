package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The formulas that are made of other formulas, or of a programme's own function. */
final class NumberNodes {

  private NumberNodes() {}

  /** The sum of other formulas, each times its weight. */
  static final class Total extends NumberNode {
    final List<Fraction> weights;
    private final List<NumberNode> parts;

    Total(ScoreFormula.Total formula, int number, List<NumberNode> parts) {
      super(formula, number);
      this.parts = List.copyOf(parts);
      weights = formula.terms().stream().map(ScoreFormula.Term::weight).toList();
    }

    @Override
    @Nullable Scored compute(Completion completion) {
      var sum = new Scored(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
      boolean exists = true;
      for (int i = 0; i < parts.size(); i++) {
        Fraction weight = weights.get(i);
        // Every part notes what it says, also where another one has no number.
        Scored part = parts.get(i).score(completion);
        exists &= part != null;
        sum = part == null ? sum : sum.plus(part.map(weight::times));
      }
      return exists ? sum : null;
    }

    @Override
    List<NumberNode> parts() {
      return parts;
    }
  }

  /** A formula around another one. */
  abstract static class Wrapper extends NumberNode {
    final NumberNode of;

    Wrapper(ScoreFormula formula, int number, NumberNode of) {
      super(formula, number);
      this.of = of;
    }

    @Override
    List<NumberNode> parts() {
      return List.of(of);
    }

    @Override
    @Nullable Scored compute(Completion completion) {
      Scored inner = of.score(completion);
      return inner == null ? null : wrap(inner, completion);
    }

    abstract @Nullable Scored wrap(Scored inner, Completion completion);
  }

  /** A formula stretched onto another range. */
  static final class Rescaled extends Wrapper {
    final ScoreFormula.Rescaled onto;

    Rescaled(ScoreFormula.Rescaled formula, int number, NumberNode of) {
      super(formula, number, of);
      onto = formula;
    }

    @Override
    @Nullable Scored wrap(Scored inner, Completion completion) {
      Fraction width = inner.highest().minus(inner.lowest());
      if (width.signum() == 0) {
        return null;
      }
      Fraction stretch = onto.highest().minus(onto.lowest()).dividedBy(width);
      return inner.map(x -> x.minus(inner.lowest()).times(stretch).plus(onto.lowest()));
    }
  }

  /** A rounded formula. */
  static final class Rounded extends Wrapper {
    final ScoreFormula.Rounded how;

    Rounded(ScoreFormula.Rounded formula, int number, NumberNode of) {
      super(formula, number, of);
      how = formula;
    }

    @Override
    Scored wrap(Scored inner, Completion completion) {
      return inner.map(x -> how.rounding().apply(x.dividedBy(how.unit())).times(how.unit()));
    }
  }

  /** A formula less its penalties. */
  static final class Penalized extends Wrapper {
    final List<Penalty> penalties;

    Penalized(ScoreFormula.Penalized formula, int number, NumberNode of) {
      super(formula, number, of);
      penalties = formula.penalties();
    }

    @Override
    Scored wrap(Scored inner, Completion completion) {
      Fraction points = taken(PenaltyUnit.POINTS, completion);
      Fraction scale = taken(PenaltyUnit.SHARE_OF_SCALE, completion);
      Fraction reached = taken(PenaltyUnit.SHARE_OF_REACHED, completion);
      Fraction left = reached.isAtLeast(Fraction.ONE) ? Fraction.ZERO : Fraction.ONE.minus(reached);
      Fraction above =
          inner
              .value()
              .minus(inner.lowest())
              .times(left)
              .minus(scale.times(inner.highest().minus(inner.lowest())))
              .minus(points);
      Fraction value = above.signum() < 0 ? inner.lowest() : inner.lowest().plus(above);
      return new Scored(value, inner.lowest(), inner.highest());
    }

    private Fraction taken(PenaltyUnit unit, Completion completion) {
      return penalties.stream()
          .filter(penalty -> penalty.unit() == unit)
          .map(
              penalty ->
                  amount(
                      penalty,
                      completion.daysLate(),
                      completion.wordsOver(),
                      completion.judged.circumstances))
          .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns how much one penalty takes off, in its unit. */
    static Fraction amount(
        Penalty penalty, int daysLate, int wordsOver, Circumstances circumstances) {
      if (penalty instanceof Penalty.Late late) {
        long days = Math.max(0L, (long) daysLate - late.daysOfGrace());
        return limited(late.perDay().times(Fraction.of(days)), late.most());
      } else if (penalty instanceof Penalty.OverLength over) {
        long steps = ((long) wordsOver + over.wordsPerStep() - 1) / over.wordsPerStep();
        return limited(over.perStep().times(Fraction.of(steps)), over.most());
      }
      var missing = (Penalty.MissingPart) penalty;
      return circumstances.missingParts().contains(missing.part())
          ? missing.amount()
          : Fraction.ZERO;
    }

    private static Fraction limited(Fraction amount, @Nullable Fraction most) {
      return most != null && amount.isAtLeast(most) ? most : amount;
    }
  }

  /** A programme's own function. */
  static final class Custom extends NumberNode.Leaf {
    private final ScoreFormula.Custom custom;
    private final CustomScore score;

    Custom(
        ScoreFormula.Custom formula,
        int number,
        BoundRubric rubric,
        int[] criteria,
        CustomScore score) {
      super(formula, number, rubric, criteria);
      custom = formula;
      this.score = score;
    }

    @Override
    @Nullable Scored compute(Completion completion) {
      if (!Arrays.stream(criteria).allMatch(completion.judged::isKnown)) {
        Fraction bound = completion.worst ? custom.lowest() : custom.highest();
        return new Scored(bound, custom.lowest(), custom.highest());
      }
      Map<CriterionId, Fraction> points = new LinkedHashMap<>();
      Arrays.stream(criteria)
          .filter(completion::applies)
          .forEach(i -> points.put(rubric.criterion(i).id(), completion.points(i)));
      Optional<Fraction> value = score.function().apply(points);
      if (value.isEmpty()) {
        return null;
      }
      if (!value.get().isAtLeast(custom.lowest()) || !custom.highest().isAtLeast(value.get())) {
        throw new IllegalStateException(
            "the function " + custom.name() + " left the range that the plan declares for it");
      }
      return new Scored(value.get(), custom.lowest(), custom.highest());
    }

    @Override
    boolean exists(int applying) {
      return true;
    }

    @Override
    Fraction combine(int[] applying, IntFunction<Fraction> points) {
      throw new IllegalStateException("a custom function is asked as a whole");
    }

    /** A function does not tell what each criterion adds. */
    @Override
    Fraction share(int place, int standing, Fraction points, int[] counted) {
      return Fraction.ZERO;
    }
  }
}
