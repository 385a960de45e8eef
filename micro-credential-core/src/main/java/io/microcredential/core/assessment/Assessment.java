package io.microcredential.core.assessment;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One assessor's judgement of one submission against one rubric.
 *
 * @param id identifies the judgement
 * @param submission what was judged
 * @param assessor who judged
 * @param role in which role
 * @param kind what the one who judged is to the programme
 * @param rubric the digest of the rubric that was judged against
 * @param ratings at most one for each criterion
 * @param assessedAt when
 */
public record Assessment(
    AssessmentId id,
    SubmissionId submission,
    PersonId assessor,
    AssessorRole role,
    AssessorKind kind,
    Digest rubric,
    List<CriterionRating> ratings,
    Instant assessedAt) {

  /** Copies the ratings; refuses a second rating of one criterion and a role that is not theirs. */
  public Assessment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(assessor, "assessor");
    Objects.requireNonNull(role, "role");
    if (role == AssessorRole.EXPERT && kind != AssessorKind.EXPERT) {
      throw new IllegalArgumentException("only a person of the kind EXPERT judges as expert");
    }
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(assessedAt, "assessedAt");
    ratings = List.copyOf(ratings);
    if (ratings.stream().map(CriterionRating::criterion).distinct().count() < ratings.size()) {
      throw new IllegalArgumentException("an assessment rates each criterion at most once");
    }
  }

  /**
   * Makes the assessment of a certified person, or of an expert in that role.
   *
   * @param id identifies the judgement
   * @param submission what was judged
   * @param assessor who judged
   * @param role in which role
   * @param rubric the digest of the rubric that was judged against
   * @param ratings at most one for each criterion
   * @param assessedAt when
   */
  public Assessment(
      AssessmentId id,
      SubmissionId submission,
      PersonId assessor,
      AssessorRole role,
      Digest rubric,
      List<CriterionRating> ratings,
      Instant assessedAt) {
    this(id, submission, assessor, role, AssessorKind.of(role), rubric, ratings, assessedAt);
  }

  /**
   * Returns the rating of a criterion.
   *
   * @param criterion which criterion
   * @return the rating, or nothing if this assessor did not rate it
   */
  public Optional<CriterionRating> rating(CriterionId criterion) {
    return ratings.stream().filter(rating -> rating.criterion().equals(criterion)).findFirst();
  }
}
