package io.microcredential.core.rule;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential that the learner was awarded before.
 *
 * @param credential which micro-credential
 * @param version which of its versions
 * @param from when it was awarded
 * @param expires when it expires, exclusive, or null where it has no end
 * @param revoked from when on it is revoked, or null where it is not
 */
public record HeldCredential(
    MicroCredentialId credential,
    Version version,
    Instant from,
    @Nullable Instant expires,
    @Nullable Instant revoked) {

  /** Checks that nothing is missing. */
  public HeldCredential {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(from, "from");
  }

  /**
   * Returns this micro-credential as one that was revoked.
   *
   * @param instant from when on
   * @return the revoked one
   */
  public HeldCredential revokedFrom(Instant instant) {
    return new HeldCredential(
        credential, version, from, expires, Objects.requireNonNull(instant, "instant"));
  }

  /**
   * Returns whether the award holds at an instant.
   *
   * @param at the instant
   * @return whether it was awarded by then and has neither expired nor been revoked
   */
  public boolean holdsAt(Instant at) {
    return holdsAt(at, List.of());
  }

  /**
   * Returns whether the award holds at an instant for somebody to whom some endings do not matter.
   *
   * @param at the instant
   * @param evenIf the ways of ending that do not matter
   * @return whether it was awarded by then and has not ended in any other way
   */
  public boolean holdsAt(Instant at, Collection<AwardEnding> evenIf) {
    Instant end = end(evenIf);
    return !at.isBefore(from) && (end == null || at.isBefore(end));
  }

  /** Returns when the award ends, exclusive, or null where it has no end that matters. */
  @Nullable Instant end(Collection<AwardEnding> evenIf) {
    if (expires == null && revoked == null) {
      return null;
    }
    Instant expiry = evenIf.contains(AwardEnding.EXPIRED) ? null : expires;
    Instant revocation = evenIf.contains(AwardEnding.REVOKED) ? null : revoked;
    if (expiry == null || revocation == null) {
      return expiry == null ? revocation : expiry;
    }
    return expiry.isBefore(revocation) ? expiry : revocation;
  }
}
