package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Writes and reads bytes as text by the base58btc form of Multibase: {@code z} and then digits of
 * the Bitcoin alphabet.
 *
 * <p>Every sequence of bytes has exactly one such text, so no two texts mean the same bytes.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/#multibase-0">Controlled Identifiers 1.0, section 2.4
 *     Multibase</a>
 */
public final class Multibase {

  /** The longest text that is read, in characters; reading takes time quadratic in the length. */
  public static final int MAX_LENGTH = 2048;

  private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  private Multibase() {}

  /**
   * Writes bytes as {@code z} and base58btc digits.
   *
   * @param bytes the bytes, may be empty
   * @return the text
   */
  public static String encode(byte[] bytes) {
    var reversed = new StringBuilder();
    var rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      reversed.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      reversed.append(DIGITS.charAt(0));
    }
    return reversed.append('z').reverse().toString();
  }

  /**
   * Reads the text that {@link #encode} writes.
   *
   * @param text {@code z} and base58btc digits, at most {@link #MAX_LENGTH} characters
   * @return the bytes, or the problem {@code multibase.form}
   */
  public static Outcome<byte[]> decode(String text) {
    if (text.length() > MAX_LENGTH) {
      return refusal("This multibase text is longer than " + MAX_LENGTH + " characters.");
    }
    if (text.isEmpty() || text.charAt(0) != 'z') {
      return refusal("This text does not start with z, the mark of base58btc.");
    }
    var number = BigInteger.ZERO;
    int zeros = 0;
    for (int i = 1; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return refusal("Character " + i + " of this text is no base58btc digit.");
      }
      if (digit == 0 && number.signum() == 0) {
        zeros++;
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return Outcome.success(bytes(number, zeros));
  }

  private static byte[] bytes(BigInteger number, int zeros) {
    byte[] signed = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int skip = signed.length > 0 && signed[0] == 0 ? 1 : 0;
    byte[] magnitude = Arrays.copyOfRange(signed, skip, signed.length);
    byte[] all = new byte[zeros + magnitude.length];
    System.arraycopy(magnitude, 0, all, zeros, magnitude.length);
    return all;
  }

  private static Outcome<byte[]> refusal(String message) {
    return Outcome.refusal(Problem.error("multibase.form", JsonPointer.root(), message));
  }
}
