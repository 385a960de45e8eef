package io.microcredential.core.store;

import java.util.List;

/**
 * Changes a store inside one transaction, and sees its own changes.
 *
 * <p>Where another transaction was quicker, a method may throw {@link StoreConflictException}, or
 * the transaction at its end.
 */
public interface StoreWriter extends StoreReader {

  /**
   * Stores a record that was not there.
   *
   * @param record its first revision
   * @throws IllegalArgumentException if the revision is not 1
   * @throws StoreConflictException if there is one with this key
   */
  void insert(StoredRecord record);

  /**
   * Stores the next revision of a record.
   *
   * @param record its next revision
   * @throws StoreConflictException if the one that is there is not the revision before
   */
  void replace(StoredRecord record);

  /**
   * Takes a record away for good.
   *
   * @param record the revision that was read
   * @throws StoreConflictException if the one that is there is another revision, or none
   */
  void delete(StoredRecord record);

  /**
   * Reads the end of the journal and holds it, so that no other transaction links entries to it
   * before this one has ended. Ask late: everything behind waits.
   *
   * @return the end
   */
  JournalHead holdJournal();

  /**
   * Adds entries to the journal that this transaction holds.
   *
   * @param entries what follows its end, in order
   * @throws IllegalStateException if the journal is not held, or the first entry does not follow
   */
  void append(List<JournalEntry> entries);
}
