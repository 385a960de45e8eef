package io.microcredential.core.catalog;

import java.time.Period;

/** Bounds the periods of a definition, so that adding one to a date stays within the calendar. */
final class Spans {

  private static final long MOST_MONTHS = 12_000;
  private static final int MOST_DAYS = 365_000;

  private Spans() {}

  /** Returns whether a period is at least a day and at most about a thousand years. */
  static boolean isSome(Period span) {
    return !span.isZero()
        && !span.isNegative()
        && span.toTotalMonths() <= MOST_MONTHS
        && span.getDays() <= MOST_DAYS;
  }

  static void check(Period span, String what) {
    if (!isSome(span)) {
      throw new IllegalArgumentException(
          what + " lasts at least a day and at most a thousand years, written like P2Y");
    }
  }
}
