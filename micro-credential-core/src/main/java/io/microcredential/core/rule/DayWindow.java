package io.microcredential.core.rule;

import io.microcredential.core.rule.AwardRule.WithinPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that count: after one day and up to another.
 *
 * @param after the last day that does not count any more
 * @param until the last day that counts
 */
record DayWindow(LocalDate after, LocalDate until) {

  // A thousand years from either end of the calendar, so that every period fits in.
  private static final LocalDate FIRST = LocalDate.MIN.plusYears(3_000);
  private static final LocalDate LAST = LocalDate.MAX.minusYears(3_000);

  /** Returns the days within all of some periods before an instant. */
  static DayWindow of(Instant at, List<Period> periods) {
    LocalDate day = day(at);
    LocalDate after = LocalDate.MIN;
    for (Period period : periods) {
      LocalDate start = day.minus(period);
      after = start.isAfter(after) ? start : after;
    }
    return new DayWindow(after, day);
  }

  boolean contains(LocalDate day) {
    return day.isAfter(after) && !day.isAfter(until);
  }

  boolean contains(Instant instant) {
    return contains(day(instant));
  }

  static LocalDate day(Instant instant) {
    long seconds = Math.floorDiv(instant.getEpochSecond(), 86_400L);
    return LocalDate.ofEpochDay(Math.min(Math.max(seconds, FIRST.toEpochDay()), LAST.toEpochDay()));
  }

  /** Returns the instant that lies a period before another, in UTC. */
  static Instant before(Instant at, Period period) {
    LocalDate day = day(at);
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(at.getEpochSecond(), 86_400L));
    return OffsetDateTime.of(day.minus(period), time.withNano(at.getNano()), ZoneOffset.UTC)
        .toInstant();
  }

  /** Returns the rule in whichever periods it stands. */
  static AwardRule undated(AwardRule rule) {
    return rule instanceof WithinPeriod within ? undated(within.rule()) : rule;
  }

  /** Returns the periods in which a rule stands, the outermost first. */
  static List<Period> periods(AwardRule rule) {
    var periods = new ArrayList<Period>();
    AwardRule here = rule;
    while (here instanceof WithinPeriod within) {
      periods.add(within.period());
      here = within.rule();
    }
    return periods;
  }
}
