package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the assessments of one submission add up to.
 *
 * @param criteria one result for each criterion of the rubric
 * @param score the score
 */
public record RubricResult(List<CriterionResult> criteria, RubricScore score) {

  /** Copies the list. */
  public RubricResult {
    criteria = List.copyOf(criteria);
    Objects.requireNonNull(score, "score");
    if (criteria.stream().map(CriterionResult::criterion).distinct().count() < criteria.size()) {
      throw new IllegalArgumentException("each criterion has at most one result");
    }
  }

  /**
   * Returns the result of one criterion.
   *
   * @param criterion which criterion
   * @return its result, or nothing if there is none
   */
  public Optional<CriterionResult> of(CriterionId criterion) {
    return criteria.stream().filter(result -> result.criterion().equals(criterion)).findFirst();
  }

  /**
   * Returns the criteria that do not apply to the work.
   *
   * @return their ids in the order of the results, empty if all apply
   */
  public List<CriterionId> notApplicable() {
    return criteria.stream()
        .filter(result -> result.basis() == ResultBasis.NOT_APPLICABLE)
        .map(CriterionResult::criterion)
        .toList();
  }

  /**
   * Returns the criteria on which an expert has to rate.
   *
   * @return their ids in the rubric's order, empty if no expert is needed
   */
  public List<CriterionId> expertNeeded() {
    return criteria.stream()
        .filter(result -> result.basis() == ResultBasis.EXPERT_NEEDED)
        .map(CriterionResult::criterion)
        .toList();
  }
}
