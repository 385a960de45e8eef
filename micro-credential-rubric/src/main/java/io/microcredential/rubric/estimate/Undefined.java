package io.microcredential.rubric.estimate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says that the data cannot carry a figure, and why.
 *
 * <p>Programs answer such data with {@code NaN}, 0, 1 or an exception; none of these tells a reader
 * that, say, everybody gave the same rating.
 *
 * @param reason why there is no figure
 * @param observed the observed agreement, from 0 to 1, where it is defined and the figure is one of
 *     agreement; null otherwise
 * @param sample what was there
 */
public record Undefined(UndefinedReason reason, @Nullable Double observed, SampleSize sample)
    implements Coefficient {

  /** Checks the observed agreement. */
  public Undefined {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(sample, "sample");
    if (observed != null && !(observed >= 0 && observed <= 1)) {
      throw new IllegalArgumentException("observed agreement is from 0 to 1, was " + observed);
    }
  }

  /**
   * Makes one without an observed agreement.
   *
   * @param reason why there is no figure
   * @param sample what was there
   * @return the word that there is no figure
   */
  public static Undefined because(UndefinedReason reason, SampleSize sample) {
    return new Undefined(reason, null, sample);
  }
}
