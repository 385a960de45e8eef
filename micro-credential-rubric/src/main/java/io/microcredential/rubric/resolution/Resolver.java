package io.microcredential.rubric.resolution;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves one criterion after the other, from assessments that have been checked. */
final class Resolver {

  private final ResolutionPolicy policy;
  private final List<Assessment> assessments;
  private final List<CriterionResult> kept;

  Resolver(ResolutionPolicy policy, List<Assessment> assessments, List<CriterionResult> kept) {
    this.policy = policy;
    // By id, so that the order in which the assessments come in shows nowhere.
    this.assessments =
        assessments.stream().sorted(Comparator.comparing(a -> a.id().value())).toList();
    this.kept = kept;
  }

  /** A level that an assessor could give. */
  private record Given(AssessmentId by, LevelId level) {}

  CriterionResolution resolve(Criterion criterion) {
    for (CriterionResult result : kept) {
      if (result.criterion().equals(criterion.id())) {
        return new CriterionResolution(result, List.of());
      }
    }
    List<Given> independent = given(AssessorRole.ASSESSOR, criterion);
    List<LevelId> levels =
        independent.stream()
            .map(Given::level)
            .sorted(Comparator.comparingInt(criterion::standing))
            .toList();
    return new CriterionResolution(result(criterion, independent, levels), levels);
  }

  private CriterionResult result(
      Criterion criterion, List<Given> independent, List<LevelId> levels) {
    if (levels.size() < policy.independentAssessors()) {
      return result(criterion, null, ResultBasis.UNRATED, List.of());
    }
    if (!(policy instanceof ResolutionPolicy.TwoAssessors two)) {
      return result(criterion, levels.get(0), ResultBasis.SINGLE, independent);
    }
    LevelId lower = levels.get(0);
    LevelId higher = levels.get(1);
    int apart = criterion.standing(higher) - criterion.standing(lower);
    if (apart == 0) {
      return result(criterion, lower, ResultBasis.AGREED, independent);
    }
    if (apart == 1 && two.adjacent() != AdjacentRatings.EXPERT) {
      LevelId settled = two.adjacent() == AdjacentRatings.LOWER ? lower : higher;
      return result(criterion, settled, ResultBasis.ADJACENT, independent);
    }
    List<Given> expert = given(AssessorRole.EXPERT, criterion);
    return expert.isEmpty()
        ? result(criterion, null, ResultBasis.EXPERT_NEEDED, List.of())
        : result(criterion, expert.get(0).level(), ResultBasis.EXPERT, expert);
  }

  private List<Given> given(AssessorRole role, Criterion criterion) {
    var given = new ArrayList<Given>();
    for (Assessment assessment : assessments) {
      if (assessment.role() == role) {
        LevelId level = assessment.rating(criterion.id()).map(CriterionRating::level).orElse(null);
        if (level != null) {
          given.add(new Given(assessment.id(), level));
        }
      }
    }
    return given;
  }

  private static CriterionResult result(
      Criterion criterion, @Nullable LevelId level, ResultBasis basis, List<Given> counted) {
    return new CriterionResult(
        criterion.id(), level, basis, counted.stream().map(Given::by).toList());
  }
}
