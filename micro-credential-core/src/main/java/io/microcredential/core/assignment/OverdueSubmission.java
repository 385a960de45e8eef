package io.microcredential.core.assignment;

import io.microcredential.core.SubmissionId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A submission whose answer is late.
 *
 * @param submission which submission
 * @param dueOn the last day on which the answer was in time
 * @param businessDaysLate how many business days have begun since, at least 0: it is 0 where only
 *     days of rest have
 */
public record OverdueSubmission(SubmissionId submission, LocalDate dueOn, long businessDaysLate) {

  /** Checks the range. */
  public OverdueSubmission {
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(dueOn, "dueOn");
    if (businessDaysLate < 0) {
      throw new IllegalArgumentException("nothing is overdue before it is due");
    }
  }
}
