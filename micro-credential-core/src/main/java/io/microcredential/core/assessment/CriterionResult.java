package io.microcredential.core.assessment;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level that counts for one criterion, and why it is the one.
 *
 * @param criterion which criterion
 * @param level the level, or null where it is unknown or the criterion does not apply
 * @param basis how it came about
 * @param counted the assessments that determined it
 * @param points how many points inside the level's range; null exactly where there is no level or
 *     it is no range
 */
public record CriterionResult(
    CriterionId criterion,
    @Nullable LevelId level,
    ResultBasis basis,
    List<AssessmentId> counted,
    @Nullable Fraction points) {

  /**
   * Copies the list and checks that a level is there exactly where the basis gives one, and points
   * only beside a level.
   */
  public CriterionResult {
    Objects.requireNonNull(criterion, "criterion");
    counted = List.copyOf(counted);
    if (basis.isKnown() != (level != null)) {
      throw new IllegalArgumentException("a level goes with a basis that gives one, and only then");
    }
    if (points != null && level == null) {
      throw new IllegalArgumentException("points are reached inside a level, not without one");
    }
  }

  /**
   * Makes a result without points: the level is no range, or there is none.
   *
   * @param criterion which criterion
   * @param level the level, or null where it is unknown or the criterion does not apply
   * @param basis how it came about
   * @param counted the assessments that determined it
   */
  public CriterionResult(
      CriterionId criterion,
      @Nullable LevelId level,
      ResultBasis basis,
      List<AssessmentId> counted) {
    this(criterion, level, basis, counted, null);
  }
}
