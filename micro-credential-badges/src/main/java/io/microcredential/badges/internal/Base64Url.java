package io.microcredential.badges.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding, read strictly: the JDK's decoder lets unused bits be set, so that
 * several texts would mean the same bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-2">RFC 7515, section 2</a>
 */
public final class Base64Url {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Base64Url() {}

  /**
   * Writes bytes.
   *
   * @param bytes the bytes
   * @return the text
   */
  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @return the bytes, or nothing if the text is not what {@link #encode} writes
   */
  public static Optional<byte[]> decode(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(ascii);
      return Arrays.equals(ENCODER.encode(bytes), ascii) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
