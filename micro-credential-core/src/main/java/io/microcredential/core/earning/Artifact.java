package io.microcredential.core.earning;

import io.microcredential.core.Digest;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a piece of evidence. Only its digest is kept here, so that a later change shows.
 *
 * @param mediaType the IANA media type, such as {@code image/png}
 * @param digest the SHA-256 digest of the bytes
 * @param bytes the size in bytes, at least 0, or null where nobody said
 * @param duration how long a recording is, not negative, or null where it is none or nobody said
 */
public record Artifact(
    String mediaType, Digest digest, @Nullable Long bytes, @Nullable Duration duration) {

  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,127}/[\\w.+-]{1,127}");

  /** Checks the form of the media type and the ranges. */
  public Artifact {
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("a media type is written like text/plain or image/png");
    }
    Objects.requireNonNull(digest, "digest");
    Coherence.require(bytes == null || bytes >= 0, "a file has at least 0 bytes");
    Coherence.require(
        duration == null || !duration.isNegative(), "a recording lasts for no negative time");
  }

  /**
   * Makes an artifact of which neither size nor duration is known.
   *
   * @param mediaType the IANA media type
   * @param digest the SHA-256 digest of the bytes
   */
  public Artifact(String mediaType, Digest digest) {
    this(mediaType, digest, null, null);
  }

  /**
   * Returns the artifact with the given content.
   *
   * @param mediaType the IANA media type
   * @param content the bytes, which are digested and counted and not kept
   * @return the artifact
   * @throws IllegalArgumentException if the media type is malformed
   */
  public static Artifact of(String mediaType, byte[] content) {
    return new Artifact(mediaType, Digest.of(content), (long) content.length, null);
  }

  /**
   * Returns this artifact with the length of the recording.
   *
   * @param length how long the recording is, not negative
   * @return the changed artifact
   */
  public Artifact lasting(Duration length) {
    return new Artifact(mediaType, digest, bytes, length);
  }
}
