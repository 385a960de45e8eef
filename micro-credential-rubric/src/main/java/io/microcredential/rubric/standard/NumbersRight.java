package io.microcredential.rubric.standard;

import java.util.Arrays;

/** Checks scores that count the items right. */
final class NumbersRight {

  private NumbersRight() {}

  static int requireItems(int items) {
    if (items < 2) {
      throw new IllegalArgumentException("a test has at least two items, was " + items);
    }
    return items;
  }

  static double[] checked(int items, int cut, int[] scores) {
    if (cut < 0 || cut > items || Arrays.stream(scores).anyMatch(s -> s < 0 || s > items)) {
      throw new IllegalArgumentException("cut and scores are from 0 to " + items);
    }
    return Arrays.stream(scores).asDoubleStream().toArray();
  }
}
