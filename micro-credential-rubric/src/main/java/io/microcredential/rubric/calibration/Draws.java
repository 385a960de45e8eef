package io.microcredential.rubric.calibration;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.rubric.internal.SeededRandom;
import java.math.BigInteger;

/**
 * Draws that hang on what is drawn and not on the order in which it comes: each thing has its own
 * stream, named by its words.
 */
final class Draws {

  private Draws() {}

  static SeededRandom stream(long seed, String... words) {
    var name = new StringBuilder();
    for (String word : words) {
      // The length keeps ("ab", "c") and ("a", "bc") apart.
      name.append(word.length()).append(':').append(word);
    }
    String hex = Digest.ofText(name.toString()).hex();
    return SeededRandom.of(seed).split(Long.parseUnsignedLong(hex.substring(0, 16), 16));
  }

  static long key(long seed, String... words) {
    return stream(seed, words).nextLong();
  }

  /** Returns how many of a number a share takes, rounded up, so that a share takes at least one. */
  static int atLeast(Fraction share, int number) {
    Fraction exact = share.times(Fraction.of(number));
    BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
    return parts[0].intValueExact() + (parts[1].signum() > 0 ? 1 : 0);
  }

  static Fraction requireShare(Fraction share) {
    if (share.signum() < 0 || !Fraction.ONE.isAtLeast(share)) {
      throw new IllegalArgumentException("a share is from 0 to 1");
    }
    return share;
  }
}
