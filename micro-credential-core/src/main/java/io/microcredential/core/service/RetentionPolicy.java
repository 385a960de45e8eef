package io.microcredential.core.service;

import java.time.Instant;
import java.util.Optional;

/** Says of which awards the bare facts are kept when their person is erased. */
@FunctionalInterface
public interface RetentionPolicy {

  /**
   * Looks at one award.
   *
   * @param award an enrollment with an award
   * @param now when the plan is made
   * @return why its facts are kept, or nothing if they go too
   */
  Optional<Retention> keep(EnrollmentSummary award, Instant now);

  /**
   * Returns a policy that keeps nothing.
   *
   * @return the policy
   */
  static RetentionPolicy nothing() {
    return (award, now) -> Optional.empty();
  }

  /**
   * Returns a policy that keeps the facts of every award for one reason.
   *
   * @param reason the reason
   * @return the policy
   */
  static RetentionPolicy ofAwards(Retention reason) {
    return (award, now) -> Optional.of(reason);
  }
}
