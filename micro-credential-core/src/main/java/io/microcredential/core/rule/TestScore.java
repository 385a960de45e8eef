package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.TestId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score of a formal test.
 *
 * @param test which test
 * @param score the score, exact
 * @param takenOn the day on which it was taken, or null where that is unknown
 */
public record TestScore(TestId test, Fraction score, @Nullable LocalDate takenOn) {

  /** Checks that nothing is missing. */
  public TestScore {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(score, "score");
  }

  /**
   * Records a score of an unknown day.
   *
   * @param test which test
   * @param score the score, exact
   */
  public TestScore(TestId test, Fraction score) {
    this(test, score, null);
  }
}
