package io.microcredential.badges.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the time when a signature was made.
 *
 * @param evidenced an instant at which the signature is known to have existed, such as from an
 *     archive or a log that its signer does not keep; null if there is none
 * @param claimed the instant that the signer wrote into what it signed, and that the caller has
 *     decided to believe; null otherwise, since whoever has a retired key can write any date
 */
public record SigningTime(@Nullable Instant evidenced, @Nullable Instant claimed) {

  /**
   * Returns that nothing is known.
   *
   * @return neither evidence nor a believed claim
   */
  public static SigningTime unknown() {
    return new SigningTime(null, null);
  }

  /**
   * Returns an evidenced time.
   *
   * @param instant when the signature is known to have existed
   * @return evidence
   */
  public static SigningTime evidencedAt(Instant instant) {
    return new SigningTime(instant, null);
  }
}
