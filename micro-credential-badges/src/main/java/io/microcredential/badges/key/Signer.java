package io.microcredential.badges.key;

/**
 * Signs data with a private key that it does not show.
 *
 * <p>This is the port for key stores, hardware modules and signing services.
 */
@FunctionalInterface
public interface Signer {

  /**
   * Signs data; hashing is part of the scheme and done here.
   *
   * @param data the data themselves, not their digest
   * @return the signature in the form that {@link KeyAlgorithm} states for the key's kind: for
   *     ECDSA the two numbers side by side at fixed length, not DER
   */
  byte[] sign(byte[] data);
}
