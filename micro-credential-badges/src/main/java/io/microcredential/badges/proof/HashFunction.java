package io.microcredential.badges.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash functions that Data Integrity proofs use: the one that fits the key.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#algorithms">Data Integrity ECDSA Cryptosuites
 *     v1.0, section 3 Algorithms</a>
 */
public enum HashFunction {
  /** SHA-256, 32 bytes; for Ed25519 and P-256. */
  SHA_256("SHA-256"),
  /** SHA-384, 48 bytes; for P-384, for naming unnamed nodes too. */
  SHA_384("SHA-384");

  private final String label;

  HashFunction(String label) {
    this.label = label;
  }

  /**
   * Computes a digest.
   *
   * @param data the data
   * @return the digest
   */
  public byte[] digest(byte[] data) {
    try {
      return MessageDigest.getInstance(label).digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks " + label, e);
    }
  }

  /** Returns the customary name, such as {@code SHA-256}. */
  @Override
  public String toString() {
    return label;
  }
}
