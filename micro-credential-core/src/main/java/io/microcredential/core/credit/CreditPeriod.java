package io.microcredential.core.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Periods of equal length, one after the other, in both directions: school years, licence cycles.
 *
 * @param firstDay the first day of one of them
 * @param months how long each is, 1 to 1,200
 */
public record CreditPeriod(LocalDate firstDay, int months) {

  /** Checks the range. */
  public CreditPeriod {
    Objects.requireNonNull(firstDay, "firstDay");
    if (months < 1 || months > 1_200) {
      throw new IllegalArgumentException("a period has 1 to 1,200 months, had " + months);
    }
  }

  /**
   * Returns the period in which a day lies.
   *
   * @param day the day
   * @return the one period that includes it
   */
  public Validity containing(LocalDate day) {
    long number = Math.floorDiv(ChronoUnit.MONTHS.between(firstDay, day), (long) months);
    // A month from the 31st ends on the 28th, which counts as less than a month.
    while (start(number).isAfter(day)) {
      number--;
    }
    while (!start(number + 1).isAfter(day)) {
      number++;
    }
    return Validity.between(start(number), start(number + 1));
  }

  private LocalDate start(long number) {
    return firstDay.plusMonths(number * months);
  }
}
