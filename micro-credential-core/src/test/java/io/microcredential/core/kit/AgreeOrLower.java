package io.microcredential.core.kit;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Combines ratings by the one policy that the tests need: agree, or the lower of two adjacent. */
public final class AgreeOrLower implements RubricEvaluator {

  /** Makes the evaluator. */
  public AgreeOrLower() {}

  @Override
  public RubricResult evaluate(
      Rubric rubric,
      AssessmentPolicy policy,
      List<Assessment> assessments,
      List<CriterionResult> kept) {
    var results = new ArrayList<CriterionResult>();
    Map<CriterionId, LevelId> levels = new HashMap<>();
    for (Criterion criterion : rubric.criteria()) {
      CriterionResult result =
          kept.stream()
              .filter(k -> k.criterion().equals(criterion.id()))
              .findFirst()
              .orElseGet(
                  () ->
                      resolve(criterion, policy.resolution().independentAssessors(), assessments));
      results.add(result);
      if (result.level() != null) {
        levels.put(criterion.id(), result.level());
      }
    }
    return new RubricResult(results, policy.scoring().score(rubric, levels));
  }

  private static CriterionResult resolve(
      Criterion criterion, int judges, List<Assessment> assessments) {
    List<Assessment> pair = known(AssessorRole.ASSESSOR, criterion, assessments);
    if (pair.size() < judges) {
      return new CriterionResult(criterion.id(), null, ResultBasis.UNRATED, List.of());
    }
    LevelId first = level(pair.get(0), criterion);
    if (judges == 1) {
      return result(criterion, first, ResultBasis.SINGLE, pair);
    }
    LevelId second = level(pair.get(1), criterion);
    int apart = criterion.standing(first) - criterion.standing(second);
    if (apart == 0) {
      return result(criterion, first, ResultBasis.AGREED, pair);
    } else if (Math.abs(apart) == 1) {
      return result(criterion, apart < 0 ? first : second, ResultBasis.ADJACENT, pair);
    }
    List<Assessment> expert = known(AssessorRole.EXPERT, criterion, assessments);
    return expert.isEmpty()
        ? new CriterionResult(criterion.id(), null, ResultBasis.EXPERT_NEEDED, List.of())
        : result(criterion, level(expert.get(0), criterion), ResultBasis.EXPERT, expert);
  }

  private static List<Assessment> known(
      AssessorRole role, Criterion criterion, List<Assessment> assessments) {
    return assessments.stream()
        .filter(a -> a.role() == role)
        .filter(a -> a.rating(criterion.id()).map(CriterionRating::level).isPresent())
        .toList();
  }

  private static LevelId level(Assessment assessment, Criterion criterion) {
    return assessment.rating(criterion.id()).map(CriterionRating::level).orElseThrow();
  }

  private static CriterionResult result(
      Criterion criterion, LevelId level, ResultBasis basis, List<Assessment> counted) {
    List<AssessmentId> ids = counted.stream().map(Assessment::id).toList();
    return new CriterionResult(criterion.id(), level, basis, ids);
  }
}
