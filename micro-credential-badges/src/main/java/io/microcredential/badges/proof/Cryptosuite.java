package io.microcredential.badges.proof;

import io.microcredential.badges.key.KeyAlgorithm;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The Data Integrity cryptosuites that this library knows. */
public enum Cryptosuite {
  /**
   * Ed25519 over canonical statements.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022">Data Integrity EdDSA
   *     Cryptosuites v1.0, section 3.2</a>
   */
  EDDSA_RDFC_2022("eddsa-rdfc-2022", true, Set.of(KeyAlgorithm.ED25519)),
  /**
   * ECDSA over canonical statements, with P-256 and SHA-256 or with P-384 and SHA-384.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019">Data Integrity ECDSA
   *     Cryptosuites v1.0, section 3.2</a>
   */
  ECDSA_RDFC_2019("ecdsa-rdfc-2019", true, Set.of(KeyAlgorithm.P256, KeyAlgorithm.P384)),
  /**
   * Ed25519 over canonical JSON. It signs names that no context defines too, so they cannot be
   * changed; what they mean is still defined nowhere.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022">Data Integrity EdDSA
   *     Cryptosuites v1.0, section 3.3</a>
   */
  EDDSA_JCS_2022("eddsa-jcs-2022", false, Set.of(KeyAlgorithm.ED25519)),
  /**
   * ECDSA over canonical JSON, with P-256 and SHA-256 or with P-384 and SHA-384.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019">Data Integrity ECDSA
   *     Cryptosuites v1.0, section 3.3</a>
   */
  ECDSA_JCS_2019("ecdsa-jcs-2019", false, Set.of(KeyAlgorithm.P256, KeyAlgorithm.P384)),
  /**
   * ECDSA over canonical statements of which the holder may show a part, with P-256; verified only.
   *
   * @see <a href="https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023">Data Integrity ECDSA
   *     Cryptosuites v1.0, section 3.6</a>
   */
  ECDSA_SD_2023("ecdsa-sd-2023", true, Set.of(KeyAlgorithm.P256));

  private final String identifier;
  private final boolean overStatements;
  private final Set<KeyAlgorithm> keyAlgorithms;

  Cryptosuite(String identifier, boolean overStatements, Set<KeyAlgorithm> keyAlgorithms) {
    this.identifier = identifier;
    this.overStatements = overStatements;
    this.keyAlgorithms = keyAlgorithms;
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
   * Finds the suite that a kind of key signs with unless another is asked for: the one over
   * statements, which every Open Badges 3.0 verifier has to know.
   *
   * @param algorithm the kind of key
   * @return the suite, or nothing if none signs with such keys
   */
  public static Optional<Cryptosuite> forKey(KeyAlgorithm algorithm) {
    return Arrays.stream(values()).filter(suite -> suite.worksWith(algorithm)).findFirst();
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
   * Returns whether the suite works with a kind of key.
   *
   * @param algorithm the kind of key
   * @return whether it signs and verifies with such keys
   */
  public boolean worksWith(KeyAlgorithm algorithm) {
    return keyAlgorithms.contains(algorithm);
  }

  /**
   * Returns what the suite signs.
   *
   * @return true for the statements of the document, false for its JSON
   */
  public boolean isOverStatements() {
    return overStatements;
  }

  /**
   * Returns whether this library signs with the suite.
   *
   * @return false for suites that are verified only
   */
  public boolean signs() {
    return this != ECDSA_SD_2023;
  }

  /** Returns the hash function that goes with a kind of key. */
  static HashFunction hash(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.P384 ? HashFunction.SHA_384 : HashFunction.SHA_256;
  }

  /** Returns the name of the suite in proofs. */
  @Override
  public String toString() {
    return identifier;
  }
}
