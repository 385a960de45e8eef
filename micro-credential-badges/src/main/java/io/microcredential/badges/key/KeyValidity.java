package io.microcredential.badges.key;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a key may sign.
 *
 * <p>A key that is over by plan and one that was revoked differ: who revokes a key says that others
 * may have it, so nothing that is only claimed about the time of a signature counts from then on.
 *
 * @param notBefore the first instant, or null if it was always valid
 * @param notAfter the instant from which on it signs no more, or null if none is set
 * @param revoked the instant from which on it is revoked, or null if it is not
 */
public record KeyValidity(
    @Nullable Instant notBefore, @Nullable Instant notAfter, @Nullable Instant revoked) {

  private static final KeyValidity ALWAYS = new KeyValidity(null, null, null);

  /** Checks that the beginning is before the end. */
  public KeyValidity {
    if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
      throw new IllegalArgumentException("a key's validity must begin before it ends");
    }
  }

  /**
   * Returns a validity without bounds.
   *
   * @return always valid
   */
  public static KeyValidity always() {
    return ALWAYS;
  }

  /**
   * Returns a validity from an instant on.
   *
   * @param instant the first instant
   * @return valid from then on
   */
  public static KeyValidity from(Instant instant) {
    return new KeyValidity(instant, null, null);
  }

  /**
   * Returns this validity with an end.
   *
   * @param instant the instant from which on the key signs no more
   * @return valid until then
   */
  public KeyValidity until(Instant instant) {
    return new KeyValidity(notBefore, instant, revoked);
  }

  /**
   * Returns this validity with a revocation.
   *
   * @param instant the instant from which on others may have the key
   * @return revoked from then on
   */
  public KeyValidity revokedAt(Instant instant) {
    return new KeyValidity(notBefore, notAfter, instant);
  }

  /**
   * Returns whether the key may sign at an instant.
   *
   * @param instant the instant
   * @return whether it has begun and is neither over nor revoked
   */
  public boolean covers(Instant instant) {
    return !isBefore(instant) && !isOver(instant) && !isRevoked(instant);
  }

  /**
   * Returns the first instant.
   *
   * @return when the validity begins, or nothing
   */
  public Optional<Instant> begin() {
    return Optional.ofNullable(notBefore);
  }

  /**
   * Returns the end, whichever way it comes.
   *
   * @return the earlier of end and revocation, or nothing
   */
  public Optional<Instant> end() {
    return Stream.of(Optional.ofNullable(notAfter), Optional.ofNullable(revoked))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  boolean isBefore(Instant instant) {
    return notBefore != null && instant.isBefore(notBefore);
  }

  boolean isOver(Instant instant) {
    return notAfter != null && !instant.isBefore(notAfter);
  }

  boolean isRevoked(Instant instant) {
    return revoked != null && !instant.isBefore(revoked);
  }
}
