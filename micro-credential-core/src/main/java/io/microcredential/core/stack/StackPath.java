package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.StackId;
import java.util.List;
import java.util.Objects;

/**
 * The shortest way from what somebody holds to a complete stack.
 *
 * <p>No other set of steps that completes the stack takes less; of those that take the same, none
 * has fewer steps. Which of several equal ones is given does not depend on any order.
 *
 * @param stack which stack
 * @param measure what was counted
 * @param total what the whole way takes, at least 0
 * @param steps what to do, in the stack's order; none when it is complete
 */
public record StackPath(StackId stack, PathMeasure measure, Fraction total, List<PathStep> steps) {

  /** Copies the list and checks the sum. */
  public StackPath {
    Objects.requireNonNull(stack, "stack");
    Objects.requireNonNull(measure, "measure");
    steps = List.copyOf(steps);
    if (!steps.stream().map(PathStep::amount).reduce(Fraction.ZERO, Fraction::plus).equals(total)) {
      throw new IllegalArgumentException("the total is the sum of the steps");
    }
  }
}
