package io.microcredential.badges.key;

import io.microcredential.badges.internal.BouncyCastleCurves;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public key, checked to be sound: a point on its curve and not of small order, or an RSA modulus
 * of at least 2048 bits.
 *
 * <p>Two keys are equal if they are the same key of the same kind, whatever form they came in and
 * whatever scheme that form binds them to.
 */
public final class VerificationKey {

  /** The shortest RSA modulus in bits. */
  public static final int MIN_RSA_BITS = 2048;

  /** The longest RSA modulus in bits; longer ones only cost time. */
  public static final int MAX_RSA_BITS = 8192;

  private final KeyAlgorithm algorithm;
  private final byte[] encoded;
  private final @Nullable PublicKey javaKey;
  private final @Nullable SignatureAlgorithm only;

  private VerificationKey(
      KeyAlgorithm algorithm,
      byte[] encoded,
      @Nullable PublicKey javaKey,
      @Nullable SignatureAlgorithm only) {
    this.algorithm = algorithm;
    this.encoded = encoded;
    this.javaKey = javaKey;
    this.only = only;
  }

  /**
   * Returns an Ed25519 key.
   *
   * @param publicKey the 32 bytes of the encoded point
   * @return the key
   * @throws IllegalArgumentException if the bytes are no canonical point of the group of prime
   *     order
   */
  public static VerificationKey ed25519(byte[] publicKey) {
    return ed25519IfSound(publicKey)
        .orElseThrow(
            () -> new IllegalArgumentException("these bytes are no sound Ed25519 public key"));
  }

  /**
   * Returns the key that the Java platform holds.
   *
   * @param key an EC key on P-256 or P-384, an RSA key, or an Ed25519 key
   * @return the key
   * @throws IllegalArgumentException if the key is of another kind, not on its curve, or too short
   */
  public static VerificationKey from(PublicKey key) {
    return JavaKeys.read(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "pass a key on P-256, P-384 or Ed25519, or RSA of 2048 to 8192 bits"));
  }

  /**
   * Reads a key in Multikey form.
   *
   * @param publicKeyMultibase such as {@code z6Mk…}
   * @return the key, or why there is none: {@code multibase.form}, {@code multikey.kind} for a kind
   *     this library does not verify with, {@code multikey.key} for a key that is not sound
   * @see <a href="https://www.w3.org/TR/cid-1.0/#Multikey">Controlled Identifiers 1.0, section
   *     2.2.2 Multikey</a>
   */
  public static Outcome<VerificationKey> fromMultikey(String publicKeyMultibase) {
    return Multikey.decode(publicKeyMultibase);
  }

  /**
   * Reads a JSON Web Key.
   *
   * @param jwk the key, without private members; its {@code alg} binds it to that scheme
   * @return the key, or why there is none: {@code jwk.private} if it holds private members, {@code
   *     jwk.kind} for a kind this library does not verify with, {@code jwk.use} for a key meant for
   *     something else, {@code jwk.algorithm} for a scheme that is not read here or does not fit,
   *     {@code jwk.key} for a key that is not sound
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517, JSON Web Key (JWK)</a>
   */
  public static Outcome<VerificationKey> fromJwk(JsonObject jwk) {
    return Jwk.decode(jwk);
  }

  static Optional<VerificationKey> ed25519IfSound(byte[] publicKey) {
    return BouncyCastleCurves.isSound(publicKey)
        ? Optional.of(new VerificationKey(KeyAlgorithm.ED25519, publicKey.clone(), null, null))
        : Optional.empty();
  }

  static VerificationKey ofSound(KeyAlgorithm algorithm, byte[] encoded, PublicKey javaKey) {
    return new VerificationKey(algorithm, encoded.clone(), javaKey, null);
  }

  /**
   * Returns the kind of key.
   *
   * @return the kind, which fixes the signature scheme
   */
  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  /**
   * Returns the key in Multikey form.
   *
   * @return the text, or nothing for RSA, which has no Multikey form
   */
  public Optional<String> multikey() {
    return Multikey.encode(this);
  }

  /**
   * Returns the key as a JSON Web Key with only the members that make up the key.
   *
   * @return the public key
   */
  public JsonObject jwk() {
    return Jwk.encode(this);
  }

  /**
   * Returns the key for the Java platform's own cryptography.
   *
   * @return the key, or nothing for Ed25519, for which the platform is not used
   */
  public Optional<PublicKey> javaKey() {
    return Optional.ofNullable(javaKey);
  }

  /**
   * Returns whether a scheme may be used with this key.
   *
   * @param scheme the signature scheme
   * @return whether it fits the kind, and the {@code alg} of the JSON Web Key that this was read
   *     from if that named one
   */
  public boolean allows(SignatureAlgorithm scheme) {
    return only == null ? scheme.keyAlgorithm() == algorithm : scheme == only;
  }

  /** Returns the scheme to sign by unless another is asked for. */
  SignatureAlgorithm usual() {
    return only == null ? SignatureAlgorithm.of(algorithm) : only;
  }

  /** Returns this key for one scheme only. */
  VerificationKey only(SignatureAlgorithm scheme) {
    return new VerificationKey(algorithm, encoded, javaKey, scheme);
  }

  /**
   * Returns whether a signature is this key's for these data, by the scheme that {@link
   * SignatureAlgorithm#of} names for the key's kind.
   *
   * @param data the data themselves, not their digest
   * @param signature the signature in the form that {@link KeyAlgorithm} states
   * @return whether the signature fits
   */
  public boolean verifies(byte[] data, byte[] signature) {
    return verifies(SignatureAlgorithm.of(algorithm), data, signature);
  }

  /**
   * Returns whether a signature is this key's for these data.
   *
   * @param scheme the signature scheme
   * @param data the data themselves, not their digest
   * @param signature the signature in the form that {@link KeyAlgorithm} states
   * @return whether the key allows the scheme and the signature fits
   */
  public boolean verifies(SignatureAlgorithm scheme, byte[] data, byte[] signature) {
    if (!allows(scheme)) {
      return false;
    }
    return javaKey == null
        ? BouncyCastleCurves.verify(encoded, data, signature)
        : JavaSignatures.verifies(scheme, javaKey, data, signature);
  }

  /** Returns the point of an Ed25519 key, the compressed point of an EC key, or RSA as X.509. */
  byte[] encoded() {
    return encoded.clone();
  }

  ECPublicKey ellipticKey() {
    return (ECPublicKey) required();
  }

  RSAPublicKey rsaKey() {
    return (RSAPublicKey) required();
  }

  private PublicKey required() {
    if (javaKey == null) {
      throw new IllegalStateException("an Ed25519 key has no Java form here");
    }
    return javaKey;
  }

  static boolean isEdwards(PublicKey key) {
    return key instanceof EdECPublicKey edwards
        && edwards.getParams().getName().equals(KeyAlgorithm.ED25519.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey key
        && algorithm == key.algorithm
        && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return 31 * algorithm.hashCode() + Arrays.hashCode(encoded);
  }

  /** Returns the kind and, where there is one, the Multikey form: a public key is no secret. */
  @Override
  public String toString() {
    return "VerificationKey[" + algorithm + multikey().map(text -> " " + text).orElse("") + "]";
  }
}
