package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.StackRequirement.AllMembers;
import io.microcredential.core.stack.StackRequirement.MembersAtLeast;
import io.microcredential.core.stack.StackRequirement.PointsAtLeast;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers by trying everything, straight from the meaning of the words.
 *
 * <p>For every stack it lists all sets of steps that complete it by being used in it, as bits of a
 * number.
 */
final class BruteForce {

  private final Map<StackId, Stack> stacks = new HashMap<>();
  private final Map<StackStep, Integer> versions;

  /** Looks at stacks with steps held in a version: 1, 2 or more; 0 is not held. */
  private BruteForce(List<Stack> all, Map<StackStep, Integer> versions) {
    all.forEach(stack -> stacks.put(stack.id(), stack));
    this.versions = versions;
  }

  static boolean isCompleted(List<Stack> all, StackId id, Holdings holdings) {
    var force = new BruteForce(all, versions(holdings));
    return !force.completions(force.stacks.get(id)).isEmpty();
  }

  /** Returns the total of the cheapest of all sets of steps that complete a stack. */
  static Fraction shortest(List<Stack> all, StackId id, Holdings holdings, StepPrices prices) {
    Fraction best = null;
    for (int set = 0; set < 1 << RandomStacks.STEPS.size(); set++) {
      Map<StackStep, Integer> versions = versions(holdings);
      Fraction total = Fraction.ZERO;
      for (int i = 0; i < RandomStacks.STEPS.size(); i++) {
        if ((set >> i & 1) == 1) {
          StackStep step = RandomStacks.STEPS.get(i);
          versions.put(step, 9);
          total = total.plus(price(step, prices));
        }
      }
      var force = new BruteForce(all, versions);
      if ((best == null || total.compareTo(best) < 0)
          && !force.completions(force.stacks.get(id)).isEmpty()) {
        best = total;
      }
    }
    return best;
  }

  private static Fraction price(StackStep step, StepPrices prices) {
    return prices.list().stream()
        .filter(price -> price.step().equals(step))
        .map(StepPrice::amount)
        .findFirst()
        .orElse(Fraction.ONE);
  }

  private static Map<StackStep, Integer> versions(Holdings holdings) {
    Map<StackStep, Integer> versions = new HashMap<>();
    for (HeldCredential held : holdings.credentials()) {
      if (held.holdsAt(holdings.at())) {
        versions.merge(StackStep.of(held.credential()), held.version().major(), Math::max);
      }
    }
    holdings.goals().stream()
        .filter(goal -> goal.holdsAt(holdings.at()))
        .forEach(goal -> versions.put(StackStep.of(goal.goal()), 1));
    return versions;
  }

  private Set<Integer> completions(Stack stack) {
    var found = new HashSet<Integer>();
    extend(stack, 0, 0, 0, Fraction.ZERO, found);
    return found;
  }

  private void extend(
      Stack stack, int next, int used, int members, Fraction points, Set<Integer> found) {
    if (isEnough(stack, members, points)) {
      found.add(used);
    }
    if (next == stack.members().size()) {
      return;
    }
    extend(stack, next + 1, used, members, points, found);
    StackMember member = stack.members().get(next);
    for (int more : uses(member)) {
      if ((used & more) == 0 || stack.counting() == StackCounting.FOR_EACH_MEMBER) {
        extend(stack, next + 1, used | more, members + 1, points.plus(member.points()), found);
      }
    }
  }

  private static boolean isEnough(Stack stack, int members, Fraction points) {
    if (stack.requirement() instanceof MembersAtLeast some) {
      return members >= some.atLeast();
    } else if (stack.requirement() instanceof PointsAtLeast some) {
      return points.isAtLeast(some.atLeast());
    }
    assert stack.requirement() instanceof AllMembers;
    return members == stack.members().size();
  }

  private Set<Integer> uses(StackMember member) {
    if (member.part() instanceof StackPart.NestedStack nested) {
      return completions(stacks.get(nested.stack()));
    }
    StackStep step = member.part().step().orElseThrow();
    Version since =
        member.part() instanceof StackPart.Credential credential ? credential.since() : null;
    int held = versions.getOrDefault(step, 0);
    return held >= (since == null ? 1 : since.major())
        ? Set.of(1 << RandomStacks.STEPS.indexOf(step))
        : Set.of();
  }
}
