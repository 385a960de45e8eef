package io.microcredential.rubric;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A score and how it came about; {@link ScoreText} puts it into words.
 *
 * @param method how it was computed, with the declared rounding
 * @param score the score after the declared rounding, or which criteria are missing
 * @param range the lowest and the highest score of the rubric, known even where the score is not
 * @param contributions what each criterion with a level contributes, in the rubric's order
 */
public record ScoreReport(
    ScoringMethod method,
    RubricScore score,
    ScoreRange range,
    List<CriterionContribution> contributions) {

  /** Copies the contributions. */
  public ScoreReport {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(range, "range");
    contributions = List.copyOf(contributions);
  }

  /**
   * Returns the score before the declared rounding: the sum of the shares.
   *
   * @return the exact score, or nothing while a criterion has no level
   */
  public Optional<Fraction> exact() {
    return score instanceof RubricScore.Exact
        ? contributions.stream().map(CriterionContribution::share).reduce(Fraction::plus)
        : Optional.empty();
  }

  /**
   * Returns the criteria that have no level.
   *
   * @return their ids in the rubric's order, empty where the score is known
   */
  public List<CriterionId> unknown() {
    return score instanceof RubricScore.Unknown unknown ? unknown.missing() : List.of();
  }
}
