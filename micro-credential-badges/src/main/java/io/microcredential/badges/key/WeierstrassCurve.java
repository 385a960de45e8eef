package io.microcredential.badges.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;
import java.util.Optional;

/**
 * The two NIST curves: compressed points and the check that a point lies on the curve, which the
 * JDK leaves to its callers.
 *
 * @see <a href="https://www.secg.org/sec1-v2.pdf">SEC 1, Elliptic Curve Cryptography, sections
 *     2.3.3 and 2.3.4</a>
 */
enum WeierstrassCurve {
  P256("secp256r1", 32),
  P384("secp384r1", 48);

  private final String standardName;
  private final int fieldBytes;

  WeierstrassCurve(String standardName, int fieldBytes) {
    this.standardName = standardName;
    this.fieldBytes = fieldBytes;
  }

  String standardName() {
    return standardName;
  }

  int fieldBytes() {
    return fieldBytes;
  }

  ECParameterSpec parameters() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(standardName));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this Java runtime lacks the curve " + standardName + "; install a full JDK", e);
    }
  }

  byte[] compress(ECPoint point) {
    byte[] compressed = new byte[fieldBytes + 1];
    compressed[0] = (byte) (point.getAffineY().testBit(0) ? 3 : 2);
    byte[] x = fixed(point.getAffineX());
    System.arraycopy(x, 0, compressed, 1, fieldBytes);
    return compressed;
  }

  Optional<ECPoint> decompress(byte[] compressed) {
    if (compressed.length != fieldBytes + 1 || (compressed[0] != 2 && compressed[0] != 3)) {
      return Optional.empty();
    }
    var x = new BigInteger(1, Arrays.copyOfRange(compressed, 1, compressed.length));
    BigInteger p = prime();
    if (x.compareTo(p) >= 0) {
      return Optional.empty();
    }
    // Both primes are 3 modulo 4, so a square root is a power.
    BigInteger root = rightSide(x).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
    BigInteger y = root.testBit(0) == (compressed[0] == 3) ? root : p.subtract(root).mod(p);
    return point(x, y);
  }

  /** Returns the point, if it lies on the curve. */
  Optional<ECPoint> point(BigInteger x, BigInteger y) {
    BigInteger p = prime();
    boolean inField =
        x.signum() >= 0 && y.signum() >= 0 && x.compareTo(p) < 0 && y.compareTo(p) < 0;
    boolean onCurve = inField && y.multiply(y).mod(p).equals(rightSide(x));
    return onCurve ? Optional.of(new ECPoint(x, y)) : Optional.empty();
  }

  /** Returns a coordinate at the curve's fixed length. */
  byte[] fixed(BigInteger coordinate) {
    byte[] signed = coordinate.toByteArray();
    byte[] fixed = new byte[fieldBytes];
    int length = Math.min(signed.length, fieldBytes);
    System.arraycopy(signed, signed.length - length, fixed, fieldBytes - length, length);
    return fixed;
  }

  private BigInteger prime() {
    return ((ECFieldFp) parameters().getCurve().getField()).getP();
  }

  private BigInteger rightSide(BigInteger x) {
    BigInteger p = prime();
    var curve = parameters().getCurve();
    return x.multiply(x).mod(p).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
  }
}
