package io.microcredential.badges.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the seal of an archive: who, if anybody, vouches for its content and for the
 * time when it was made.
 *
 * @param state what it came to
 * @param signer whose key signed, once that is shown; null otherwise
 * @param code a stable identifier, such as {@code seal.trusted} or {@code seal.broken}
 * @param message what was found, in one sentence
 */
public record SealFinding(State state, @Nullable String signer, String code, String message) {

  /** What a seal can come to. */
  public enum State {
    /** Somebody whom the caller trusts vouches for the archive. */
    TRUSTED,
    /** Somebody vouches for it whom the caller does not trust, or not for certain. */
    NOT_TRUSTED,
    /** There is no seal. */
    NONE,
    /** Whose the seal is cannot be found out. */
    CANNOT_CHECK,
    /** The seal is not over this content, is malformed, or not the signer's. */
    BROKEN
  }

  /** Checks that nothing is missing. */
  public SealFinding {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /** Returns state and code. */
  @Override
  public String toString() {
    return "SealFinding[" + state + ", " + code + "]";
  }
}
