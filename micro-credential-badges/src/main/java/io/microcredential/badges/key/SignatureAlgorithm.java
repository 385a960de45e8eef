package io.microcredential.badges.key;

import java.util.Arrays;
import java.util.Optional;

/**
 * The signature schemes, by the names that JSON Web Signatures give them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-3.1">RFC 7518, section 3.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037#section-3.1">RFC 8037, section 3.1</a>
 */
public enum SignatureAlgorithm {
  /** Ed25519. */
  EDDSA("EdDSA", KeyAlgorithm.ED25519),
  /** ECDSA on P-256 with SHA-256. */
  ES256("ES256", KeyAlgorithm.P256),
  /** ECDSA on P-384 with SHA-384. */
  ES384("ES384", KeyAlgorithm.P384),
  /** RSASSA-PKCS1-v1_5 with SHA-256, what RSA keys sign with unless PS256 is asked for. */
  RS256("RS256", KeyAlgorithm.RSA),
  /** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes. */
  PS256("PS256", KeyAlgorithm.RSA);

  private final String joseName;
  private final KeyAlgorithm keyAlgorithm;

  SignatureAlgorithm(String joseName, KeyAlgorithm keyAlgorithm) {
    this.joseName = joseName;
    this.keyAlgorithm = keyAlgorithm;
  }

  /**
   * Finds a scheme by its name.
   *
   * @param name the value of {@code alg} in a header or key, such as {@code ES256}
   * @return the scheme, or nothing if it is not supported
   */
  public static Optional<SignatureAlgorithm> named(String name) {
    return Arrays.stream(values()).filter(scheme -> scheme.joseName.equals(name)).findFirst();
  }

  /**
   * Returns the scheme that a kind of key signs with unless another is asked for.
   *
   * @param kind the kind of key
   * @return the scheme; for RSA it is RS256
   */
  public static SignatureAlgorithm of(KeyAlgorithm kind) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.keyAlgorithm == kind)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the kind of key the scheme works with.
   *
   * @return the kind
   */
  public KeyAlgorithm keyAlgorithm() {
    return keyAlgorithm;
  }

  /** Returns the name in headers and keys, such as {@code ES256}. */
  @Override
  public String toString() {
    return joseName;
  }
}
