package io.microcredential.badges.proof;

import io.microcredential.badges.key.KeyAlgorithm;
import java.util.Arrays;
import java.util.Optional;

/** The Data Integrity cryptosuites that this library signs and verifies with. */
public enum Cryptosuite {
  /**
   * Ed25519 over canonical statements.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022">Data Integrity EdDSA
   *     Cryptosuites v1.0, section 3.2</a>
   */
  EDDSA_RDFC_2022("eddsa-rdfc-2022", KeyAlgorithm.ED25519),
  /**
   * ECDSA over canonical statements, here with P-256 only.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019">Data Integrity ECDSA
   *     Cryptosuites v1.0, section 3.2</a>
   */
  ECDSA_RDFC_2019("ecdsa-rdfc-2019", KeyAlgorithm.P256);

  private final String identifier;
  private final KeyAlgorithm keyAlgorithm;

  Cryptosuite(String identifier, KeyAlgorithm keyAlgorithm) {
    this.identifier = identifier;
    this.keyAlgorithm = keyAlgorithm;
  }

  /**
   * Finds a suite by its name.
   *
   * @param identifier the value of {@code cryptosuite} in a proof
   * @return the suite, or nothing if it is not supported
   */
  public static Optional<Cryptosuite> named(String identifier) {
    return Arrays.stream(values()).filter(s -> s.identifier.equals(identifier)).findFirst();
  }

  /**
   * Finds the suite for a kind of key.
   *
   * @param algorithm the kind of key
   * @return the suite, or nothing if none signs with such keys
   */
  public static Optional<Cryptosuite> forKey(KeyAlgorithm algorithm) {
    return Arrays.stream(values()).filter(s -> s.keyAlgorithm == algorithm).findFirst();
  }

  /**
   * Returns the name of the suite in proofs.
   *
   * @return the value of {@code cryptosuite}
   */
  public String identifier() {
    return identifier;
  }

  /**
   * Returns the kind of key the suite works with.
   *
   * @return the kind
   */
  public KeyAlgorithm keyAlgorithm() {
    return keyAlgorithm;
  }

  /** Returns the name of the suite in proofs. */
  @Override
  public String toString() {
    return identifier;
  }
}
