package io.microcredential.badges.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The statements of a document in the one order and naming that RDFC-1.0 gives them.
 *
 * @param nQuads the statements as N-Quads, each ended by a line feed
 */
public record CanonicalForm(String nQuads) {

  /** Checks that there are statements. */
  public CanonicalForm {
    Objects.requireNonNull(nQuads, "nQuads");
  }

  /**
   * Returns the digest that is signed.
   *
   * @return SHA-256 of the UTF-8 bytes, 32 bytes
   */
  public byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(nQuads.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /**
   * Returns the digest for people to compare.
   *
   * @return SHA-256 of the UTF-8 bytes in lower-case hexadecimal digits
   */
  public String sha256Hex() {
    return HexFormat.of().formatHex(sha256());
  }

  /** Returns the digest; the statements may be personal. */
  @Override
  public String toString() {
    return "CanonicalForm[" + sha256Hex() + "]";
  }
}
