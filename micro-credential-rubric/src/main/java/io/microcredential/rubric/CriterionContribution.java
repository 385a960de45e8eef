package io.microcredential.rubric;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import java.util.Objects;

/**
 * What one criterion contributes to a score.
 *
 * @param criterion the criterion
 * @param level the level that counts for it
 * @param share what it adds to the score before rounding, in the score's unit
 */
public record CriterionContribution(Criterion criterion, CriterionLevel level, Fraction share) {

  /** Checks that nothing is missing. */
  public CriterionContribution {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(share, "share");
  }

  /**
   * Returns the points of the level times the weight of the criterion.
   *
   * @return the weighted points, exact
   */
  public Fraction weightedPoints() {
    return criterion.weight().times(level.points());
  }
}
