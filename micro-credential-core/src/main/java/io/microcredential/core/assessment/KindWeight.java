package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much the ratings of assessors of one kind count.
 *
 * @param kind the kind of assessor, one whose judgements make levels
 * @param weight more than 0, of at most 18 digits above and below the line; twice the weight counts
 *     like two assessors
 */
public record KindWeight(AssessorKind kind, Fraction weight) {

  private static final int MOST_DIGITS = 18;

  /** Checks that such ratings can count, and do. */
  public KindWeight {
    Objects.requireNonNull(kind, "kind");
    if (!kind.makesLevels()) {
      throw new IllegalArgumentException(
          "what peers and the learner say is advice, without weight");
    }
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("a weight is more than 0; whoever rates, counts");
    }
    if (!Fraction.areShort(Stream.of(weight), MOST_DIGITS)) {
      throw new IllegalArgumentException("a weight has at most 18 digits; round it");
    }
  }
}
