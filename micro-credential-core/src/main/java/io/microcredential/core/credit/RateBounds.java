package io.microcredential.core.credit;

import io.microcredential.core.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an exchanged amount, in this order: it is rounded, held against the minimum, and
 * cut at the caps. Where something is missing, that step is left out; an amount is exact where no
 * rounding is declared.
 *
 * @param rounding how it is rounded
 * @param minimum the least that is granted
 * @param mostPerAward the most that one award gives, more than 0
 * @param mostPerPeriod the most that counts for one learner and one requirement in a period
 */
public record RateBounds(
    @Nullable CreditRounding rounding,
    @Nullable CreditMinimum minimum,
    @Nullable Fraction mostPerAward,
    @Nullable PeriodCap mostPerPeriod) {

  /** Checks that the bounds leave room. */
  public RateBounds {
    if (mostPerAward != null && mostPerAward.signum() <= 0) {
      throw new IllegalArgumentException("the most credit of an award is more than 0");
    }
    if (minimum != null && mostPerAward != null && minimum.amount().compareTo(mostPerAward) > 0) {
      throw new IllegalArgumentException("the least credit of an award is not above the most");
    }
  }

  /**
   * Returns no bounds.
   *
   * @return bounds under which an exchanged amount stays as it is
   */
  public static RateBounds none() {
    return new RateBounds(null, null, null, null);
  }

  /**
   * Returns these bounds with a rounding.
   *
   * @param how how amounts are rounded
   * @return the bounds
   */
  public RateBounds rounding(CreditRounding how) {
    return new RateBounds(how, minimum, mostPerAward, mostPerPeriod);
  }

  /**
   * Returns these bounds with a minimum.
   *
   * @param least the least that is granted, and what becomes of less
   * @return the bounds
   * @throws IllegalArgumentException if it is above the most that an award gives
   */
  public RateBounds minimum(CreditMinimum least) {
    return new RateBounds(rounding, least, mostPerAward, mostPerPeriod);
  }

  /**
   * Returns these bounds with a cap for each award.
   *
   * @param most the most that one award gives, more than 0
   * @return the bounds
   * @throws IllegalArgumentException if it is not more than 0 or below the minimum
   */
  public RateBounds mostPerAward(Fraction most) {
    return new RateBounds(rounding, minimum, most, mostPerPeriod);
  }

  /**
   * Returns these bounds with a cap for each period.
   *
   * @param cap the most that counts in a period
   * @return the bounds
   */
  public RateBounds mostPerPeriod(PeriodCap cap) {
    return new RateBounds(rounding, minimum, mostPerAward, cap);
  }
}
