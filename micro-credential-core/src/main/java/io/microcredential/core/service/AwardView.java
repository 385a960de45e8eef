package io.microcredential.core.service;

import io.microcredential.core.earning.Award;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An award and whether it was taken back.
 *
 * @param award the award, from which a badge can be made
 * @param revocation its withdrawal, or null
 */
public record AwardView(Award award, @Nullable Revocation revocation) {

  /** Checks that there is an award. */
  public AwardView {
    Objects.requireNonNull(award, "award");
  }
}
