package io.microcredential.rubric.standard;

import java.util.Objects;

/**
 * How far the judges are apart about one item.
 *
 * @param item the item's name
 * @param mean the mean of the ratings
 * @param standardDeviation their standard deviation, with {@code n - 1}; 0 for one rating
 * @param lowest the lowest rating
 * @param highest the highest rating
 * @param ratings how many judges rated the item, at least 1
 */
public record ItemSpread(
    String item,
    double mean,
    double standardDeviation,
    double lowest,
    double highest,
    int ratings) {

  /** Checks that there is a rating. */
  public ItemSpread {
    Objects.requireNonNull(item, "item");
    if (ratings < 1) {
      throw new IllegalArgumentException("an item that nobody rated has no spread; leave it out");
    }
  }
}
