package io.microcredential.core.stack;

import io.microcredential.core.StackId;
import io.microcredential.core.stack.StackPart.NestedStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A stack with its nested stacks written out as a tree.
 *
 * <p>Places, the leaves of the tree, are numbered in an order that depends on identifiers only, so
 * that nothing found along these numbers depends on the order of members.
 */
final class StackPlan {

  /** A node of the tree. */
  sealed interface Node permits Leaf, Group {}

  /** A place that one step fills. */
  record Leaf(int place, StackStep step, StackMember member) implements Node {}

  /**
   * A stack inside the tree.
   *
   * @param nodes one for each member, in the stack's order
   * @param canonical the members' indices in the order of their identifiers
   */
  record Group(Stack stack, Gate gate, List<Node> nodes, int[] canonical) implements Node {}

  /**
   * A step that stands in several places.
   *
   * @param arrangements the largest sets of places that it may fill at once, at least one set
   */
  record Shared(StackStep step, List<Leaf> places, List<int[]> arrangements) {

    boolean isContested() {
      return arrangements.size() > 1;
    }
  }

  private static final Comparator<StackMember> BY_IDENTIFIER =
      Comparator.comparing(StackPlan::identifier);

  /** The most ways in which all steps together may be arranged. */
  static final int MOST_ARRANGEMENTS = 65_536;

  private final Group root;
  private final List<Leaf> places = new ArrayList<>();
  private final List<Shared> shared = new ArrayList<>();
  private final boolean tooEntangled;

  /** Writes a stack out; it must be known to be acyclic and of bearable size. */
  StackPlan(Stack stack, Map<StackId, Stack> stacks) {
    this.root = group(stack, stacks);
    Map<StackStep, List<Leaf>> byStep = new LinkedHashMap<>();
    places.forEach(p -> byStep.computeIfAbsent(p.step(), s -> new ArrayList<>()).add(p));
    byStep.values().removeIf(leaves -> leaves.size() == 1);
    long ways = 1;
    for (StackStep step : byStep.keySet()) {
      ways = Math.min(ways * count(root, step), Integer.MAX_VALUE);
    }
    this.tooEntangled = ways > MOST_ARRANGEMENTS;
    if (!tooEntangled) {
      byStep.forEach(
          (step, leaves) -> shared.add(new Shared(step, leaves, arrangements(root, step))));
    }
  }

  /** Returns whether awards could count in more ways than are looked through. */
  boolean isTooEntangled() {
    return tooEntangled;
  }

  Group root() {
    return root;
  }

  /** Returns every place, at the index that is its number. */
  List<Leaf> places() {
    return places;
  }

  List<Shared> shared() {
    return shared;
  }

  private Group group(Stack stack, Map<StackId, Stack> stacks) {
    List<StackMember> members = stack.members();
    int[] canonical =
        IntStream.range(0, members.size())
            .boxed()
            .sorted((a, b) -> BY_IDENTIFIER.compare(members.get(a), members.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    var nodes = new Node[canonical.length];
    for (int index : canonical) {
      nodes[index] = node(members.get(index), stacks);
    }
    return new Group(stack, Gate.of(stack.requirement(), members), List.of(nodes), canonical);
  }

  private Node node(StackMember member, Map<StackId, Stack> stacks) {
    if (member.part() instanceof NestedStack nested) {
      Stack inner = stacks.get(nested.stack());
      if (inner == null) {
        throw new IllegalStateException("only stacks whose members are known are written out");
      }
      return group(inner, stacks);
    }
    var leaf = new Leaf(places.size(), member.part().step().orElseThrow(), member);
    places.add(leaf);
    return leaf;
  }

  private static String identifier(StackMember member) {
    if (member.part() instanceof StackPart.Credential credential) {
      return "c " + credential.credential().value();
    } else if (member.part() instanceof StackPart.OutsideGoal goal) {
      return "g " + goal.goal().value();
    }
    return "s " + ((NestedStack) member.part()).stack().value();
  }

  /** Returns in how many ways a step can be arranged, at most the largest int. */
  private static long count(Node node, StackStep step) {
    if (node instanceof Leaf leaf) {
      return leaf.step().equals(step) ? 1 : 0;
    }
    var group = (Group) node;
    long ways = 0;
    for (Node inner : group.nodes()) {
      long more = count(inner, step);
      if (group.stack().counting() == StackCounting.ONCE || ways == 0) {
        ways += more;
      } else if (more > 0) {
        ways *= more;
      }
      ways = Math.min(ways, Integer.MAX_VALUE);
    }
    return ways;
  }

  private static List<int[]> arrangements(Node node, StackStep step) {
    if (node instanceof Leaf leaf) {
      return leaf.step().equals(step) ? List.of(new int[] {leaf.place()}) : List.of();
    }
    var group = (Group) node;
    List<int[]> all = new ArrayList<>();
    for (int index : group.canonical()) {
      List<int[]> more = arrangements(group.nodes().get(index), step);
      if (group.stack().counting() == StackCounting.ONCE || all.isEmpty()) {
        all.addAll(more);
      } else if (!more.isEmpty()) {
        all = combined(all, more);
      }
    }
    return all;
  }

  private static List<int[]> combined(List<int[]> some, List<int[]> others) {
    var all = new ArrayList<int[]>();
    for (int[] first : some) {
      for (int[] second : others) {
        all.add(IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray());
      }
    }
    return all;
  }
}
