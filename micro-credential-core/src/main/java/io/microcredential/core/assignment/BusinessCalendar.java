package io.microcredential.core.assignment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/**
 * The days on which a programme works: every day but the days of rest of each week and the
 * holidays.
 *
 * @param restDays the days of the week on which nobody works, at most 6
 * @param holidays the other days on which nobody works; whoever makes the calendar knows them
 */
public record BusinessCalendar(List<DayOfWeek> restDays, List<LocalDate> holidays) {

  /** Sorts both lists, leaves out repetitions, and checks that a day is left to work. */
  public BusinessCalendar {
    restDays = restDays.stream().distinct().sorted().toList();
    holidays = holidays.stream().distinct().sorted().toList();
    if (restDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week has at least one business day");
    }
  }

  /**
   * Returns a calendar that works from Monday to Friday.
   *
   * @param holidays the other days on which nobody works
   * @return the calendar
   */
  public static BusinessCalendar mondayToFriday(List<LocalDate> holidays) {
    return new BusinessCalendar(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays);
  }

  /**
   * Returns whether a day is a business day.
   *
   * @param day the day
   * @return whether it is neither a day of rest nor a holiday
   */
  public boolean isBusinessDay(LocalDate day) {
    return !isRest(day) && Collections.binarySearch(holidays, day) < 0;
  }

  private boolean isRest(LocalDate day) {
    return restDays.contains(day.getDayOfWeek());
  }

  /**
   * Counts the business days after one day up to and with another.
   *
   * @param fromExclusive the day that is not counted any more
   * @param toInclusive the last day that is counted
   * @return how many business days there are; 0 if the second day is not after the first
   */
  public long businessDays(LocalDate fromExclusive, LocalDate toInclusive) {
    long days = ChronoUnit.DAYS.between(fromExclusive, toInclusive);
    if (days <= 0) {
      return 0;
    }
    long count = days / 7 * workDaysAWeek();
    for (long left = days % 7; left > 0; left--) {
      count += isRest(toInclusive.minusDays(left - 1)) ? 0 : 1;
    }
    return count
        - holidays.subList(after(fromExclusive), after(toInclusive)).stream()
            .filter(day -> !isRest(day))
            .count();
  }

  private int workDaysAWeek() {
    return DayOfWeek.values().length - restDays.size();
  }

  /** Returns the index of the first holiday after a day. */
  private int after(LocalDate day) {
    int found = Collections.binarySearch(holidays, day);
    return found < 0 ? -found - 1 : found + 1;
  }

  /**
   * Returns the business day that is a number of business days after a day.
   *
   * @param day the day that is not counted, whether it is a business day or not
   * @param number how many business days, at least 1
   * @return the last day counted, always a business day
   * @throws IllegalArgumentException if the number is less than 1
   */
  public LocalDate plusBusinessDays(LocalDate day, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("count at least 1 business day, was " + number);
    }
    LocalDate reached = day;
    long left = number;
    // Whole weeks never go too far; each holiday in them leaves a day to count in the next round.
    while (left > workDaysAWeek()) {
      LocalDate next = reached.plusWeeks((left - 1) / workDaysAWeek());
      left -= businessDays(reached, next);
      reached = next;
    }
    while (left > 0) {
      reached = reached.plusDays(1);
      left -= isBusinessDay(reached) ? 1 : 0;
    }
    return reached;
  }
}
