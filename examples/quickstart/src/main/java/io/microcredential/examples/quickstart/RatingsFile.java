package io.microcredential.examples.quickstart;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import java.time.Instant;
import java.util.List;

/**
 * What one assessor wrote about one submission.
 *
 * @param id the number of the assessment
 * @param assessor who judged
 * @param role in which role
 * @param assessedAt when
 * @param ratings a level and a comment for each criterion that was to be rated
 */
public record RatingsFile(
    AssessmentId id,
    PersonId assessor,
    AssessorRole role,
    Instant assessedAt,
    List<CriterionRating> ratings) {

  /** Copies the ratings. */
  public RatingsFile {
    ratings = List.copyOf(ratings);
  }
}
