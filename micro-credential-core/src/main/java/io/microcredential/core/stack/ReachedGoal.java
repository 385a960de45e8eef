package io.microcredential.core.stack;

import io.microcredential.core.GoalId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A goal granted by others that the learner is known to have reached.
 *
 * @param goal which goal
 * @param from when it was granted
 * @param until when it expires or was withdrawn, exclusive, or null where it has no end
 */
public record ReachedGoal(GoalId goal, Instant from, @Nullable Instant until) {

  /** Checks that nothing is missing. */
  public ReachedGoal {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(from, "from");
  }

  /**
   * Returns whether the goal holds at an instant.
   *
   * @param instant the instant
   * @return whether it was granted by then and has neither expired nor been withdrawn
   */
  public boolean holdsAt(Instant instant) {
    return !instant.isBefore(from) && (until == null || instant.isBefore(until));
  }
}
