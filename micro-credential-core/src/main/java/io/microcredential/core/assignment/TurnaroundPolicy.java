package io.microcredential.core.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Promises a learner an answer within a number of business days.
 *
 * <p>The day of the submission does not count, and the last day counts whole: what is handed in
 * anywhere on a Monday and is promised within one business day is due when Tuesday ends.
 *
 * @param businessDays how many, 1 to 1,000
 * @param calendar which days are business days
 */
public record TurnaroundPolicy(int businessDays, BusinessCalendar calendar) {

  private static final int MOST_DAYS = 1_000;

  /** Checks the range. */
  public TurnaroundPolicy {
    if (businessDays < 1 || businessDays > MOST_DAYS) {
      throw new IllegalArgumentException(
          "an answer takes 1 to " + MOST_DAYS + " business days, was " + businessDays);
    }
    Objects.requireNonNull(calendar, "calendar");
  }

  /**
   * Returns the last day on which the answer is in time.
   *
   * @param submittedAt when the work was handed in
   * @param zone where the programme's days begin and end
   * @return a business day
   */
  public LocalDate dueOn(Instant submittedAt, ZoneId zone) {
    return calendar.plusBusinessDays(submittedAt.atZone(zone).toLocalDate(), businessDays);
  }

  /**
   * Returns the first instant at which the answer is late.
   *
   * @param submittedAt when the work was handed in
   * @param zone where the programme's days begin and end
   * @return the beginning of the day after the last one
   */
  public Instant lateFrom(Instant submittedAt, ZoneId zone) {
    return dueOn(submittedAt, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Returns the submissions whose answer is late.
   *
   * @param awaiting the submissions that have no answer
   * @param now when
   * @param zone where the programme's days begin and end
   * @return the late ones, the earliest due first, on the same day by id
   */
  public List<OverdueSubmission> overdue(
      List<AwaitingSubmission> awaiting, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return awaiting.stream()
        .filter(waiting -> !now.isBefore(lateFrom(waiting.submittedAt(), zone)))
        .map(waiting -> late(waiting, today, zone))
        .sorted(
            Comparator.comparing(OverdueSubmission::dueOn)
                .thenComparing(late -> late.submission().value()))
        .toList();
  }

  private OverdueSubmission late(AwaitingSubmission waiting, LocalDate today, ZoneId zone) {
    LocalDate due = dueOn(waiting.submittedAt(), zone);
    return new OverdueSubmission(waiting.submission(), due, calendar.businessDays(due, today));
  }
}
