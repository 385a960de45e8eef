package io.microcredential.core.service;

import io.microcredential.core.earning.Enrollment;
import java.util.Optional;

/** What waits for the people of a programme. */
public enum Stage {
  /** A submission that was not opened to assessors yet. */
  SUBMITTED,
  /** A submission that assessors judge. */
  UNDER_ASSESSMENT,
  /** A decision that says <i>earned</i>, for which no award was made yet. */
  EARNED;

  /** Returns for what an enrollment waits, or nothing if it waits for the learner. */
  static Optional<Stage> of(Enrollment enrollment) {
    return of(Standing.of(enrollment.state()));
  }

  static Optional<Stage> of(Standing standing) {
    return switch (standing) {
      case SUBMITTED -> Optional.of(SUBMITTED);
      case UNDER_ASSESSMENT -> Optional.of(UNDER_ASSESSMENT);
      case EARNED -> Optional.of(EARNED);
      case ENROLLED, DRAFTING, NOT_YET_EARNED, AWARDED, WITHDRAWN -> Optional.empty();
    };
  }
}
