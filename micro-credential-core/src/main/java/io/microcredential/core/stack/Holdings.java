package io.microcredential.core.stack;

import io.microcredential.core.rule.HeldCredential;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one learner holds, as asked at one instant. Order and copies do not matter.
 *
 * @param at the instant for which stacks are asked
 * @param credentials every micro-credential awarded, also those that ended
 * @param goals the goals of others that are known to be reached
 */
public record Holdings(Instant at, List<HeldCredential> credentials, List<ReachedGoal> goals) {

  /** Copies the lists. */
  public Holdings {
    Objects.requireNonNull(at, "at");
    credentials = List.copyOf(credentials);
    goals = List.copyOf(goals);
  }

  /**
   * Returns what somebody holds who has reached no outside goal.
   *
   * @param at the instant for which stacks are asked
   * @param credentials every micro-credential awarded
   * @return the holdings
   */
  public static Holdings of(Instant at, List<HeldCredential> credentials) {
    return new Holdings(at, credentials, List.of());
  }

  /**
   * Returns these holdings with other goals.
   *
   * @param reached all goals reached
   * @return the changed holdings
   */
  public Holdings withGoals(List<ReachedGoal> reached) {
    return new Holdings(at, credentials, reached);
  }
}
