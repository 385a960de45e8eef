package io.microcredential.core.earning.screening;

import java.util.Objects;

/** What is known about following an address. */
public sealed interface LinkFinding {

  /** Somebody followed it and arrived. */
  record Reachable() implements LinkFinding {}

  /**
   * Others cannot follow it.
   *
   * @param fault why
   */
  record NotReachable(LinkFault fault) implements LinkFinding {
    /** Checks that nothing is missing. */
    public NotReachable {
      Objects.requireNonNull(fault, "fault");
    }
  }

  /**
   * Nobody followed it, so nobody knows.
   *
   * @param reason why
   */
  record NotChecked(NotCheckedReason reason) implements LinkFinding {
    /** Checks that nothing is missing. */
    public NotChecked {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
