package io.microcredential.badges.key;

import io.microcredential.badges.internal.BouncyCastleCurves;
import java.security.KeyPair;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * A key to sign badges with: the public half, the URL under which its owner lists it, and a {@link
 * Signer} that keeps the private half to itself.
 */
public final class SigningKey {

  private final VerificationKey publicKey;
  private final SignatureAlgorithm scheme;
  private final String verificationMethod;
  private final Signer signer;

  private SigningKey(
      VerificationKey publicKey,
      SignatureAlgorithm scheme,
      String verificationMethod,
      Signer signer) {
    this.publicKey = Objects.requireNonNull(publicKey, "publicKey");
    this.scheme = Objects.requireNonNull(scheme, "scheme");
    this.verificationMethod = Objects.requireNonNull(verificationMethod, "verificationMethod");
    this.signer = Objects.requireNonNull(signer, "signer");
    if (verificationMethod.isBlank()) {
      throw new IllegalArgumentException("verificationMethod must be the URL of the key");
    }
    if (!publicKey.allows(scheme)) {
      throw new IllegalArgumentException(
          "a key of the kind " + publicKey.algorithm() + " does not sign by " + scheme);
    }
  }

  /**
   * Returns a key whose private half is somewhere else, such as in a hardware module, with the
   * scheme that {@link SignatureAlgorithm#of} names for its kind.
   *
   * @param publicKey the public half
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @param signer the door to the private half
   * @return the signing key
   */
  public static SigningKey of(VerificationKey publicKey, String verificationMethod, Signer signer) {
    return of(publicKey, SignatureAlgorithm.of(publicKey.algorithm()), verificationMethod, signer);
  }

  /**
   * Returns a key whose private half is somewhere else, such as in a hardware module.
   *
   * @param publicKey the public half
   * @param scheme what the signer signs by; with an RSA key {@code RS256} or {@code PS256}
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @param signer the door to the private half
   * @return the signing key
   * @throws IllegalArgumentException if the key does not allow the scheme
   */
  public static SigningKey of(
      VerificationKey publicKey,
      SignatureAlgorithm scheme,
      String verificationMethod,
      Signer signer) {
    return new SigningKey(publicKey, scheme, verificationMethod, signer);
  }

  /**
   * Returns an Ed25519 key that an owner's controller document lists.
   *
   * @param seed the 32 secret bytes of RFC 8032, section 5.1.5; copied
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @return the signing key
   * @throws IllegalArgumentException if the seed is not 32 bytes long
   */
  public static SigningKey ed25519(byte[] seed, String verificationMethod) {
    if (seed.length != BouncyCastleCurves.KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, these are " + seed.length);
    }
    byte[] own = seed.clone();
    var publicKey = VerificationKey.ed25519(BouncyCastleCurves.publicKey(own));
    return of(publicKey, verificationMethod, data -> BouncyCastleCurves.sign(own, data));
  }

  /**
   * Returns an Ed25519 key whose owner is the key itself, as did:key.
   *
   * @param seed the 32 secret bytes of RFC 8032, section 5.1.5; copied
   * @return the signing key; its owner is {@link DidKey#did()}
   * @throws IllegalArgumentException if the seed is not 32 bytes long
   */
  public static SigningKey ed25519DidKey(byte[] seed) {
    SigningKey unnamed = ed25519(seed, "did:key:");
    return unnamed.at(DidKey.of(unnamed.publicKey).verificationMethod());
  }

  /**
   * Makes a new Ed25519 key whose owner is the key itself, as did:key.
   *
   * @param random where the secret comes from
   * @return the signing key; its secret is nowhere else and cannot be read back
   */
  public static SigningKey generateEd25519DidKey(SecureRandom random) {
    return ed25519DidKey(BouncyCastleCurves.newSeed(random));
  }

