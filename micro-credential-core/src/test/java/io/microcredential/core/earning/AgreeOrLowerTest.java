package io.microcredential.core.earning;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Digest;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.kit.AgreeOrLower;
import io.microcredential.core.kit.RubricEvaluatorContract;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Feature row O3: an evaluator of one's own keeps the contract. */
class AgreeOrLowerTest implements RubricEvaluatorContract {

  @Override
  public RubricEvaluator evaluator() {
    return new AgreeOrLower();
  }

  @Override
  public Rubric rubric() {
    return SampleDefinitions.rubric();
  }

  @Override
  public AssessmentPolicy policy() {
    return AssessmentPolicy.twoAssessors();
  }

  /** The two agree on the first criterion, are one level apart on the second, and so on. */
  @Override
  public List<Assessment> assessments() {
    return List.of(
        assessment("ana", AssessorRole.ASSESSOR, 0), assessment("ben", AssessorRole.ASSESSOR, 1));
  }

  private Assessment assessment(String name, AssessorRole role, int step) {
    var ratings = new ArrayList<CriterionRating>();
    for (Criterion criterion : rubric().criteria()) {
      int standing = Math.min(step * ratings.size(), criterion.levels().size() - 1);
      LevelId level = criterion.levels().get(standing).id();
      ratings.add(new CriterionRating(criterion.id(), level, "See page 2.", null));
    }
    return new Assessment(
        AssessmentId.of(name),
        SubmissionId.of("s-1"),
        PersonId.of(name),
        role,
        Digest.ofText("rubric"),
        ratings,
        Instant.parse("2026-03-01T10:00:00Z"));
  }
}
