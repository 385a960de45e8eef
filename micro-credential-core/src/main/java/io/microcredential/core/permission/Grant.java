package io.microcredential.core.permission;

import java.util.List;
import java.util.Objects;

/**
 * Lets a role do something where every condition holds.
 *
 * @param role who
 * @param action what
 * @param conditions what has to be true besides, all of it
 */
public record Grant(Role role, Action action, List<Condition> conditions) {

  /** Leaves out repetitions. */
  public Grant {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(action, "action");
    conditions = conditions.stream().distinct().toList();
  }

  /**
   * Returns a grant.
   *
   * @param role who
   * @param action what
   * @param conditions what has to be true besides, all of it
   * @return the grant
   */
  public static Grant of(Role role, Action action, Condition... conditions) {
    return new Grant(role, action, List.of(conditions));
  }
}
