package io.microcredential.core.earning;

import io.microcredential.core.EvidenceId;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * The owner's word that a piece of evidence may be seen by everybody.
 *
 * @param evidence which piece
 * @param url where everybody may see it
 * @param releasedAt when
 */
public record EvidenceRelease(EvidenceId evidence, URI url, Instant releasedAt) {

  /** Checks that the address is absolute. */
  public EvidenceRelease {
    Objects.requireNonNull(evidence, "evidence");
    if (!url.isAbsolute()) {
      throw new IllegalArgumentException("released evidence has an absolute web address");
    }
    Objects.requireNonNull(releasedAt, "releasedAt");
  }
}
