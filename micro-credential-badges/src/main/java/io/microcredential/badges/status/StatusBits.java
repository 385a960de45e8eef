package io.microcredential.badges.status;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.Gzip;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * A row of bits, the first one the highest of the first byte. Immutable.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding">Bitstring
 *     Status List v1.0, Bitstring Encoding</a>
 */
final class StatusBits {

  /** How many entries a list must have, so that one of them says little about anybody. */
  static final int MIN_ENTRIES = 131_072;

  /** How large a list may be unpacked, in bytes: over 33 million entries of one bit. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final char MULTIBASE_BASE64URL = 'u';

  private final byte[] bytes;

  private StatusBits(byte[] bytes) {
    this.bytes = bytes;
  }

  static StatusBits zeros(int bits) {
    return new StatusBits(new byte[(bits + 7) / 8]);
  }

  /** Reads {@code u}, then base64url of a gzip file. */
  static Outcome<StatusBits> decode(String encoded) {
    return encoded.isEmpty() || encoded.charAt(0) != MULTIBASE_BASE64URL
        ? malformed("The list is not written in base64url by multibase.")
        : unpack(encoded.substring(1));
  }

  /** Reads the form before multibase was asked for, as lists of 2021 have it. */
  static Outcome<StatusBits> decodeLegacy(String encoded) {
    int end = encoded.length();
    while (end > 0 && encoded.charAt(end - 1) == '=') {
      end--;
    }
    return unpack(encoded.substring(0, end));
  }

  private static Outcome<StatusBits> unpack(String base64) {
    Optional<byte[]> packed = Base64Url.decode(base64);
    if (packed.isEmpty()) {
      return malformed("The list is not base64url without padding.");
    }
    Outcome<byte[]> plain = Gzip.unpack(packed.get(), MAX_BYTES);
    if (plain.isSuccess()) {
      return plain.map(StatusBits::new);
    }
    return plain.problems().codes().contains(Gzip.TOO_LARGE)
        ? refusal("status.list-too-large", "The list is larger than any that is read here.")
        : malformed("The list is no whole gzip file.");
  }

  private static Outcome<StatusBits> malformed(String message) {
    return refusal("status.list-bits", message);
  }

  private static Outcome<StatusBits> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }

  String encode() {
    return MULTIBASE_BASE64URL + Base64Url.encode(Gzip.pack(bytes));
  }

  /** Returns how many bits there are. */
  long length() {
    return 8L * bytes.length;
  }

  /** Returns how many bits are set. */
  int count() {
    int count = 0;
    for (byte each : bytes) {
      count += Integer.bitCount(each & 0xff);
    }
    return count;
  }

  boolean bit(long index) {
    return (bytes[(int) (index / 8)] & (0x80 >> (index % 8))) != 0;
  }

  /** Returns the number at an entry, its first bit the most significant. */
  int value(long entry, int size) {
    int value = 0;
    for (long bit = entry * size; bit < (entry + 1) * size; bit++) {
      value = value << 1 | (bit(bit) ? 1 : 0);
    }
    return value;
  }

  StatusBits withValue(long entry, int size, int value) {
    byte[] changed = bytes.clone();
    for (int i = 0; i < size; i++) {
      long bit = entry * size + i;
      int mask = 0x80 >> (bit % 8);
      boolean set = (value >> (size - 1 - i) & 1) != 0;
      int old = changed[(int) (bit / 8)];
      changed[(int) (bit / 8)] = (byte) (set ? old | mask : old & ~mask);
    }
    return new StatusBits(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusBits that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the number of bits; which are set is about people. */
  @Override
  public String toString() {
    return "StatusBits[" + length() + "]";
  }
}