  /**
   * Returns a key that the Java platform holds.
   *
   * @param pair a pair on P-256 or P-384, or RSA of at least 2048 bits
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @param random what ECDSA draws its numbers from; RSA signatures do not depend on it
   * @return the signing key
   * @throws IllegalArgumentException if the pair is of another kind
   */
  public static SigningKey from(KeyPair pair, String verificationMethod, SecureRandom random) {
    var publicKey = VerificationKey.from(pair.getPublic());
    return from(pair, SignatureAlgorithm.of(publicKey.algorithm()), verificationMethod, random);
  }

  /**
   * Returns a key that the Java platform holds, with a chosen scheme.
   *
   * @param pair a pair on P-256 or P-384, Ed25519, or RSA of at least 2048 bits
   * @param scheme what to sign by; with an RSA key {@code RS256} or {@code PS256}
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @param random what ECDSA and RSASSA-PSS draw their numbers from
   * @return the signing key
   * @throws IllegalArgumentException if the pair is of another kind or does not allow the scheme
   */
  public static SigningKey from(
      KeyPair pair, SignatureAlgorithm scheme, String verificationMethod, SecureRandom random) {
    return of(
        VerificationKey.from(pair.getPublic()),
        scheme,
        verificationMethod,
        JavaSignatures.signer(scheme, pair.getPrivate(), null, random));
  }

  /**
   * Returns a key that a provider of the Java platform holds, such as a hardware module by PKCS#11;
   * the private key may be a handle that shows nothing.
   *
   * @param pair the public half, and the provider's private half
   * @param scheme what to sign by
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @param provider the provider that holds the private half
   * @param random what the provider may draw numbers from
   * @return the signing key
   * @throws IllegalArgumentException if the pair is of another kind or does not allow the scheme
   */
  public static SigningKey heldBy(
      Provider provider,
      KeyPair pair,
      SignatureAlgorithm scheme,
      String verificationMethod,
      SecureRandom random) {
    return of(
        VerificationKey.from(pair.getPublic()),
        scheme,
        verificationMethod,
        JavaSignatures.signer(scheme, pair.getPrivate(), provider, random));
  }

  /**
   * Returns this key under another URL.
   *
   * @param otherVerificationMethod the URL under which the owner's controller document lists it
   * @return the same key under that URL
   */
  public SigningKey at(String otherVerificationMethod) {
    return new SigningKey(publicKey, scheme, otherVerificationMethod, signer);
  }

  /**
   * Returns the kind of key.
   *
   * @return the kind
   */
  public KeyAlgorithm algorithm() {
    return publicKey.algorithm();
  }

  /**
   * Returns the signature scheme.
   *
   * @return what this key signs by
   */
  public SignatureAlgorithm scheme() {
    return scheme;
  }

  /**
   * Returns the public half.
   *
   * @return the key that verifies what this one signs
   */
  public VerificationKey publicKey() {
    return publicKey;
  }

  /**
   * Returns the URL under which the owner lists this key.
   *
   * @return the verification method
   */
  public String verificationMethod() {
    return verificationMethod;
  }

  /**
   * Signs data and checks the signature before giving it away, since a faulty signature can betray
   * an Ed25519 or RSA key and a wrongly connected signer is best found at once.
   *
   * @param data the data themselves, not their digest
   * @return the signature in the form that {@link KeyAlgorithm} states
   * @throws IllegalStateException if the signer's answer does not verify with the public half
   */
  public byte[] sign(byte[] data) {
    byte[] signature = signer.sign(data.clone());
    if (!publicKey.verifies(scheme, data, signature)) {
      throw new IllegalStateException(
          "the signer's answer does not verify with the public key; check that both belong together"
              + " and that the signature has the form stated for "
              + algorithm());
    }
    return signature;
  }

  /** Returns the kind and the URL; nothing of the private half. */
  @Override
  public String toString() {
    return "SigningKey[" + algorithm() + " " + verificationMethod + "]";
  }
}
