package io.microcredential.core.stack;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.StackId;
import io.microcredential.core.stack.StackPart.NestedStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at stacks before anybody is told how far they are.
 *
 * <p>Does every nested stack exist? Does a stack contain itself? Can each be completed, and each of
 * its levels be reached, by somebody who holds everything? The last answer is exact; where one
 * award counts once it takes a look at every arrangement, so stacks that allow too many are
 * refused.
 */
public final class StackCheck {

  /** The most micro-credentials and outside goals in a stack with its nested stacks written out. */
  public static final int MOST_PLACES = 1_000;

  /** How deep stacks may stand inside each other, counting the outermost. */
  public static final int DEEPEST = 10;

  /** The most places in all stacks together. */
  public static final int MOST_PLACES_IN_ALL = 1_000_000;

  private final List<Stack> stacks;
  private final Map<StackId, Stack> byId = new HashMap<>();
  private final Map<StackId, StackPlan> plans = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private StackCheck(List<Stack> stacks) {
    this.stacks = stacks;
  }

  /**
   * Checks stacks that may contain each other.
   *
   * @param stacks all of them
   * @return all problems, placed as in a list of the stacks' JSON forms
   */
  public static Problems problems(List<Stack> stacks) {
    return checked(stacks).found();
  }

  /** Checks stacks and keeps them written out. */
  static StackCheck checked(List<Stack> stacks) {
    var check = new StackCheck(List.copyOf(stacks));
    check.names();
    check.thresholds();
    if (check.problems.isEmpty()) {
      check.sizes(new StackOrder(check.stacks));
    }
    if (check.problems.isEmpty()) {
      check.reach();
    }
    return check;
  }

  Problems found() {
    return Problems.of(problems);
  }

  /** Returns the stacks written out; all of them, if there are no problems. */
  Map<StackId, StackPlan> plans() {
    return plans;
  }

  private void names() {
    for (int i = 0; i < stacks.size(); i++) {
      if (byId.putIfAbsent(stacks.get(i).id(), stacks.get(i)) != null) {
        add(
            "stack.duplicate-id",
            at(i).child("id"),
            "Another stack has this identifier.",
            "Give every stack an identifier of its own.");
      }
    }
    for (int i = 0; i < stacks.size(); i++) {
      List<StackMember> members = stacks.get(i).members();
      for (int j = 0; j < members.size(); j++) {
        if (members.get(j).part() instanceof NestedStack nested
            && !byId.containsKey(nested.stack())) {
          add(
              "stack.unknown-stack",
              nestedAt(i, j),
              "The stack \"" + nested.stack() + "\" is not among these stacks.",
              "Add it, or take the member out.");
        }
      }
    }
  }

  private void thresholds() {
    for (int i = 0; i < stacks.size(); i++) {
      Stack stack = stacks.get(i);
      threshold(stack, stack.requirement(), at(i).child("requirement"));
      for (int j = 0; j < stack.levels().size(); j++) {
        StackRequirement requirement = stack.levels().get(j).requirement();
        threshold(stack, requirement, at(i).child("levels").child(j).child("requirement"));
      }
    }
  }

  private void threshold(Stack stack, StackRequirement requirement, JsonPointer at) {
    Gate gate = Gate.of(requirement, stack.members());
    if (!gate.isReachable()) {
      add(
          "stack.unreachable-threshold",
          at.child("atLeast"),
          "All members together come to " + gate.inUnits(gate.total()).toDecimalText() + " only.",
          "Lower the threshold, or add members.");
    }
  }

  private void sizes(StackOrder order) {
    for (StackOrder.Edge edge : order.closing()) {
      add(
          "stack.cycle",
          nestedAt(edge.stack(), edge.member()),
          "With this member the stack contains itself.",
          "Take the member out, here or further down.");
    }
    long all = order.placesInAll();
    for (int i = 0; i < stacks.size() && order.closing().isEmpty(); i++) {
      if (order.places(i) > MOST_PLACES || order.depth(i) > DEEPEST) {
        add(
            "stack.too-large",
            at(i).child("members"),
            "With its nested stacks written out, this stack is too large or too deep.",
            "Keep to " + MOST_PLACES + " places and " + DEEPEST + " stacks inside each other.");
      }
    }
    if (all > MOST_PLACES_IN_ALL) {
      add(
          "stack.too-many",
          JsonPointer.root(),
          "With all nested stacks written out, these stacks have too many places.",
          "Keep to " + MOST_PLACES_IN_ALL + " places in all.");
    }
  }

  private void reach() {
    for (int i = 0; i < stacks.size(); i++) {
      Stack stack = stacks.get(i);
      var plan = new StackPlan(stack, byId);
      plans.put(stack.id(), plan);
      if (plan.isTooEntangled()) {
        add(
            "stack.too-entangled",
            at(i).child("members"),
            "Awards could count in this stack in more than "
                + StackPlan.MOST_ARRANGEMENTS
                + " ways, too many to find the best one.",
            "Let fewer members stand in several nested stacks, or count awards for each member.");
      } else {
        reach(i, plan);
      }
    }
  }

  private void reach(int index, StackPlan plan) {
    Stack stack = plan.root().stack();
    JsonPointer at = at(index);
    if (!isReachable(plan, stack.requirement())) {
      addNeverComplete(at.child("requirement"));
    }
    for (int j = 0; j < stack.levels().size(); j++) {
      if (!isReachable(plan, stack.levels().get(j).requirement())) {
        addNeverComplete(at.child("levels").child(j).child("requirement"));
      }
    }
  }

  private static boolean isReachable(StackPlan plan, StackRequirement requirement) {
    Gate gate = Gate.of(requirement, plan.root().stack().members());
    boolean[] best = Counting.of(plan, gate, leaf -> true);
    return Counting.earned(plan.root(), gate, best) >= gate.needed();
  }

  private void addNeverComplete(JsonPointer at) {
    add(
        "stack.never-complete",
        at,
        "Nobody can come so far, because one award counts once and is needed in several places.",
        "Add members to the nested stacks, or count awards for each member.");
  }

  private void add(String code, JsonPointer at, String message, String fix) {
    problems.add(Problem.error(code, at, message).fix(fix));
  }

  private static JsonPointer at(int stack) {
    return JsonPointer.root().child(stack);
  }

  private static JsonPointer nestedAt(int stack, int member) {
    return at(stack).child("members").child(member).child("part").child("stack");
  }
}
