package io.microcredential.rubric.estimate;

import java.util.OptionalDouble;

/**
 * A figure estimated from ratings: an {@link Estimate}, or the honest word that these ratings
 * cannot carry it.
 *
 * <p>Neither of them ever holds a number that is not one: where a formula would divide by zero,
 * there is an {@link Undefined} with its reason.
 *
 * <pre>{@code
 * Coefficient alpha = KrippendorffAlpha.withDefaults().with(Metric.ORDINAL).estimate(ratings);
 * if (alpha instanceof Estimate estimate) {
 *   show(estimate.value(), estimate.interval());
 * }
 * }</pre>
 */
public sealed interface Coefficient permits Estimate, Undefined {

  /**
   * Returns how many ratings the figure rests on.
   *
   * @return the size of the sample that was used, after what the figure has to leave out
   */
  SampleSize sample();

  /**
   * Returns the figure if there is one.
   *
   * @return the point estimate, or nothing where it is undefined
   */
  default OptionalDouble estimated() {
    return this instanceof Estimate estimate
        ? OptionalDouble.of(estimate.value())
        : OptionalDouble.empty();
  }

  /**
   * Returns the figure where the caller knows that there is one.
   *
   * @return the point estimate
   * @throws IllegalStateException if it is undefined; the message says why
   */
  default double orElseThrow() {
    if (this instanceof Undefined undefined) {
      throw new IllegalStateException(
          "ask for the reason before the value: " + undefined.reason().sentence());
    }
    return ((Estimate) this).value();
  }
}
