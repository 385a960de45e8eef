package io.microcredential.core.catalog.search;

import java.util.Arrays;

/** A set of places in the catalogue's order; unlike the platform's, it counts what two share. */
final class Bits {

  private final long[] words;

  private Bits(long[] words) {
    this.words = words;
  }

  static Bits none(int size) {
    return new Bits(new long[(size + 63) >>> 6]);
  }

  static Bits all(int size) {
    Bits bits = none(size);
    Arrays.fill(bits.words, -1L);
    if ((size & 63) != 0) {
      bits.words[bits.words.length - 1] = (1L << (size & 63)) - 1;
    }
    return bits;
  }

  Bits copy() {
    return new Bits(words.clone());
  }

  void set(int place) {
    words[place >>> 6] |= 1L << (place & 63);
  }

  boolean get(int place) {
    return (words[place >>> 6] & 1L << (place & 63)) != 0;
  }

  Bits and(Bits other) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= other.words[i];
    }
    return this;
  }

  void or(Bits other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  int countShared(Bits other) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      count += Long.bitCount(words[i] & other.words[i]);
    }
    return count;
  }

  /** Returns the first place at or after another one, or -1. */
  int next(int from) {
    int index = from >>> 6;
    if (index >= words.length) {
      return -1;
    }
    long word = words[index] & -1L << (from & 63);
    while (word == 0) {
      if (++index == words.length) {
        return -1;
      }
      word = words[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(word);
  }
}
