package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.rule.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to a decision, with the steps before it.
 *
 * @param policy what was decided by; null for the required criteria together with the decision
 * @param verdict what came out
 * @param needed how many of its parts, or of its criteria that apply, have to be met; 1 for a score
 * @param levels what each criterion was asked for, in the rubric's order; empty where other steps
 *     or a score decide
 * @param score the score that was compared with a cut, or null where none was
 * @param parts the steps that this one counted, in the policy's order
 */
public record DecisionStep(
    @Nullable DecisionPolicy policy,
    Verdict verdict,
    int needed,
    List<LevelAsked> levels,
    @Nullable ScoreStep score,
    List<DecisionStep> parts) {

  /** Copies the lists. */
  public DecisionStep {
    Objects.requireNonNull(verdict, "verdict");
    levels = List.copyOf(levels);
    parts = List.copyOf(parts);
  }

  /**
   * What was asked of one criterion.
   *
   * @param criterion which criterion
   * @param reached the level it stands at, or null where it has none
   * @param asked the lowest level that will do
   * @param counting {@code COUNTED} where the level was reached, {@code DROPPED} where it was not,
   *     {@code NOT_APPLICABLE} or {@code UNKNOWN} where there is no level
   */
  public record LevelAsked(
      CriterionId criterion, @Nullable LevelId reached, LevelId asked, Counting counting) {
    /** Checks that nothing is missing. */
    public LevelAsked {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(asked, "asked");
      Objects.requireNonNull(counting, "counting");
    }
  }
}
