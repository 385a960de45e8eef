package io.microcredential.badges.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The one text that a document has for a cryptosuite: its statements in the order and naming of
 * RDFC-1.0 as N-Quads, each ended by a line feed, or its JSON in the form of RFC 8785.
 *
 * @param text the canonical text
 * @param hash the hash function that goes with it; in RDFC-1.0 it decides the names of unnamed
 *     nodes too
 */
public record CanonicalForm(String text, HashFunction hash) {

  /** Checks that both parts are there. */
  public CanonicalForm {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(hash, "hash");
  }

  /**
   * Returns the digest that is signed.
   *
   * @return the digest of the UTF-8 bytes, 32 bytes for SHA-256 and 48 for SHA-384
   */
  public byte[] digest() {
    return hash.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the digest for people to compare.
   *
   * @return the digest in lower-case hexadecimal digits
   */
  public String digestHex() {
    return HexFormat.of().formatHex(digest());
  }

  /** Returns the digest; the text may be personal. */
  @Override
  public String toString() {
    return "CanonicalForm[" + hash + " " + digestHex() + "]";
  }
}
