package io.microcredential.core.assessment;

import java.util.List;

/**
 * Combines the ratings of several assessors and scores the levels.
 *
 * <p>The rubric module implements this for every declared policy; a programme may bring its own.
 */
@FunctionalInterface
public interface RubricEvaluator {

  /**
   * Evaluates the assessments of one submission.
   *
   * @param rubric what was judged against
   * @param policy how to combine and score
   * @param assessments the judgements so far, in any order
   * @param kept results of earlier attempts that stand; their criteria need no rating
   * @return one result for each criterion of the rubric, unknown where ratings are missing, with
   *     points inside the range exactly where its level is one, and the score
   */
  RubricResult evaluate(
      Rubric rubric,
      AssessmentPolicy policy,
      List<Assessment> assessments,
      List<CriterionResult> kept);
}
