package io.microcredential.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies content by its SHA-256 digest.
 *
 * @param hex 64 hexadecimal digits in lower case
 * @see <a href="https://csrc.nist.gov/pubs/fips/180-4/upd1/final">FIPS 180-4, Secure Hash
 *     Standard</a>
 */
public record Digest(String hex) {

  private static final int DIGITS = 64;
  private static final String PREFIX = "sha256:";

  /** Checks the form. */
  public Digest {
    boolean fits = hex.length() == DIGITS;
    for (int i = 0; fits && i < DIGITS; i++) {
      fits = isDigit(hex.charAt(i));
    }
    if (!fits) {
      throw new IllegalArgumentException("a SHA-256 digest is 64 hexadecimal digits in lower case");
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  /**
   * Computes the digest of some bytes.
   *
   * @param content the bytes
   * @return their SHA-256 digest
   */
  public static Digest of(byte[] content) {
    try {
      return new Digest(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Computes the digest of a text in UTF-8.
   *
   * @param content the text
   * @return the SHA-256 digest of its UTF-8 bytes
   */
  public static Digest ofText(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @param text {@code sha256:} and 64 hexadecimal digits
   * @return the digest
   * @throws IllegalArgumentException if the text has another form
   */
  public static Digest parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a digest is written sha256: and 64 hexadecimal digits");
    }
    return new Digest(text.substring(PREFIX.length()));
  }

  /** Returns {@code sha256:} and the hexadecimal digits. */
  @Override
  public String toString() {
    return PREFIX + hex;
  }
}
