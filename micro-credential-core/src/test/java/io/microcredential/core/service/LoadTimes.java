package io.microcredential.core.service;

import java.util.Arrays;
import java.util.Locale;

/** Times of one thing that was done many times. */
final class LoadTimes {

  private long[] nanos = new long[1_024];
  private int count;

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  int count() {
    return count;
  }

  /** Returns the time in milliseconds that a share of all took at most, such as 0.99. */
  double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / 1e6;
  }

  static String row(String name, String format, Object... values) {
    return String.format(Locale.ROOT, "%-34s", name) + String.format(Locale.ROOT, format, values);
  }
}
