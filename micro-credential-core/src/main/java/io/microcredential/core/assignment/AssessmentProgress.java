package io.microcredential.core.assignment;

import io.microcredential.core.SubmissionId;
import java.util.Objects;

/**
 * What a learner sees of those who judge: how far they are, never who they are.
 *
 * @param submission what is judged
 * @param places how many judge, at least 1
 * @param completed how many have handed in their judgement, 0 to {@code places}
 * @param open how many have it on the desk, 0 to what is left
 */
public record AssessmentProgress(SubmissionId submission, int places, int completed, int open) {

  /** Checks the ranges. */
  public AssessmentProgress {
    Objects.requireNonNull(submission, "submission");
    if (places < 1 || completed < 0 || open < 0 || completed > places - open) {
      throw new IllegalArgumentException(
          "no more judgements are open and completed than there are places");
    }
  }
}
