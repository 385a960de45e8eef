package io.microcredential.rubric.ratings;

import java.util.Arrays;

/** Ratings in the order in which they came in, each packed into one long that sorts by unit. */
final class PackedRatings {

  private static final int CODE_BITS = 15;
  private static final int RATER_BITS = 20;
  private static final int UNIT_BITS = 28;

  private long[] keys = new long[16];
  private int size;

  void add(int unit, int rater, int code) {
    if (unit >= 1 << UNIT_BITS || rater >= 1 << RATER_BITS) {
      throw new IllegalArgumentException(
          "at most 268,435,456 units and 1,048,576 raters go into one table; split the data");
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = ((long) unit << (RATER_BITS + CODE_BITS)) | ((long) rater << CODE_BITS) | code;
  }

  long[] sorted() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    return sorted;
  }

  static boolean isSamePair(long key, long other) {
    return key >>> CODE_BITS == other >>> CODE_BITS;
  }

  static int unit(long key) {
    return (int) (key >>> (RATER_BITS + CODE_BITS));
  }

  static int rater(long key) {
    return (int) (key >>> CODE_BITS) & ((1 << RATER_BITS) - 1);
  }

  static short code(long key) {
    return (short) (key & ((1 << CODE_BITS) - 1));
  }
}
