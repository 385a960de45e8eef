package io.microcredential.rubric.resolution;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refuses what only a mistake in the calling program can bring about. */
final class Checks {

  private Checks() {}

  static void assessments(Rubric rubric, ResolutionPolicy policy, List<Assessment> assessments) {
    atMost(policy.independentAssessors(), AssessorRole.ASSESSOR, assessments);
    atMost(policy.takesExpert() ? 1 : 0, AssessorRole.EXPERT, assessments);
    require(
        count(assessments, Assessment::assessor) == assessments.size(),
        "one person judged twice; each assessment is by another person");
    require(
        count(assessments, Assessment::id) == assessments.size(),
        "two assessments have the same id; pass each assessment once");
    require(
        count(assessments, Assessment::submission) <= 1,
        "the assessments are of different submissions; evaluate each submission by itself");
    require(
        count(assessments, Assessment::rubric) <= 1,
        "the assessments used different versions of the rubric; pass those of the pinned one");
    for (Assessment assessment : assessments) {
      for (CriterionRating rating : assessment.ratings()) {
        known(rubric, rating.criterion(), rating.level(), rating.points());
        require(
            !rating.isNotApplicable()
                || rubric.criterion(rating.criterion()).stream().allMatch(Criterion::mayNotApply),
            "criterion " + rating.criterion() + " always applies, as the rubric declares");
      }
    }
  }

  static void kept(Rubric rubric, List<CriterionResult> kept) {
    require(
        count(kept, CriterionResult::criterion) == kept.size(),
        "a criterion is kept twice; pass the result that stands");
    for (CriterionResult result : kept) {
      require(
          result.basis() == ResultBasis.KEPT,
          "a kept result has the basis KEPT; the one of criterion "
              + result.criterion()
              + " has "
              + result.basis());
      known(rubric, result.criterion(), result.level(), result.points());
    }
  }

  private static void atMost(int most, AssessorRole role, List<Assessment> assessments) {
    long found = assessments.stream().filter(assessment -> assessment.role() == role).count();
    require(
        found <= most,
        "the policy has room for "
            + most
            + " in the role "
            + role
            + ", but there are "
            + found
            + "; pass only the assessments that were assigned");
  }

  private static void known(
      Rubric rubric, CriterionId id, @Nullable LevelId level, @Nullable Fraction points) {
    Criterion criterion =
        rubric
            .criterion(id)
            .orElseThrow(() -> new IllegalArgumentException("the rubric has no criterion " + id));
    require(
        level == null || criterion.standing(level) >= 0,
        "criterion " + id + " has no level " + level);
    require(
        level == null || criterion.level(level).filter(found -> found.takes(points)).isPresent(),
        "the points of criterion "
            + id
            + " are inside the range of level "
            + level
            + ", and left out where it is no range");
  }

  private static <T> long count(List<T> list, Function<T, Object> part) {
    return list.stream().map(part).distinct().count();
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
