package io.microcredential.core.stack;

import io.microcredential.core.stack.StackPlan.Group;
import io.microcredential.core.stack.StackPlan.Leaf;
import io.microcredential.core.stack.StackPlan.Node;
import io.microcredential.core.stack.StackPlan.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the places in which awards count so that the most is earned.
 *
 * <p>Where no award could count in one place or in another, there is nothing to find. Otherwise all
 * arrangements of such awards are searched, cutting off those that cannot be better even if every
 * award still to be arranged counted everywhere. Of arrangements that earn the same, one is taken
 * that leaves the members nearest to being done.
 */
final class Counting {

  private static final long WHOLE = 1_000_000;

  private final Group root;
  private final Gate gate;
  private final List<Shared> contested = new ArrayList<>();
  private final boolean[] fits;
  private final boolean[] filled;
  private boolean[] best;
  private long bestEarned = -1;
  private long bestNearness = -1;

  private Counting(StackPlan plan, Gate gate, Predicate<Leaf> held) {
    this.root = plan.root();
    this.gate = gate;
    this.fits = new boolean[plan.places().size()];
    for (Leaf leaf : plan.places()) {
      fits[leaf.place()] = held.test(leaf);
    }
    for (Shared shared : plan.shared()) {
      if (shared.isContested() && shared.places().stream().anyMatch(p -> fits[p.place()])) {
        contested.add(shared);
      }
    }
    this.filled = fits.clone();
    this.best = filled;
  }

  /**
   * Returns which places are filled.
   *
   * @param gate what the root asks for
   * @param held whether what is held will do for a place
   */
  static boolean[] of(StackPlan plan, Gate gate, Predicate<Leaf> held) {
    var counting = new Counting(plan, gate, held);
    if (!counting.contested.isEmpty()) {
      counting.arrange(0);
    }
    return counting.best;
  }

  private void arrange(int next) {
    long earned = earned(root, gate, filled);
    long nearness = nearness(root, gate);
    if (earned < bestEarned || (earned == bestEarned && nearness <= bestNearness)) {
      return;
    }
    if (next == contested.size()) {
      bestEarned = earned;
      bestNearness = nearness;
      best = filled.clone();
      return;
    }
    Shared shared = contested.get(next);
    for (int[] arrangement : shared.arrangements()) {
      shared.places().forEach(p -> filled[p.place()] = false);
      for (int place : arrangement) {
        filled[place] = fits[place];
      }
      arrange(next + 1);
    }
    shared.places().forEach(p -> filled[p.place()] = fits[p.place()]);
  }

  /** Returns what the members that are done are worth together. */
  static long earned(Group group, Gate gate, boolean[] filled) {
    long earned = 0;
    List<Node> nodes = group.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      if (isDone(nodes.get(i), filled)) {
        earned += gate.worth(i);
      }
    }
    return earned;
  }

  static boolean isDone(Node node, boolean[] filled) {
    if (node instanceof Leaf leaf) {
      return filled[leaf.place()];
    }
    var group = (Group) node;
    return earned(group, group.gate(), filled) >= group.gate().needed();
  }

  /** Returns in millionths how near a group is to what it needs; more filled is never less near. */
  private long nearness(Group group, Gate asked) {
    long sum = 0;
    for (int i = 0; i < group.nodes().size(); i++) {
      Node node = group.nodes().get(i);
      if (node instanceof Leaf leaf) {
        sum += filled[leaf.place()] ? asked.worth(i) * WHOLE : 0;
      } else {
        var inner = (Group) node;
        sum += asked.worth(i) * nearness(inner, inner.gate());
      }
    }
    return Math.min(WHOLE, sum / asked.needed());
  }
}
