package io.microcredential.badges.batch;

import io.microcredential.core.Digest;
import java.util.Objects;

/**
 * A signed badge where it was put.
 *
 * @param location where it is, in the words of the {@link BadgeSink}: a file name or an address
 * @param text the signed badge, a JSON document or a compact JWT
 */
public record StoredBadge(String location, String text) {

  /** Checks that nothing is missing. */
  public StoredBadge {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Returns the digest of the badge without the space around it, which pictures do not keep.
   *
   * @return the SHA-256 digest of the text in UTF-8
   */
  public Digest digest() {
    return Digest.ofText(text.strip());
  }

  /** Returns nothing of the badge, nor of where it is. */
  @Override
  public String toString() {
    return "StoredBadge";
  }
}
