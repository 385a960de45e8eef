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
 * @param points what that level is worth here: its points, or those given inside its range
 * @param share what it adds to the score before rounding, in the score's unit
 */
public record CriterionContribution(
    Criterion criterion, CriterionLevel level, Fraction points, Fraction share) {

  /** Checks that nothing is missing and the level is worth so many points. */
  public CriterionContribution {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(share, "share");
    if (!level.holds(points)) {
      throw new IllegalArgumentException("level " + level.id() + " is not worth " + points);
    }
  }

  /**
   * Makes the contribution of a level that is no range.
   *
   * @param criterion the criterion
   * @param level the level that counts for it
   * @param share what it adds to the score before rounding, in the score's unit
   * @throws IllegalArgumentException if the level is a range
   */
  public CriterionContribution(Criterion criterion, CriterionLevel level, Fraction share) {
    this(
        criterion,
        level,
        level
            .worth(null)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "level " + level.id() + " is a range; say which points were given")),
        share);
  }

  /**
   * Returns the points times the weight of the criterion.
   *
   * @return the weighted points, exact
   */
  public Fraction weightedPoints() {
    return criterion.weight().times(points);
  }
}
