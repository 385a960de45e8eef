package io.microcredential.core.credit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is valid.
 *
 * <p>Days, not instants: what an authority publishes starts and ends with a day of its own
 * calendar. Whoever has an instant decides in which time zone it is a day.
 *
 * @param from the first day
 * @param until the day after the last, after the first day, or null where there is no end
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

  /** Checks that there is at least one day. */
  public Validity {
    Objects.requireNonNull(from, "from");
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("until is the day after the last one, so after from");
    }
  }

  /**
   * Returns a validity without an end.
   *
   * @param from the first day
   * @return every day from there on
   */
  public static Validity from(LocalDate from) {
    return new Validity(from, null);
  }

  /**
   * Returns a validity.
   *
   * @param from the first day
   * @param until the day after the last
   * @return the days between
   * @throws IllegalArgumentException if until is not after from
   */
  public static Validity between(LocalDate from, LocalDate until) {
    return new Validity(from, until);
  }

  /**
   * Returns whether a day is one of these.
   *
   * @param day the day
   * @return whether from ≤ day &lt; until
   */
  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** Returns the days as {@code 2026-01-01/2027-01-01}, or {@code 2026-01-01/..} without an end. */
  @Override
  public String toString() {
    return from + "/" + (until == null ? ".." : until);
  }
}
