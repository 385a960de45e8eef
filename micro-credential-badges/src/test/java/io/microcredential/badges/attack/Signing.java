package io.microcredential.badges.attack;

import io.microcredential.badges.key.Multibase;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes of signatures and keys, bent. */
final class Signing {

  /** The order of the base point of edwards25519: RFC 8032, section 5.1. */
  private static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** The order of the base point of P-256: FIPS 186-5, SP 800-186, section 3.2.1.3. */
  static final BigInteger N =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private Signing() {}

  /** Adds the order of the group to S, which the same point then answers. */
  static byte[] withLargerS(byte[] signature) {
    byte[] bigEndian = reversed(Arrays.copyOfRange(signature, 32, 64));
    BigInteger larger = new BigInteger(1, bigEndian).add(L);
    byte[] changed = signature.clone();
    byte[] written = reversed(fixed(larger, 32));
    System.arraycopy(written, 0, changed, 32, 32);
    return changed;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] other = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      other[i] = bytes[bytes.length - 1 - i];
    }
    return other;
  }

  static byte[] fixed(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] all = new byte[length];
    int kept = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - kept, all, length - kept, kept);
    return all;
  }

  /** The other of the two signatures that ECDSA has for one message. */
  static byte[] withOtherS(byte[] raw) {
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(raw, 32, 64));
    return joined(Arrays.copyOf(raw, 32), fixed(N.subtract(s), 32));
  }

  /** The signature in the form of ASN.1, as TLS writes it and JOSE does not. */
  static byte[] der(byte[] raw) {
    byte[] r = new BigInteger(1, Arrays.copyOf(raw, 32)).toByteArray();
    byte[] s = new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)).toByteArray();
    byte[] body = joined(new byte[] {2, (byte) r.length}, r, new byte[] {2, (byte) s.length}, s);
    return joined(new byte[] {0x30, (byte) body.length}, body);
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A did:key of Ed25519 whose point has small order, so that one signature fits any message. */
  static String smallOrderDid(String pointHex) {
    byte[] key = joined(new byte[] {(byte) 0xed, 1}, HexFormat.of().parseHex(pointHex));
    return "did:key:" + Multibase.encode(key);
  }
}
