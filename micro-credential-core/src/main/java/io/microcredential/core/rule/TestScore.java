package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.TestId;
import java.util.Objects;

/**
 * The score of a formal test.
 *
 * @param test which test
 * @param score the score, exact
 */
public record TestScore(TestId test, Fraction score) {

  /** Checks that nothing is missing. */
  public TestScore {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(score, "score");
  }
}
