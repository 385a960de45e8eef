package io.microcredential.core.earning;

import io.microcredential.core.PersonId;
import java.time.Instant;
import java.util.Objects;

/**
 * A coach's session with a learner whose attempts were used up, after which the learner may try
 * again.
 *
 * @param coach who coached; this person judges none of the learner's attempts from then on
 * @param afterAttempt the number of the attempt before it, from 1
 * @param furtherAttempts how many more attempts the coach grants, at least 1
 * @param at when
 */
public record CoachSession(PersonId coach, int afterAttempt, int furtherAttempts, Instant at) {

  /** Checks the ranges. */
  public CoachSession {
    Objects.requireNonNull(coach, "coach");
    Objects.requireNonNull(at, "at");
    Coherence.require(afterAttempt >= 1, "attempts count from 1");
    Coherence.require(furtherAttempts >= 1, "a coach grants at least 1 further attempt");
  }

  /** Returns when and for how many attempts; who coached stays out. */
  @Override
  public String toString() {
    return "CoachSession[afterAttempt="
        + afterAttempt
        + ", furtherAttempts="
        + furtherAttempts
        + ", "
        + at
        + "]";
  }
}
