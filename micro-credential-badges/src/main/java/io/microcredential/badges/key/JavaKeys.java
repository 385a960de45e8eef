package io.microcredential.badges.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** Turns numbers into keys of the Java platform and back, and checks what the platform does not. */
final class JavaKeys {

  private JavaKeys() {}

  static Optional<VerificationKey> read(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa(rsa.getModulus(), rsa.getPublicExponent());
    }
    if (key instanceof ECPublicKey elliptic) {
      return elliptic(elliptic);
    }
    if (key instanceof EdECPublicKey edwards && VerificationKey.isEdwards(key)) {
      return VerificationKey.ed25519IfSound(littleEndian(edwards));
    }
    return Optional.empty();
  }

  static Optional<VerificationKey> elliptic(KeyAlgorithm algorithm, BigInteger x, BigInteger y) {
    return curve(algorithm).point(x, y).map(point -> elliptic(algorithm, point));
  }

  static Optional<VerificationKey> elliptic(KeyAlgorithm algorithm, byte[] compressed) {
    return curve(algorithm).decompress(compressed).map(point -> elliptic(algorithm, point));
  }

  static Optional<VerificationKey> rsa(BigInteger modulus, BigInteger exponent) {
    boolean sound =
        modulus.bitLength() >= VerificationKey.MIN_RSA_BITS
            && modulus.bitLength() <= VerificationKey.MAX_RSA_BITS
            && modulus.testBit(0)
            && exponent.testBit(0)
            && exponent.compareTo(BigInteger.ONE) > 0
            && exponent.bitLength() <= 64;
    if (!sound) {
      return Optional.empty();
    }
    PublicKey key =
        generate("RSA", factory -> factory.generatePublic(new RSAPublicKeySpec(modulus, exponent)));
    return Optional.of(VerificationKey.ofSound(KeyAlgorithm.RSA, key.getEncoded(), key));
  }

  static WeierstrassCurve curve(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm.P384 ? WeierstrassCurve.P384 : WeierstrassCurve.P256;
  }

  private static Optional<VerificationKey> elliptic(ECPublicKey key) {
    for (KeyAlgorithm algorithm : new KeyAlgorithm[] {KeyAlgorithm.P256, KeyAlgorithm.P384}) {
      var parameters = curve(algorithm).parameters();
      if (key.getParams().getCurve().equals(parameters.getCurve())
          && key.getParams().getGenerator().equals(parameters.getGenerator())) {
        return elliptic(algorithm, key.getW().getAffineX(), key.getW().getAffineY());
      }
    }
    return Optional.empty();
  }

  private static VerificationKey elliptic(KeyAlgorithm algorithm, ECPoint point) {
    WeierstrassCurve curve = curve(algorithm);
    PublicKey key =
        generate(
            "EC",
            factory -> factory.generatePublic(new ECPublicKeySpec(point, curve.parameters())));
    return VerificationKey.ofSound(algorithm, curve.compress(point), key);
  }

  private static byte[] littleEndian(EdECPublicKey key) {
    byte[] bigEndian = key.getPoint().getY().toByteArray();
    byte[] encoded = new byte[32];
    for (int i = 0; i < Math.min(32, bigEndian.length); i++) {
      encoded[i] = bigEndian[bigEndian.length - 1 - i];
    }
    if (key.getPoint().isXOdd()) {
      encoded[31] |= (byte) 0x80;
    }
    return encoded;
  }

  private interface Generation {
    PublicKey by(KeyFactory factory) throws GeneralSecurityException;
  }

  private static PublicKey generate(String algorithm, Generation generation) {
    try {
      return generation.by(KeyFactory.getInstance(algorithm));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this Java runtime refuses a checked " + algorithm + " key", e);
    }
  }
}
