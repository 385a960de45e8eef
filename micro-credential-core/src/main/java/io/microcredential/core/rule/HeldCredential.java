package io.microcredential.core.rule;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential that the learner was awarded before.
 *
 * @param credential which micro-credential
 * @param version which of its versions
 * @param from when it was awarded
 * @param until when it expires or was revoked, exclusive, or null where it has no end
 */
public record HeldCredential(
    MicroCredentialId credential, Version version, Instant from, @Nullable Instant until) {

  /** Checks that nothing is missing. */
  public HeldCredential {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(from, "from");
  }

  /**
   * Returns whether the award holds at an instant.
   *
   * @param at the instant
   * @return whether it was awarded by then and has neither expired nor been revoked
   */
  public boolean holdsAt(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }
}
