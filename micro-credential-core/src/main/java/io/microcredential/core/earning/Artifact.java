package io.microcredential.core.earning;

import io.microcredential.core.Digest;
import java.util.Objects;

/**
 * The file behind a piece of evidence. Only its digest is kept here, so that a later change shows.
 *
 * @param mediaType the IANA media type, such as {@code image/png}
 * @param digest the SHA-256 digest of the bytes
 */
public record Artifact(String mediaType, Digest digest) {

  /** Checks the form of the media type. */
  public Artifact {
    if (!mediaType.matches("[\\w.+-]{1,127}/[\\w.+-]{1,127}")) {
      throw new IllegalArgumentException("a media type is written like text/plain or image/png");
    }
    Objects.requireNonNull(digest, "digest");
  }

  /**
   * Returns the artifact with the given content.
   *
   * @param mediaType the IANA media type
   * @param content the bytes, which are digested and not kept
   * @return the artifact
   * @throws IllegalArgumentException if the media type is malformed
   */
  public static Artifact of(String mediaType, byte[] content) {
    return new Artifact(mediaType, Digest.of(content));
  }
}
