package io.microcredential.badges.internal;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519, and public points of the NIST curves, by Bouncy Castle's curve arithmetic; the only
 * class that knows Bouncy Castle.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032, Edwards-Curve Digital Signature
 *     Algorithm (EdDSA), section 5.1</a>
 */
public final class BouncyCastleCurves {

  /** The length of a seed and of a public key in bytes. */
  public static final int KEY_BYTES = 32;

  /** The length of a signature in bytes. */
  public static final int SIGNATURE_BYTES = 64;

  private BouncyCastleCurves() {}

  /**
   * Makes a seed.
   *
   * @param random where the bytes come from
   * @return 32 bytes
   */
  public static byte[] newSeed(SecureRandom random) {
    byte[] seed = new byte[KEY_BYTES];
    Ed25519.generatePrivateKey(random, seed);
    return seed;
  }

  /**
   * Derives the public key of a seed.
   *
   * @param seed 32 bytes
   * @return 32 bytes
   */
  public static byte[] publicKey(byte[] seed) {
    byte[] publicKey = new byte[KEY_BYTES];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  /**
   * Derives the public point of a secret number on a NIST curve.
   *
   * @param curve the standard name, such as {@code secp256r1}
   * @param secret the number, at least 1 and below the order
   * @return the point, compressed
   */
  public static byte[] publicPoint(String curve, BigInteger secret) {
    var parameters = CustomNamedCurves.getByName(curve);
    return new FixedPointCombMultiplier()
        .multiply(parameters.getG(), secret)
        .normalize()
        .getEncoded(true);
  }

  /**
   * Returns whether bytes are a public key that can be relied upon: canonical, on the curve, and in
   * the subgroup of prime order, which excludes the points of small order.
   *
   * @param publicKey the bytes
   * @return whether they are a sound public key
   */
  public static boolean isSound(byte[] publicKey) {
    return publicKey.length == KEY_BYTES && Ed25519.validatePublicKeyFull(publicKey, 0);
  }

  /**
   * Signs.
   *
   * @param seed 32 bytes
   * @param data the data
   * @return 64 bytes, the same for the same seed and data
   */
  public static byte[] sign(byte[] seed, byte[] data) {
    byte[] signature = new byte[SIGNATURE_BYTES];
    Ed25519.sign(seed, 0, data, 0, data.length, signature, 0);
    return signature;
  }

  /**
   * Verifies strictly: S below the group order, and R, like the key, in the subgroup of prime
   * order, so that no signature has a second form and none fits several messages.
   *
   * @param publicKey a public key that {@link #isSound}
   * @param data the data
   * @param signature the signature
   * @return whether the signature is the key's for these data
   */
  public static boolean verify(byte[] publicKey, byte[] data, byte[] signature) {
    return signature.length == SIGNATURE_BYTES
        && Ed25519.verify(signature, 0, publicKey, 0, data, 0, data.length)
        && isSound(Arrays.copyOf(signature, KEY_BYTES));
  }
}
