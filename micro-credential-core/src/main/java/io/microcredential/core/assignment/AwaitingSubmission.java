package io.microcredential.core.assignment;

import io.microcredential.core.SubmissionId;
import java.time.Instant;
import java.util.Objects;

/**
 * A submission that has no answer yet.
 *
 * @param submission which submission
 * @param submittedAt when it was handed in
 */
public record AwaitingSubmission(SubmissionId submission, Instant submittedAt) {

  /** Checks that both are there. */
  public AwaitingSubmission {
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(submittedAt, "submittedAt");
  }
}
