package io.microcredential.rubric.resolution;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;

/**
 * What somebody could tell of a criterion.
 *
 * @param by in which assessment
 * @param standing how high the level stands, from 0, or {@link #NOT_APPLICABLE}
 */
record GivenLevel(AssessmentId by, int standing) {

  /** The standing of what does not apply. */
  static final int NOT_APPLICABLE = -1;

  static GivenLevel of(AssessmentId by, Criterion criterion, CriterionRating rating) {
    return new GivenLevel(
        by, rating.level() == null ? NOT_APPLICABLE : criterion.standing(rating.level()));
  }

  boolean applies() {
    return standing != NOT_APPLICABLE;
  }
}
