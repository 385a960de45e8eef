package io.microcredential.rubric.resolution;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjudicationTrigger;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnTrigger;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
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

  List<CriterionResolution> resolve(Rubric rubric) {
    if (!(policy instanceof ExpertOnTrigger trigger)) {
      return rubric.criteria().stream().map(c -> resolve(c, policy, List.of())).toList();
    }
    List<AdjudicationTrigger> pulled = pulled(trigger, rubric);
    return rubric.criteria().stream()
        .map(c -> resolve(c, pulled.isEmpty() ? trigger.within() : trigger, pulled))
        .toList();
  }

  /** Returns what asks for an expert, as soon as all assessors have judged. */
  private List<AdjudicationTrigger> pulled(ExpertOnTrigger trigger, Rubric rubric) {
    List<Assessment> independent = in(AssessorRole.ASSESSOR);
    if (independent.size() < trigger.independentAssessors()) {
      return List.of();
    }
    List<CriterionResult> alone =
        new Resolver(trigger.within(), independent, kept)
            .resolve(rubric).stream().map(CriterionResolution::result).toList();
    var adjudication = new Adjudication(rubric, independent, kept, alone);
    return trigger.triggers().stream().filter(adjudication::isAsked).toList();
  }

  private CriterionResolution resolve(
      Criterion criterion, ResolutionPolicy holding, List<AdjudicationTrigger> pulled) {
    for (CriterionResult result : kept) {
      if (result.criterion().equals(criterion.id())) {
        return CriterionResolution.kept(holding, result);
      }
    }
    List<GivenLevel> independent = given(AssessorRole.ASSESSOR, criterion);
    List<GivenLevel> experts = given(AssessorRole.EXPERT, criterion);
    GivenLevel expert = experts.isEmpty() ? null : experts.get(0);
    var settlement = new Settlement(criterion, independent, expert);
    CriterionResult result =
        holding instanceof ExpertOnTrigger trigger
            ? settlement.asked(trigger)
            : settlement.under(holding);
    List<LevelId> levels =
        independent.stream()
            .filter(GivenLevel::applies)
            .sorted(Comparator.comparingInt(GivenLevel::standing))
            .map(given -> criterion.levels().get(given.standing()).id())
            .toList();
    return new CriterionResolution(
        holding,
        result,
        levels,
        hasExpert(result.basis()) && expert != null
            ? criterion.levels().get(expert.standing()).id()
            : null,
        independent.size() - levels.size(),
        settlement.mean(),
        pulled);
  }

  private static boolean hasExpert(ResultBasis basis) {
    return basis == ResultBasis.EXPERT
        || basis == ResultBasis.EXPERT_AMONG
        || basis == ResultBasis.CONSENSUS;
  }

  private List<Assessment> in(AssessorRole role) {
    return assessments.stream().filter(assessment -> assessment.role() == role).toList();
  }

  private List<GivenLevel> given(AssessorRole role, Criterion criterion) {
    var given = new ArrayList<GivenLevel>();
    for (Assessment assessment : in(role)) {
      assessment
          .rating(criterion.id())
          .filter(CriterionRating::isSettled)
          .map(rating -> GivenLevel.of(assessment, criterion, rating))
          .ifPresent(given::add);
    }
    return given;
  }
}
