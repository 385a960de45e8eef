package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Version;
import io.microcredential.core.stack.StackPlan.Group;
import io.microcredential.core.stack.StackPlan.Leaf;
import io.microcredential.core.stack.StackPlan.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a question about the shortest path into whole numbers and the answer back. */
final class ShortestPath {

  /** Room below one unit of price to count steps: of two equal prices, fewer steps win. */
  private static final BigInteger STEPS = BigInteger.valueOf(StackCheck.MOST_PLACES + 1L);

  private static final long MOST_WORK = 20_000_000;

  private final StackPlan plan;
  private final Gate gate;
  private final HeldSteps held;
  private final StepPrices prices;

  ShortestPath(StackPlan plan, Gate gate, HeldSteps held, StepPrices prices) {
    this.plan = plan;
    this.gate = gate;
    this.held = held;
    this.prices = prices;
  }

  Outcome<StackPath> find() {
    Map<StackStep, Leaf> open = new LinkedHashMap<>();
    collectOpen(plan.root(), open);
    Map<StackStep, Fraction> given = new HashMap<>();
    prices.list().forEach(price -> given.put(price.step(), price.amount()));
    var amounts = new LinkedHashMap<StackStep, Fraction>();
    var problems = new ArrayList<Problem>();
    for (StackStep step : open.keySet()) {
      Fraction amount = prices.measure() == PathMeasure.COUNT ? Fraction.ONE : given.get(step);
      if (amount == null) {
        problems.add(unknown(step));
      } else {
        amounts.put(step, amount);
      }
    }
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    Map<StackStep, Long> whole = whole(amounts);
    if (whole.size() < amounts.size()) {
      return Outcome.refusal(tooFine());
    }
    Optional<Set<StackStep>> steps = PathSearch.steps(plan, gate, held, whole, MOST_WORK);
    if (steps.isEmpty()) {
      return Outcome.refusal(tooLarge());
    }
    open.keySet().retainAll(steps.get());
    return Outcome.success(path(open, amounts));
  }

  private StackPath path(Map<StackStep, Leaf> chosen, Map<StackStep, Fraction> amounts) {
    var steps = new ArrayList<PathStep>();
    Fraction total = Fraction.ZERO;
    for (var step : chosen.entrySet()) {
      Fraction amount = amounts.getOrDefault(step.getKey(), Fraction.ZERO);
      steps.add(new PathStep(step.getValue().member(), amount));
      total = total.plus(amount);
    }
    return new StackPath(plan.root().stack().id(), prices.measure(), total, steps);
  }

  /**
   * Collects, in the stack's order, the steps of which some place is not filled by what is held.
   */
  private void collectOpen(Node node, Map<StackStep, Leaf> open) {
    if (node instanceof Group group) {
      group.nodes().forEach(inner -> collectOpen(inner, open));
    } else if (node instanceof Leaf leaf && !held.fits(leaf)) {
      open.merge(leaf.step(), leaf, ShortestPath::stricter);
    }
  }

  /** Returns the place that asks for the later version; else one that no order of members sways. */
  private static Leaf stricter(Leaf one, Leaf other) {
    @Nullable Version first = HeldSteps.since(one);
    @Nullable Version second = HeldSteps.since(other);
    if (Objects.equals(first, second)) {
      return one.place() < other.place() ? one : other;
    }
    return second != null && (first == null || second.compareTo(first) > 0) ? other : one;
  }

  /** Returns exact whole prices, each at least 1; fewer than asked for if they do not fit. */
  private static Map<StackStep, Long> whole(Map<StackStep, Fraction> amounts) {
    BigInteger denominator = BigInteger.ONE;
    for (Fraction amount : amounts.values()) {
      BigInteger other = amount.denominator();
      denominator = denominator.divide(denominator.gcd(other)).multiply(other);
      if (denominator.bitLength() > Long.SIZE) {
        return Map.of();
      }
    }
    var whole = new HashMap<StackStep, Long>();
    BigInteger sum = BigInteger.ZERO;
    for (var amount : amounts.entrySet()) {
      Fraction scaled = amount.getValue().times(new Fraction(denominator, BigInteger.ONE));
      BigInteger price = scaled.numerator().multiply(STEPS).add(BigInteger.ONE);
      sum = sum.add(price);
      if (sum.compareTo(BigInteger.valueOf(CheapestCover.NEVER)) >= 0) {
        return Map.of();
      }
      whole.put(amount.getKey(), price.longValueExact());
    }
    return whole;
  }

  private static Problem unknown(StackStep step) {
    String id =
        step instanceof StackStep.Credential credential
            ? credential.credential().value()
            : ((StackStep.Goal) step).goal().value();
    return Problem.error(
            "stack.price-unknown",
            JsonPointer.root(),
            "Nobody said what the step \"" + id + "\" takes, so no path is known to be shortest.")
        .fix("Give its hours or its cost, or count steps.");
  }

  private static Problem tooFine() {
    return Problem.error(
            "stack.prices-too-fine",
            JsonPointer.root(),
            "These amounts have no common measure that is coarse enough to add them up exactly.")
        .fix("Round them, for example to whole minutes or cents.");
  }

  private static Problem tooLarge() {
    return Problem.error(
            "stack.path-too-large",
            JsonPointer.root(),
            "There are too many ways through this stack to be sure which one is shortest.")
        .fix("Ask about the nested stacks one by one, or let fewer members stand in several.");
  }
}
