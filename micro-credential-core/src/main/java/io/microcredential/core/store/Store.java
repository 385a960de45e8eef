package io.microcredential.core.store;

import java.util.function.Function;

/**
 * Keeps records, the lookups by which they are found, and a journal of what happened.
 *
 * <p>This is all that the service asks of a database. Whoever writes a store of their own tests it
 * with the contract in the test kit. A store is safe to use from many threads.
 *
 * <p>What a transaction wrote is there after it ended, whatever happens to the machine, or nothing
 * of it is. Transactions that change the same record, or hold the journal, exclude each other: one
 * of them ends as if the other had not begun, or with a {@link StoreConflictException}.
 */
public interface Store {

  /**
   * Runs work in one transaction, once, and commits it.
   *
   * @param work what to do; if it throws, nothing is stored and the caller gets what it threw
   * @param <T> what it gives
   * @return what the work returned
   * @throws StoreConflictException if another transaction changed what this one wanted to change;
   *     nothing is stored, and the work can be tried again
   * @throws StoreUnavailableException if the store cannot be reached; whether the work was stored
   *     is not known
   */
  <T> T write(Function<StoreWriter, T> work);

  /**
   * Runs work that only reads what was committed.
   *
   * @param work what to do
   * @param <T> what it gives
   * @return what the work returned
   * @throws StoreUnavailableException if the store cannot be reached
   */
  <T> T read(Function<StoreReader, T> work);
}
