package io.microcredential.core.service;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.SubmissionId;
import java.time.Instant;
import java.util.Objects;

/**
 * Work that waits for somebody, without whose it is.
 *
 * @param enrollment in which enrollment
 * @param submission which submission
 * @param definition the version that it is judged against
 * @param attempt which attempt, from 1
 * @param stage for what it waits
 * @param submittedAt since when
 * @param assessors how many were given it to judge
 */
public record WaitingItem(
    EnrollmentId enrollment,
    SubmissionId submission,
    DefinitionRef definition,
    int attempt,
    Stage stage,
    Instant submittedAt,
    int assessors) {

  /** Checks that nothing is missing. */
  public WaitingItem {
    Objects.requireNonNull(enrollment, "enrollment");
    Objects.requireNonNull(submission, "submission");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(submittedAt, "submittedAt");
  }
}
