package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far decisions at a passing line can be trusted.
 *
 * @param accuracy the share of right decisions
 * @param falseAward the share of all examinees who are awarded though their true score is below the
 *     line
 * @param falseDenial the share of all examinees who are denied though their true score is not
 * @param consistency how two independent assessments would agree
 * @param matrix the shares behind these figures, or null where they are undefined
 * @param model the model that was fitted, or null where the method has none or could fit none
 */
public record DecisionQuality(
    Coefficient accuracy,
    Coefficient falseAward,
    Coefficient falseDenial,
    DecisionConsistency consistency,
    @Nullable DecisionMatrix matrix,
    @Nullable StrongTrueScore model) {

  /** Checks that the figures are there. */
  public DecisionQuality {
    Objects.requireNonNull(accuracy, "accuracy");
    Objects.requireNonNull(falseAward, "falseAward");
    Objects.requireNonNull(falseDenial, "falseDenial");
    Objects.requireNonNull(consistency, "consistency");
  }
}
