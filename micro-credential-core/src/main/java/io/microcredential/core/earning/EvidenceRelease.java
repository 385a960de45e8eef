package io.microcredential.core.earning;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.internal.WholeText;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The owner's word that a piece of evidence may be seen by everybody.
 *
 * @param evidence which piece
 * @param url where everybody may see it
 * @param releasedAt when
 * @param takenBackAt when the owner took it back, or null while it holds
 */
public record EvidenceRelease(
    EvidenceId evidence, URI url, Instant releasedAt, @Nullable Instant takenBackAt) {

  /** Checks that the address is one of the web, and the order of the instants. */
  public EvidenceRelease {
    Objects.requireNonNull(evidence, "evidence");
    if (!isOnTheWeb(url)) {
      throw new IllegalArgumentException("released evidence has an address with http or https");
    }
    Objects.requireNonNull(releasedAt, "releasedAt");
    Coherence.require(
        takenBackAt == null || !takenBackAt.isBefore(releasedAt),
        "a release is taken back after it was given");
  }

  /**
   * Makes a release that holds.
   *
   * @param evidence which piece
   * @param url where everybody may see it
   * @param releasedAt when
   */
  public EvidenceRelease(EvidenceId evidence, URI url, Instant releasedAt) {
    this(evidence, url, releasedAt, null);
  }

  /**
   * Returns whether the release holds at an instant.
   *
   * @param at the instant
   * @return whether it was given by then and not taken back
   */
  public boolean holdsAt(Instant at) {
    return !at.isBefore(releasedAt) && (takenBackAt == null || at.isBefore(takenBackAt));
  }

  /** Returns this release, taken back. */
  EvidenceRelease takenBack(Instant at) {
    return new EvidenceRelease(evidence, url, releasedAt, at);
  }

  /** Returns whether everybody can follow the address, and a page may link to it. */
  static boolean isOnTheWeb(URI url) {
    return url.getHost() != null
        && WholeText.isWhole(url.toString())
        && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
  }
}
