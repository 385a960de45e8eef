package io.microcredential.core.stack;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.StackId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stacks that were checked together and answer for any learner.
 *
 * <p>Immutable and safe for use by several threads. What was earned counts while it holds at the
 * instant asked; copies of an award count once.
 *
 * <pre>{@code
 * Stacks stacks = Stacks.of(list).orElseThrow();
 * Holdings holdings = Holdings.of(clock.instant(), held);
 * StackProgress progress = stacks.progress(id, holdings);
 * Outcome<StackPath> path = stacks.shortestPath(id, holdings, StepPrices.count());
 * }</pre>
 */
public final class Stacks {

  private final List<Stack> list;
  private final Map<StackId, StackPlan> plans;

  private Stacks(List<Stack> list, Map<StackId, StackPlan> plans) {
    this.list = list;
    this.plans = plans;
  }

  /**
   * Checks stacks and puts them together.
   *
   * @param list the stacks, with every stack that one of them holds
   * @return the stacks; or all problems that {@link StackCheck} finds
   */
  public static Outcome<Stacks> of(List<Stack> list) {
    StackCheck check = StackCheck.checked(list);
    Problems problems = check.found();
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(new Stacks(List.copyOf(list), Map.copyOf(check.plans())), problems);
  }

  /**
   * Returns the stacks.
   *
   * @return all of them, in the order given
   */
  public List<Stack> list() {
    return list;
  }

  /**
   * Returns a stack.
   *
   * @param id its identifier
   * @return the stack, or nothing if it is not here
   */
  public Optional<Stack> find(StackId id) {
    return Optional.ofNullable(plans.get(id)).map(plan -> plan.root().stack());
  }

  /**
   * Says how far somebody is in one stack.
   *
   * <p>Takes time in proportion to the stack written out, times the number of ways in which the
   * awards held could be arranged where one award counts once: at most 65,536, usually 1.
   *
   * @param id which stack
   * @param holdings what somebody holds, and the instant asked about
   * @return the progress
   * @throws IllegalArgumentException if the stack is not here
   */
  public StackProgress progress(StackId id, Holdings holdings) {
    return ProgressReport.of(plan(id), HeldSteps.of(holdings), holdings.at());
  }

  /**
   * Says how far somebody is in every stack; much quicker than asking one by one.
   *
   * @param holdings what somebody holds, and the instant asked about
   * @return the progress in each stack, in the order of {@link #list}
   */
  public List<StackProgress> progress(Holdings holdings) {
    HeldSteps held = HeldSteps.of(holdings);
    return list.stream()
        .map(stack -> ProgressReport.of(plan(stack.id()), held, holdings.at()))
        .toList();
  }

  /**
   * Finds the shortest way to complete a stack.
   *
   * <p>The answer is exact or refused, never a guess. Where every step stands in one place, it
   * takes time n log n in the number of places where members are counted; where points are counted,
   * time in proportion to the members times the different sums of points. Finding the best of steps
   * that stand in several places is NP-hard: the search doubles at worst with each such step not
   * held (triples where one award counts once and could count in two places), and is given up after
   * looking at 20,000,000 members and sums. It never comes to that with 100 places of which 16
   * steps share some; as a rule it does not with many more.
   *
   * @param id which stack
   * @param holdings what somebody holds, and the instant asked about
   * @param prices what steps take
   * @return the path; or a refusal with the code {@code stack.price-unknown} for each step of
   *     unknown price, {@code stack.prices-too-fine} or {@code stack.path-too-large}
   * @throws IllegalArgumentException if the stack is not here
   */
  public Outcome<StackPath> shortestPath(StackId id, Holdings holdings, StepPrices prices) {
    StackPlan plan = plan(id);
    return new ShortestPath(plan, plan.root().gate(), HeldSteps.of(holdings), prices).find();
  }

  /**
   * Finds the shortest way to a level of a stack; otherwise as {@link #shortestPath}.
   *
   * @param id which stack
   * @param level the number of one of its levels
   * @param holdings what somebody holds, and the instant asked about
   * @param prices what steps take
   * @return the path, or a refusal
   * @throws IllegalArgumentException if the stack is not here or has no such level
   */
  public Outcome<StackPath> shortestPathToLevel(
      StackId id, int level, Holdings holdings, StepPrices prices) {
    StackPlan plan = plan(id);
    Stack stack = plan.root().stack();
    Gate gate =
        stack.levels().stream()
            .filter(candidate -> candidate.level().number() == level)
            .findFirst()
            .map(found -> Gate.of(found.requirement(), stack.members()))
            .orElseThrow(() -> new IllegalArgumentException("the stack has no level " + level));
    return new ShortestPath(plan, gate, HeldSteps.of(holdings), prices).find();
  }

  private StackPlan plan(StackId id) {
    StackPlan plan = plans.get(id);
    if (plan == null) {
      throw new IllegalArgumentException("the stack is not among these; look it up with find");
    }
    return plan;
  }
}
