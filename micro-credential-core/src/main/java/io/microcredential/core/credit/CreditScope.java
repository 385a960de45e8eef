package io.microcredential.core.credit;

import io.microcredential.core.Organization;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whose word it is, where it counts, and when.
 *
 * @param authority who says so
 * @param jurisdiction where it counts, with everything that lies in it
 * @param validity on which days
 */
public record CreditScope(Organization authority, Jurisdiction jurisdiction, Validity validity) {

  /** Checks that nothing is missing. */
  public CreditScope {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(jurisdiction, "jurisdiction");
    Objects.requireNonNull(validity, "validity");
  }

  /**
   * Returns whether the word counts for somebody on a day.
   *
   * @param place the jurisdiction in which that person works
   * @param day the day
   * @return whether both lie in this scope
   */
  public boolean holds(Jurisdiction place, LocalDate day) {
    return jurisdiction.covers(place) && validity.includes(day);
  }
}
