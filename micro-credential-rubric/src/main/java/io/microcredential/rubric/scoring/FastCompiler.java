package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Brings formulas and policies into whole numbers, for fixed criteria that apply. */
final class FastCompiler {

  private final BoundRubric rubric;
  private final ScoringPlan plan;
  private final Completion applying;

  /**
   * Makes a compiler.
   *
   * @param applying a completion in which exactly the criteria apply that will be asked
   */
  FastCompiler(ScoringPlan plan, Completion applying) {
    this.plan = plan;
    this.applying = applying;
    rubric = applying.judged.rubric;
  }

  static BigInteger common(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }

  /** Returns a number in units of a scale that holds it exactly. */
  static BigInteger units(Fraction number, BigInteger scale) {
    return number.numerator().multiply(scale.divide(number.denominator()));
  }

  /**
   * Compiles a formula.
   *
   * @return the number, or null where there is none
   * @throws ArithmeticException if it does not fit
   */
  @Nullable FastNumber number(NumberNode node) {
    Scored range = node.score(applying);
    if (range == null) {
      return null;
    } else if (node instanceof NumberNode.Leaf leaf) {
      return leaf(leaf);
    } else if (node instanceof NumberNodes.Total total) {
      return total(total);
    }
    var wrapper = (NumberNodes.Wrapper) node;
    FastNumber of = inner(wrapper.of);
    Scored inner = Objects.requireNonNull(wrapper.of.score(applying));
    if (node instanceof NumberNodes.Rescaled rescaled) {
      Fraction stretch =
          rescaled
              .onto
              .highest()
              .minus(rescaled.onto.lowest())
              .dividedBy(inner.highest().minus(inner.lowest()));
      return straight(of, stretch, rescaled.onto.lowest().minus(stretch.times(inner.lowest())));
    } else if (node instanceof NumberNodes.Rounded rounded) {
      return rounded(of, rounded.how);
    }
    return FastPenalized.of(of, inner, ((NumberNodes.Penalized) node).penalties, plan.parts());
  }

  /** Compiles what is inside a number that exists, and so exists too. */
  private FastNumber inner(NumberNode node) {
    return Objects.requireNonNull(number(node));
  }

  /** Returns a number times a factor plus a summand, in the coarsest unit that holds it. */
  static FastNumber straight(FastNumber of, Fraction factor, Fraction summand) {
    Fraction perUnit = factor.dividedBy(new Fraction(of.scale, BigInteger.ONE));
    BigInteger scale = common(perUnit.denominator(), summand.denominator());
    return new FastNumber.Straight(scale, of, units(perUnit, scale), units(summand, scale));
  }

  private static FastNumber rounded(FastNumber of, ScoreFormula.Rounded how) {
    Fraction step =
        how.unit()
            .dividedBy(new Fraction(BigInteger.TEN.pow(how.rounding().digits()), BigInteger.ONE));
    Fraction steps = Fraction.ONE.dividedBy(step.times(new Fraction(of.scale, BigInteger.ONE)));
    return new FastRounded(
        step.denominator(),
        of,
        steps.numerator(),
        steps.denominator(),
        step.numerator(),
        how.rounding().mode());
  }

  private FastNumber total(NumberNodes.Total total) {
    int size = total.parts().size();
    var parts = new FastNumber[size];
    var perUnit = new Fraction[size];
    BigInteger scale = BigInteger.ONE;
    for (int i = 0; i < size; i++) {
      parts[i] = inner(total.parts().get(i));
      perUnit[i] = total.weights.get(i).dividedBy(new Fraction(parts[i].scale, BigInteger.ONE));
      scale = common(scale, perUnit[i].denominator());
    }
    long[] factors = new long[size];
    BigInteger most = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      BigInteger factor = units(perUnit[i], scale);
      factors[i] = factor.longValueExact();
      most = most.add(parts[i].most.multiply(factor));
    }
    return new FastNumber.Total(scale, most, parts, factors);
  }

  private FastNumber leaf(NumberNode.Leaf leaf) {
    if (leaf instanceof NumberNodes.Custom) {
      throw new ArithmeticException("a function of the programme has no whole numbers");
    }
    int[] places = Arrays.stream(leaf.criteria).filter(applying::applies).toArray();
    int kept = places.length;
    int[] counted = places;
    if (leaf instanceof NumberNode.Highest highest) {
      kept = highest.kept(places.length);
      counted = Arrays.copyOf(places, kept);
    }
    Fraction[][] shares = shares(leaf, places, counted);
    BigInteger scale =
        Arrays.stream(shares)
            .flatMap(Arrays::stream)
            .map(Fraction::denominator)
            .reduce(BigInteger.ONE, FastCompiler::common);
    long[][] worth = new long[places.length][];
    BigInteger most = BigInteger.ZERO;
    for (int i = 0; i < places.length; i++) {
      worth[i] =
          Arrays.stream(shares[i]).mapToLong(x -> units(x, scale).longValueExact()).toArray();
      most =
          most.add(
              Arrays.stream(shares[i])
                  .map(x -> units(x, scale).abs())
                  .reduce(BigInteger.ZERO, BigInteger::max));
    }
    return kept < places.length
        ? new FastNumber.Highest(scale, most, places, worth, kept)
        : new FastNumber.Linear(scale, most, places, worth);
  }

  /** Returns what each level of each criterion adds where it counts. */
  private Fraction[][] shares(NumberNode.Leaf leaf, int[] places, int[] counted) {
    return Arrays.stream(places)
        .mapToObj(
            place ->
                IntStream.range(0, rubric.levels(place))
                    .mapToObj(
                        level ->
                            leaf.share(place, level, rubric.level(place, level).points(), counted))
                    .toArray(Fraction[]::new))
        .toArray(Fraction[][]::new);
  }

  /**
   * Compiles a policy.
   *
   * @throws ArithmeticException if a score in it does not fit
   */
  FastDecision decision(DecisionNode node) {
    if (node instanceof DecisionNode.Levels levels) {
      int count = (int) Arrays.stream(levels.criteria).filter(applying::applies).count();
      return new FastDecision.Levels(levels.criteria, levels.needed, levels.least(count));
    } else if (node instanceof DecisionNode.Cut cut) {
      FastNumber score = number(cut.score);
      return score == null ? new FastDecision.Unknown() : cut(score, cut.cut);
    }
    var group = (DecisionNode.Group) node;
    return new FastDecision.Group(
        group.parts().stream().map(this::decision).toArray(FastDecision[]::new), group.needed);
  }

  /** The least whole number of units at the cut; where it is beyond all, the next beyond. */
  private static FastDecision cut(FastNumber score, Fraction cut) {
    Fraction exact = cut.times(new Fraction(score.scale, BigInteger.ONE));
    BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
    BigInteger least = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    BigInteger beyond = score.most.add(BigInteger.ONE);
    return new FastDecision.Cut(score, least.min(beyond).max(beyond.negate()).longValueExact());
  }
}
