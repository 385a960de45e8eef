package io.microcredential.rubric.estimate;

import java.util.Objects;

/**
 * A two-sided confidence interval, both ends included.
 *
 * @param lower the lower limit, finite, at most the upper
 * @param upper the upper limit
 * @param level the confidence level, more than 0 and less than 1, such as 0.95
 * @param method how the limits were found
 */
public record ConfidenceInterval(double lower, double upper, double level, IntervalMethod method) {

  /** Checks the order of the limits. */
  public ConfidenceInterval {
    Objects.requireNonNull(method, "method");
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
      throw new IllegalArgumentException("the lower limit of an interval is at most the upper");
    }
    requireLevel(level);
  }

  /**
   * Checks a confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the level
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a confidence level is between 0 and 1, such as 0.95; was " + level);
    }
    return level;
  }

  /**
   * Returns whether a value lies in the interval.
   *
   * @param value the value
   * @return whether it is at least the lower and at most the upper limit
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /**
   * Returns the interval with both limits brought into a range that the figure cannot leave.
   *
   * @param least the least value that the figure can have
   * @param most the greatest value that the figure can have
   * @return the interval inside the range
   */
  public ConfidenceInterval within(double least, double most) {
    return new ConfidenceInterval(
        Math.min(most, Math.max(least, lower)),
        Math.min(most, Math.max(least, upper)),
        level,
        method);
  }
}
