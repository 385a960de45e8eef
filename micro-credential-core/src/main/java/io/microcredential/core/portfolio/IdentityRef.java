package io.microcredential.core.portfolio;

import io.microcredential.core.Digest;
import java.time.Instant;
import java.util.Objects;

/**
 * Refers to one of a person's identities.
 *
 * @param key its key
 * @param from since when it is theirs; one may come again after it ended
 */
public record IdentityRef(Digest key, Instant from) {

  /** Checks that nothing is missing. */
  public IdentityRef {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(from, "from");
  }

  /** Returns nothing of the identity, whose key could be guessed. */
  @Override
  public String toString() {
    return "IdentityRef";
  }
}
