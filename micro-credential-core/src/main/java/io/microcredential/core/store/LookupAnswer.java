package io.microcredential.core.store;

import java.util.Objects;

/**
 * One answer to a lookup.
 *
 * @param record the record, as it is
 * @param order its place among the answers
 */
public record LookupAnswer(StoredRecord record, long order) {

  /** Checks that there is a record. */
  public LookupAnswer {
    Objects.requireNonNull(record, "record");
  }

  /**
   * Returns the place behind this answer.
   *
   * @return from where to go on
   */
  public LookupPlace place() {
    return new LookupPlace(order, record.key().id());
  }
}
