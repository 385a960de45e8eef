package io.microcredential.core.stack;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one member of a stack stands.
 *
 * @param member the member
 * @param status how it stands
 * @param nested how far the nested stack is, or null where the member is none
 */
public record MemberProgress(
    StackMember member, MemberStatus status, @Nullable StackProgress nested) {

  /** Checks that nothing is missing. */
  public MemberProgress {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(status, "status");
  }

  /**
   * Returns whether the member counts.
   *
   * @return whether the status is {@link MemberStatus#DONE}
   */
  public boolean isDone() {
    return status == MemberStatus.DONE;
  }
}
