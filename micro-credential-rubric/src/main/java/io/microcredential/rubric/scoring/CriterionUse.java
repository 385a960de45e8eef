package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one criterion in a score.
 *
 * @param criterion which criterion
 * @param level its level, or null where it has none
 * @param points what the level is worth, or null where that is not known
 * @param weight the weight of the criterion
 * @param counting whether it counts, and why not
 * @param share what it adds to the number of its formula, exact; null where it does not count, the
 *     number is not known, or a function of the programme computes it
 */
public record CriterionUse(
    CriterionId criterion,
    @Nullable LevelId level,
    @Nullable Fraction points,
    Fraction weight,
    Counting counting,
    @Nullable Fraction share) {

  /** Checks that what has to be there is. */
  public CriterionUse {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(weight, "weight");
    if ((counting == Counting.COUNTED || counting == Counting.DROPPED) && points == null) {
      throw new IllegalArgumentException("only a criterion with points counts or is dropped");
    }
  }
}
