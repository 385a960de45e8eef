package io.microcredential.rubric.resolution;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.rubric.ScoringRule;
import java.util.List;

/**
 * Combines the ratings of several assessors as declared, and scores the levels.
 *
 * <ul>
 *   <li>A result that was kept from an earlier attempt stands as it is; new ratings of its
 *       criterion do not count.
 *   <li>What fellow learners and the learner say is advice; no level rests on it.
 *   <li>While an independent rating is missing, or its assessor could not tell, the criterion is
 *       unknown. An expert's rating does not fill in for it, and no majority is called before all
 *       have rated.
 *   <li>Equal levels count. Differing ones are settled as the {@link ResolutionPolicy} declares,
 *       ties and rounding included.
 *   <li>Where all say that a criterion does not apply, it does not, and the score leaves it out.
 *       Where only some say so, the criterion is unknown until an expert settles it; under a policy
 *       without an expert it stays unknown.
 *   <li>Where the level that counts is a range, its points are the mean of those given by everybody
 *       who counts and gave that level. Where nobody did, because a median or mean lies between
 *       what they gave, they are the mean of all who count, in points, or that end of the range
 *       which is nearer. An expert who counts alone settles the points as well.
 *   <li>Where the policy asks for an expert, the criterion is unknown until one has rated. An
 *       expert's rating of any other criterion does not count.
 *   <li>Where something about the whole work asks for an expert, that settles on what the assessors
 *       said: an expert's word never calls the expert or sends them away.
 * </ul>
 *
 * <p>The order of the assessments never matters.
 *
 * <pre>{@code
 * RubricEvaluation evaluation = RubricEvaluation.standard();
 * RubricResult result = evaluation.evaluate(rubric, policy, assessments, List.of());
 * }</pre>
 */
public final class RubricEvaluation implements RubricEvaluator {

  private static final RubricEvaluation STANDARD = new RubricEvaluation();

  private RubricEvaluation() {}

  /**
   * Returns the evaluation of every policy that a definition can declare.
   *
   * @return the evaluation
   */
  public static RubricEvaluation standard() {
    return STANDARD;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException in the cases of {@link #resolve}, or if the rubric could not
   *     be published
   */
  @Override
  public RubricResult evaluate(
      Rubric rubric,
      AssessmentPolicy policy,
      List<Assessment> assessments,
      List<CriterionResult> kept) {
    List<CriterionResult> results =
        resolve(rubric, policy.resolution(), assessments, kept).stream()
            .map(CriterionResolution::result)
            .toList();
    return new RubricResult(
        results, ScoringRule.of(policy.scoring()).score(rubric, results).score());
  }

  /**
   * Combines the ratings without scoring them, with the levels that each result came from.
   *
   * @param rubric what was judged against
   * @param policy how to combine
   * @param assessments the judgements of one submission so far, in any order
   * @param kept results of earlier attempts that stand, on the basis {@code KEPT}
   * @return one resolution for each criterion, in the rubric's order
   * @throws IllegalArgumentException if there are more assessments than the policy has assessors
   *     and experts, two by the same person or with the same id, or some of different submissions
   *     or rubrics; if a rating or a kept result names a criterion or level that the rubric does
   *     not have, or a rating says that a criterion does not apply that always does; if the points
   *     of a rating or kept result are missing where its level is a range, outside of it, or there
   *     where it is none; if a criterion is kept twice or on another basis
   */
  public List<CriterionResolution> resolve(
      Rubric rubric,
      ResolutionPolicy policy,
      List<Assessment> assessments,
      List<CriterionResult> kept) {
    List<Assessment> making =
        assessments.stream().filter(assessment -> assessment.kind().makesLevels()).toList();
    Checks.assessments(rubric, policy, making);
    Checks.kept(rubric, kept);
    return new Resolver(policy, making, kept).resolve(rubric);
  }
}
