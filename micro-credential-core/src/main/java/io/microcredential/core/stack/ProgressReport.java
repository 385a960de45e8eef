package io.microcredential.core.stack;

import io.microcredential.core.stack.StackPlan.Group;
import io.microcredential.core.stack.StackPlan.Leaf;
import io.microcredential.core.stack.StackPlan.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down how far somebody is in one stack. */
final class ProgressReport {

  private final StackPlan plan;
  private final HeldSteps held;
  private final Instant at;
  private final boolean[] filled;

  private ProgressReport(StackPlan plan, HeldSteps held, Instant at) {
    this.plan = plan;
    this.held = held;
    this.at = at;
    this.filled = Counting.of(plan, plan.root().gate(), held::fits);
  }

  static StackProgress of(StackPlan plan, HeldSteps held, Instant at) {
    var report = new ProgressReport(plan, held, at);
    Group root = plan.root();
    var steps = new ArrayList<NextStep>();
    if (!Counting.isDone(root, report.filled)) {
      report.collect(root, true, steps);
    }
    return report.progress(root, report.levels(), steps);
  }

  private StackProgress progress(
      Group group, List<LevelProgress> levels, List<NextStep> nextSteps) {
    List<Node> nodes = group.nodes();
    var members = new ArrayList<MemberProgress>(nodes.size());
    long earned = 0;
    for (int i = 0; i < nodes.size(); i++) {
      MemberProgress member = member(nodes.get(i), group.stack().members().get(i));
      members.add(member);
      earned += member.isDone() ? group.gate().worth(i) : 0;
    }
    return new StackProgress(
        group.stack().id(),
        at,
        group.gate().inUnits(earned),
        group.gate().inUnits(group.gate().needed()),
        members,
        levels,
        nextSteps);
  }

  private MemberProgress member(Node node, StackMember member) {
    if (node instanceof Leaf leaf) {
      return new MemberProgress(member, status(leaf), null);
    }
    StackProgress nested = progress((Group) node, List.of(), List.of());
    MemberStatus status = nested.isCompleted() ? MemberStatus.DONE : MemberStatus.OPEN;
    return new MemberProgress(member, status, nested);
  }

  private MemberStatus status(Leaf leaf) {
    MemberStatus alone = held.status(leaf);
    return alone == MemberStatus.DONE && !filled[leaf.place()]
        ? MemberStatus.COUNTED_ELSEWHERE
        : alone;
  }

  private List<LevelProgress> levels() {
    Group root = plan.root();
    var levels = new ArrayList<LevelProgress>();
    for (StackLevel level : root.stack().levels()) {
      Gate gate = Gate.of(level.requirement(), root.stack().members());
      boolean[] best = Counting.of(plan, gate, held::fits);
      levels.add(
          new LevelProgress(
              level.level(),
              gate.inUnits(Counting.earned(root, gate, best)),
              gate.inUnits(gate.needed())));
    }
    return levels;
  }

  /** Collects what can be done in a group that is not complete. */
  private void collect(Group group, boolean required, List<NextStep> steps) {
    Gate gate = group.gate();
    long missing = gate.needed() - Counting.earned(group, gate, filled);
    for (int i = 0; i < group.nodes().size(); i++) {
      Node node = group.nodes().get(i);
      boolean needed = required && gate.total() - gate.worth(i) < gate.needed();
      if (node instanceof Group inner) {
        if (!Counting.isDone(inner, filled)) {
          collect(inner, needed, steps);
        }
      } else if (!held.fits((Leaf) node)) {
        List<NextStepReason> reasons =
            reasons(status((Leaf) node), needed, gate.worth(i) >= missing);
        steps.add(new NextStep(((Leaf) node).member(), group.stack().id(), reasons));
      }
    }
  }

  private static List<NextStepReason> reasons(
      MemberStatus status, boolean needed, boolean completes) {
    var reasons = new ArrayList<NextStepReason>();
    if (status != MemberStatus.OPEN) {
      reasons.add(NextStepReason.RENEWS);
    }
    if (needed) {
      reasons.add(NextStepReason.REQUIRED);
    }
    if (completes) {
      reasons.add(NextStepReason.COMPLETES_STACK);
    }
    if (!needed && !completes) {
      reasons.add(NextStepReason.COUNTS);
    }
    return reasons;
  }
}
