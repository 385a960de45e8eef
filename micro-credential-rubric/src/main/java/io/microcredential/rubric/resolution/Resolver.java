package io.microcredential.rubric.resolution;

import io.microcredential.core.LevelId;
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

  CriterionResolution resolve(Criterion criterion) {
    for (CriterionResult result : kept) {
      if (result.criterion().equals(criterion.id())) {
        return new CriterionResolution(policy, result, List.of(), null, 0);
      }
    }
    List<GivenLevel> independent = given(AssessorRole.ASSESSOR, criterion);
    List<GivenLevel> expert = given(AssessorRole.EXPERT, criterion);
    CriterionResult result =
        new Settlement(criterion, independent, expert.isEmpty() ? null : expert.get(0))
            .under(policy);
    List<LevelId> levels =
        independent.stream()
            .filter(GivenLevel::applies)
            .sorted(Comparator.comparingInt(GivenLevel::standing))
            .map(given -> criterion.levels().get(given.standing()).id())
            .toList();
    boolean asked =
        result.basis() == ResultBasis.EXPERT || result.basis() == ResultBasis.EXPERT_AMONG;
    return new CriterionResolution(
        policy,
        result,
        levels,
        asked ? criterion.levels().get(expert.get(0).standing()).id() : null,
        independent.size() - levels.size());
  }

  private List<GivenLevel> given(AssessorRole role, Criterion criterion) {
    var given = new ArrayList<GivenLevel>();
    for (Assessment assessment : assessments) {
      if (assessment.role() == role) {
        assessment
            .rating(criterion.id())
            .filter(CriterionRating::isSettled)
            .map(rating -> GivenLevel.of(assessment.id(), criterion, rating))
            .ifPresent(given::add);
      }
    }
    return given;
  }
}
