package io.microcredential.core.service;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason to keep the bare facts of an award.
 *
 * @param ground the ground in law
 * @param reference which law, contract or rule, in words that may be shown to anybody
 * @param until when even the facts go, or null where they stay
 */
public record Retention(RetentionGround ground, String reference, @Nullable Instant until) {

  /** Checks that there is a ground and a reference. */
  public Retention {
    Objects.requireNonNull(ground, "ground");
    if (reference.isBlank() || reference.length() > 500) {
      throw new IllegalArgumentException("say in 1 to 500 characters which rule asks for it");
    }
  }
}
