package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.PartId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what is taken off a score for something other than the quality of the work. */
public sealed interface Penalty {

  /**
   * Returns what the amounts are counted in.
   *
   * @return the unit
   */
  PenaltyUnit unit();

  /**
   * So much for each day late.
   *
   * @param unit what the amounts are counted in
   * @param perDay how much for each day that counts, more than 0
   * @param daysOfGrace how many days do not count, at least 0
   * @param most the most that is taken off, more than 0; null where there is no limit
   */
  record Late(PenaltyUnit unit, Fraction perDay, int daysOfGrace, @Nullable Fraction most)
      implements Penalty {
    /** Checks the ranges. */
    public Late {
      Objects.requireNonNull(unit, "unit");
      Policies.requirePositive(perDay, "the penalty for a day");
      requireLimit(most);
      if (daysOfGrace < 0) {
        throw new IllegalArgumentException("days of grace are at least 0, were " + daysOfGrace);
      }
    }
  }

  /**
   * So much for each started step of words beyond the limit.
   *
   * @param unit what the amounts are counted in
   * @param perStep how much for each started step, more than 0
   * @param wordsPerStep how many words make a step, at least 1
   * @param most the most that is taken off, more than 0; null where there is no limit
   */
  record OverLength(PenaltyUnit unit, Fraction perStep, int wordsPerStep, @Nullable Fraction most)
      implements Penalty {
    /** Checks the ranges. */
    public OverLength {
      Objects.requireNonNull(unit, "unit");
      Policies.requirePositive(perStep, "the penalty for a step");
      Policies.requirePositive(wordsPerStep, "words of a step");
      requireLimit(most);
    }
  }

  /**
   * So much for a part that is not there.
   *
   * @param unit what the amount is counted in
   * @param part which part of the plan
   * @param amount how much, more than 0
   */
  record MissingPart(PenaltyUnit unit, PartId part, Fraction amount) implements Penalty {
    /** Checks the range. */
    public MissingPart {
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(part, "part");
      Policies.requirePositive(amount, "the penalty for a part");
    }
  }

  private static void requireLimit(@Nullable Fraction most) {
    if (most != null) {
      Policies.requirePositive(most, "the most that is taken off");
    }
  }
}
