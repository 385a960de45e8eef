package io.microcredential.rubric.scoring;

import java.util.List;
import java.util.Objects;

/**
 * One step on the way to a number, with the steps before it.
 *
 * @param formula what was computed
 * @param value what came out
 * @param criteria what became of each criterion, in the rubric's order; empty where other steps are
 *     computed with
 * @param penalties what each penalty came to, in the formula's order
 * @param parts the steps that this one computed with, in the formula's order
 */
public record ScoreStep(
    ScoreFormula formula,
    ScoreValue value,
    List<CriterionUse> criteria,
    List<AppliedPenalty> penalties,
    List<ScoreStep> parts) {

  /** Copies the lists. */
  public ScoreStep {
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(value, "value");
    criteria = List.copyOf(criteria);
    penalties = List.copyOf(penalties);
    parts = List.copyOf(parts);
  }
}
