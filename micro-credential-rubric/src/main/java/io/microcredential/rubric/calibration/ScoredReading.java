package io.microcredential.rubric.calibration;

import io.microcredential.core.Fraction;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one submission, as far as it matters for who is read again.
 *
 * @param rater who read
 * @param submission what was read
 * @param score the score that came out, exact, or null where it is not known
 */
public record ScoredReading(PersonId rater, SubmissionId submission, @Nullable Fraction score) {

  /** Checks that both are named. */
  public ScoredReading {
    Objects.requireNonNull(rater, "rater");
    Objects.requireNonNull(submission, "submission");
  }

  /** Returns no names; who read what is for the scoring director alone. */
  @Override
  public String toString() {
    return "ScoredReading[score=" + score + "]";
  }
}
