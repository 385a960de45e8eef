package io.microcredential.badges.proof;

import io.microcredential.badges.key.KeyBinding;
import io.microcredential.core.JsonPointer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one proof found.
 *
 * @param at where the proof stands, or the member that decides
 * @param verdict whether the signature holds
 * @param code a stable identifier of the reason, such as {@code proof.signature}
 * @param message the reason, in one sentence
 * @param keyBinding whether the key is the issuer's, or nothing if the proof names no key
 */
public record ProofFinding(
    JsonPointer at, Verdict verdict, String code, String message, @Nullable KeyBinding keyBinding) {

  /** Checks that all parts are there. */
  public ProofFinding {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /**
   * Returns whether the key is the issuer's.
   *
   * @return the finding about the key, or nothing if the proof names no key
   */
  public Optional<KeyBinding> binding() {
    return Optional.ofNullable(keyBinding);
  }

  /**
   * Returns whether this proof alone shows that the issuer said this.
   *
   * @return whether the signature holds and the key is the issuer's
   */
  public boolean isSound() {
    return verdict == Verdict.HOLDS && keyBinding instanceof KeyBinding.Bound;
  }
}
