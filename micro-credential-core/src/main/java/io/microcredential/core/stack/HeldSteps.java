package io.microcredential.core.stack;

import io.microcredential.core.Version;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.StackPlan.Leaf;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody holds, looked up by step; copies of an award are one. */
final class HeldSteps {

  /** An award that ended, with no other that holds. */
  private static final Holding LAPSED = new Holding(false, null);

  /**
   * How a step is held.
   *
   * @param holds whether it holds at the instant
   * @param latest the latest version that holds, null for a goal or where none holds
   */
  private record Holding(boolean holds, @Nullable Version latest) {}

  private final Map<StackStep, Holding> holdings;

  private HeldSteps(Map<StackStep, Holding> holdings) {
    this.holdings = holdings;
  }

  static HeldSteps of(Holdings holdings) {
    Map<StackStep, Holding> found = new HashMap<>(2 * holdings.credentials().size());
    for (HeldCredential held : holdings.credentials()) {
      StackStep step = StackStep.of(held.credential());
      if (held.holdsAt(holdings.at())) {
        found.merge(step, new Holding(true, held.version()), HeldSteps::later);
      } else if (!held.from().isAfter(holdings.at())) {
        found.putIfAbsent(step, LAPSED);
      }
    }
    for (ReachedGoal reached : holdings.goals()) {
      StackStep step = StackStep.of(reached.goal());
      if (reached.holdsAt(holdings.at())) {
        found.put(step, new Holding(true, null));
      } else if (!reached.from().isAfter(holdings.at())) {
        found.putIfAbsent(step, LAPSED);
      }
    }
    return new HeldSteps(found);
  }

  private static Holding later(Holding one, Holding other) {
    if (one.latest() == null || other.latest() == null) {
      return one.latest() == null ? other : one;
    }
    return one.latest().compareTo(other.latest()) >= 0 ? one : other;
  }

  /** Returns how a place stands, as if nothing counted anywhere else. */
  MemberStatus status(Leaf leaf) {
    Holding holding = holdings.get(leaf.step());
    if (holding == null) {
      return MemberStatus.OPEN;
    } else if (!holding.holds()) {
      return MemberStatus.LAPSED;
    }
    Version since = since(leaf);
    return since == null || (holding.latest() != null && holding.latest().compareTo(since) >= 0)
        ? MemberStatus.DONE
        : MemberStatus.EARLIER_VERSION;
  }

  /** Returns whether what is held will do for a place. */
  boolean fits(Leaf leaf) {
    return status(leaf) == MemberStatus.DONE;
  }

  static @Nullable Version since(Leaf leaf) {
    return leaf.member().part() instanceof StackPart.Credential credential
        ? credential.since()
        : null;
  }
}
