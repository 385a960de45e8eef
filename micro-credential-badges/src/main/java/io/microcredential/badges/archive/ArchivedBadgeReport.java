package io.microcredential.badges.archive;

import io.microcredential.badges.VerificationReport;
import java.util.Objects;

/**
 * What one badge of an archive is worth, for two times, by the same checks as any other badge.
 *
 * @param badge the badge
 * @param whenArchived what it was worth when the archive was made, by what the archive holds
 * @param now what it is worth at the time asked for. What an issuer says from day to day, such as a
 *     status list, is not taken from the archive: unless a fetcher reaches it, the result is {@code
 *     STATUS_UNKNOWN} for a badge that has a status
 */
public record ArchivedBadgeReport(
    ArchivedBadge badge, VerificationReport whenArchived, VerificationReport now) {

  /** Checks that nothing is missing. */
  public ArchivedBadgeReport {
    Objects.requireNonNull(badge, "badge");
    Objects.requireNonNull(whenArchived, "whenArchived");
    Objects.requireNonNull(now, "now");
  }

  /** Returns the entry and both results; nothing of the badge. */
  @Override
  public String toString() {
    return "ArchivedBadgeReport["
        + badge.path()
        + ", "
        + whenArchived.result()
        + ", "
        + now.result()
        + "]";
  }
}
