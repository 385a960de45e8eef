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
 * <p>Criteria that do not apply are left out where the method can do without them; otherwise there
 * is no score.
 *
 * @param method how it was computed, with the declared rounding
 * @param score the score after the declared rounding, or which criteria are missing
 * @param range the lowest and the highest score of the criteria that are scored, known even where
 *     the score is not
 * @param contributions what each criterion with a level contributes, in the rubric's order; none
 *     where the level is a range without points
 * @param notApplicable the criteria that do not apply, in the rubric's order
 */
public record ScoreReport(
    ScoringMethod method,
    RubricScore score,
    ScoreRange range,
    List<CriterionContribution> contributions,
    List<CriterionId> notApplicable) {

  /** Copies the lists. */
  public ScoreReport {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(range, "range");
    contributions = List.copyOf(contributions);
    notApplicable = List.copyOf(notApplicable);
  }

  /**
   * Makes a report of work to which every criterion applies.
   *
   * @param method how it was computed, with the declared rounding
   * @param score the score after the declared rounding, or which criteria are missing
   * @param range the lowest and the highest score of the rubric
   * @param contributions what each criterion with a level contributes, in the rubric's order
   */
  public ScoreReport(
      ScoringMethod method,
      RubricScore score,
      ScoreRange range,
      List<CriterionContribution> contributions) {
    this(method, score, range, contributions, List.of());
  }

  /**
   * Returns the score before the declared rounding: the sum of the shares.
   *
   * @return the exact score, or nothing while a criterion has no level or no points in its range
   */
  public Optional<Fraction> exact() {
    return score instanceof RubricScore.Exact
        ? contributions.stream().map(CriterionContribution::share).reduce(Fraction::plus)
        : Optional.empty();
  }

  /**
   * Returns the criteria whose level, or whose points where it is a range, are not known yet.
   *
   * @return their ids in the rubric's order, without those that do not apply; empty where the score
   *     is known, and where it never will be
   */
  public List<CriterionId> unknown() {
    return score instanceof RubricScore.Unknown unknown
        ? unknown.missing().stream().filter(id -> !notApplicable.contains(id)).toList()
        : List.of();
  }
}
