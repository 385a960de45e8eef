package io.microcredential.badges.key;

/**
 * The kinds of key with which badges are signed.
 *
 * <p>The kind fixes the signature scheme, or for RSA the two to choose from, so that no header or
 * label of a document can choose another one for the same key.
 */
public enum KeyAlgorithm {
  /** Edwards curve 25519; signatures by Ed25519 of RFC 8032, 64 bytes. */
  ED25519("Ed25519"),
  /** NIST curve P-256; signatures by ECDSA with SHA-256, r then s, 64 bytes. */
  P256("P-256"),
  /** NIST curve P-384; signatures by ECDSA with SHA-384, r then s, 96 bytes. */
  P384("P-384"),
  /**
   * RSA of at least 2048 bits; signatures by RSASSA-PKCS1-v1_5 with SHA-256, or by RSASSA-PSS where
   * the signer says so.
   */
  RSA("RSA");

  private final String label;

  KeyAlgorithm(String label) {
    this.label = label;
  }

  /** Returns the customary name, such as {@code P-256}. */
  @Override
  public String toString() {
    return label;
  }
}
