package io.microcredential.core.service;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.store.RecordKey;
import java.util.List;
import java.util.Objects;

/**
 * What a command did. The same command sent again gives the same receipt and does nothing.
 *
 * @param record which record it changed
 * @param subject the id of what it made or changed, such as the submission, decision or award; of
 *     the record where it is nothing else
 * @param events what happened, as the journal says it
 */
public record Receipt(RecordKey record, String subject, List<String> events) {

  /** Copies the list. */
  public Receipt {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(subject, "subject");
    events = List.copyOf(events);
  }

  /**
   * Returns the enrollment that the command was about.
   *
   * @return its id
   * @throws IllegalStateException if it was about something else
   */
  public EnrollmentId enrollment() {
    if (!record.kind().equals(StoredEnrollment.KIND)) {
      throw new IllegalStateException("this command was about a " + record.kind());
    }
    return EnrollmentId.of(record.id());
  }
}
