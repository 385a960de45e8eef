package io.microcredential.core.stack;

import io.microcredential.core.StackId;
import java.util.List;
import java.util.Objects;

/**
 * A step that brings somebody nearer to completing a stack.
 *
 * @param member the member to go for, a micro-credential or an outside goal
 * @param in the stack that it is a direct member of
 * @param reasons why, at least one, in the order of {@link NextStepReason}
 */
public record NextStep(StackMember member, StackId in, List<NextStepReason> reasons) {

  /** Copies the reasons and refuses a step without one. */
  public NextStep {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(in, "in");
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a next step has a reason");
    }
  }
}
