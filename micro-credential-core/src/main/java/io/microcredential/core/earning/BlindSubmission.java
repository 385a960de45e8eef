package io.microcredential.core.earning;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an assessor sees of a submission: the work and the rubric, not whose work it is and not what
 * other assessors said.
 *
 * @param id identifies the submission
 * @param definition the version that it is judged against
 * @param rubric the rubric of that version
 * @param rubricDigest the digest of that rubric
 * @param portfolio the work
 * @param toRate the criteria to be rated; the others were met in an earlier attempt
 */
public record BlindSubmission(
    SubmissionId id,
    DefinitionRef definition,
    Rubric rubric,
    Digest rubricDigest,
    EvidencePortfolio portfolio,
    List<CriterionId> toRate) {

  /** Copies the list. */
  public BlindSubmission {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(rubricDigest, "rubricDigest");
    Objects.requireNonNull(portfolio, "portfolio");
    toRate = List.copyOf(toRate);
  }

  /**
   * Returns an assessment of this submission by a certified person against its pinned rubric.
   *
   * @param assessment identifies the assessment
   * @param assessor who judges
   * @param role in which role
   * @param ratings a rating with a comment for each criterion to be rated
   * @param at when
   * @return the assessment
   */
  public Assessment assess(
      AssessmentId assessment,
      PersonId assessor,
      AssessorRole role,
      List<CriterionRating> ratings,
      Instant at) {
    return new Assessment(assessment, id, assessor, role, rubricDigest, ratings, at);
  }

  /**
   * Returns what a fellow learner, the learner or a declared program says of this submission.
   *
   * @param kind what the one who judges is to the programme
   * @param assessment identifies the assessment
   * @param assessor who judges; for a program, the id under which it was declared
   * @param ratings a rating with a comment for each criterion to be rated
   * @param at when
   * @return the assessment, in the role of an assessor
   */
  public Assessment assessAs(
      AssessorKind kind,
      AssessmentId assessment,
      PersonId assessor,
      List<CriterionRating> ratings,
      Instant at) {
    return new Assessment(
        assessment, id, assessor, AssessorRole.ASSESSOR, kind, rubricDigest, ratings, at);
  }
}
