package io.microcredential.core.rule;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential that does as well as another. That versions or credentials are as good as each
 * other is declared, never guessed.
 *
 * @param credential which micro-credential
 * @param since its earliest version that will do, or null for any
 */
public record EquivalentCredential(MicroCredentialId credential, @Nullable Version since) {

  /** Checks that nothing is missing. */
  public EquivalentCredential {
    Objects.requireNonNull(credential, "credential");
  }

  /** Returns whether an award is of this micro-credential and new enough. */
  boolean isMetBy(HeldCredential held) {
    return held.credential().equals(credential)
        && (since == null || held.version().compareTo(since) >= 0);
  }
}
