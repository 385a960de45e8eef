package io.microcredential.rubric.scoring;

import io.microcredential.core.rule.Verdict;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number and the decision of one piece of work, with every step; {@link ScoringText} puts it
 * into words.
 *
 * @param plan how the rubric is read
 * @param scored the steps to the number that the plan shows, or null where it shows none
 * @param decided the steps to the decision, or null where the plan decides nothing
 */
public record ScoringReport(
    ScoringPlan plan, @Nullable ScoreStep scored, @Nullable DecisionStep decided) {

  /** Checks that there is a plan. */
  public ScoringReport {
    Objects.requireNonNull(plan, "plan");
  }

  /**
   * Returns the number.
   *
   * @return the number as far as it is known, or nothing where the plan shows none
   */
  public Optional<ScoreValue> score() {
    return Optional.ofNullable(scored).map(ScoreStep::value);
  }

  /**
   * Returns the decision.
   *
   * @return met, not met or cannot be told yet, or nothing where the plan decides nothing
   */
  public Optional<Verdict> decision() {
    return Optional.ofNullable(decided).map(DecisionStep::verdict);
  }
}
