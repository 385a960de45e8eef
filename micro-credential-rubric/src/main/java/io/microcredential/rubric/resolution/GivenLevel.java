package io.microcredential.rubric.resolution;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;

/**
 * What somebody could tell of a criterion.
 *
 * @param by in which assessment
 * @param kind what its assessor is to the programme
 * @param standing how high the level stands, from 0, or {@link #NOT_APPLICABLE}
 * @param worth the points given, or those of the level where it is no range; 0 of what does not
 *     apply
 */
record GivenLevel(AssessmentId by, AssessorKind kind, int standing, Fraction worth) {

  /** The standing of what does not apply. */
  static final int NOT_APPLICABLE = -1;

  static GivenLevel of(Assessment by, Criterion criterion, CriterionRating rating) {
    if (rating.level() == null) {
      return new GivenLevel(by.id(), by.kind(), NOT_APPLICABLE, Fraction.ZERO);
    }
    int standing = criterion.standing(rating.level());
    // The checks have refused a range without points.
    Fraction worth = criterion.levels().get(standing).worth(rating.points()).orElseThrow();
    return new GivenLevel(by.id(), by.kind(), standing, worth);
  }

  boolean applies() {
    return standing != NOT_APPLICABLE;
  }
}
