package io.microcredential.badges.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The instant by which a whole fetch must be over, redirects included. */
record Deadline(InstantSource clock, Instant end) {

  static Deadline in(Duration limit, InstantSource clock) {
    return new Deadline(clock, clock.instant().plus(limit));
  }

  /** Returns how long a single wait may last, at least one millisecond. */
  int millisLeft() throws SocketTimeoutException {
    long left = Duration.between(clock.instant(), end).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("the time allowed is over");
    }
    return (int) Math.min(left, Integer.MAX_VALUE);
  }

  /** Returns how long a single wait may last, and no longer than a bound of its own. */
  int millisLeft(Duration atMost) throws SocketTimeoutException {
    return (int) Math.min(millisLeft(), Math.max(1, atMost.toMillis()));
  }
}
