package io.microcredential.core.store;

import java.util.List;
import java.util.Optional;

/** Reads what is in a store. */
public interface StoreReader {

  /**
   * Reads one record.
   *
   * @param key which
   * @return the record as it is, or nothing
   */
  Optional<StoredRecord> find(RecordKey key);

  /**
   * Reads records of one kind that answer a lookup, in its order.
   *
   * @param kind the kind of the records
   * @param lookup the question
   * @param after from where to go on
   * @param limit how many at most, from 1
   * @return the answers behind that place, fewer than the limit only if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   */
  List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit);

  /**
   * Reads the journal.
   *
   * @param after the position behind which to begin, from 0
   * @param limit how many at most, from 1
   * @return the entries in order, without gaps, fewer than the limit only if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   */
  List<JournalEntry> journal(long after, int limit);

  /**
   * Reads what the journal says of one record.
   *
   * @param record which
   * @param after the position behind which to begin, from 0
   * @param limit how many at most, from 1
   * @return the entries about it in order, fewer than the limit only if there are no more
   * @throws IllegalArgumentException if the limit is less than 1
   */
  List<JournalEntry> journal(RecordKey record, long after, int limit);
}
