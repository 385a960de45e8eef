package io.microcredential.rubric.resolution;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what one person says about one submission, in the words of a story. */
record Ratings(String name, AssessorRole role, Map<CriterionId, @Nullable LevelId> levels) {

  static Ratings assessor(String name) {
    return new Ratings(name, AssessorRole.ASSESSOR, Map.of());
  }

  static Ratings expert(String name) {
    return new Ratings(name, AssessorRole.EXPERT, Map.of());
  }

  Ratings gives(CriterionId criterion, @Nullable LevelId level) {
    var more = new LinkedHashMap<>(levels);
    more.put(criterion, level);
    return new Ratings(name, role, more);
  }

  /** The assessment; its id is the name. */
  Assessment assessment() {
    return assessment(SubmissionId.of("submission-1"), "rubric");
  }

  Assessment assessment(SubmissionId submission, String rubric) {
    List<CriterionRating> ratings =
        levels.entrySet().stream()
            .map(e -> new CriterionRating(e.getKey(), e.getValue(), "See page 2 of the plan."))
            .toList();
    return new Assessment(
        id(name),
        submission,
        PersonId.of(name),
        role,
        Digest.ofText(rubric),
        ratings,
        Instant.parse("2026-03-01T10:00:00Z"));
  }

  static AssessmentId id(String name) {
    return AssessmentId.of(name);
  }
}
