package io.microcredential.core.service;

import java.util.UUID;

/** Ids and numbers that look random and are the same in every run. */
final class LoadIds {

  private LoadIds() {}

  /** Mixes the bits of a number, as SplitMix64 does. */
  static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  static int below(int bound, long number, int use) {
    return (int) Long.remainderUnsigned(mixed(number * 101 + use), bound);
  }

  static String uuid(long number, int use) {
    long high = mixed(mixed(number) + use) & ~0xF000L | 0x4000L;
    long low = mixed(high + number) & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  static String hex(long number, int use, int words) {
    var text = new StringBuilder();
    long word = mixed(number) + use;
    for (int i = 0; i < words; i++) {
      word = mixed(word);
      text.append(java.util.HexFormat.of().toHexDigits(word));
    }
    return text.toString();
  }
}
