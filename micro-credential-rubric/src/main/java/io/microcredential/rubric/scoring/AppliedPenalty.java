package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one penalty came to.
 *
 * @param penalty which penalty
 * @param amount how much is taken off, in the penalty's unit, exact; null where what it looks at is
 *     not known
 */
public record AppliedPenalty(Penalty penalty, @Nullable Fraction amount) {

  /** Checks that there is a penalty. */
  public AppliedPenalty {
    Objects.requireNonNull(penalty, "penalty");
  }
}
