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

  /** Checks that the address is one of the web. */
  public EvidenceRelease {
    Objects.requireNonNull(evidence, "evidence");
    if (!isOnTheWeb(url)) {
      throw new IllegalArgumentException("released evidence has an address with http or https");
    }
    Objects.requireNonNull(releasedAt, "releasedAt");
  }

  /** Returns whether everybody can follow the address, and a page may link to it. */
  static boolean isOnTheWeb(URI url) {
    return url.getHost() != null
        && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
  }
}
