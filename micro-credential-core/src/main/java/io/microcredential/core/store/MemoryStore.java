package io.microcredential.core.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that keeps everything in memory and forgets it with the program: for tests, simulations
 * and programs that embed the library without a database.
 *
 * <p>One transaction writes at a time, so that none ever conflicts; many read.
 */
public final class MemoryStore implements Store {

  private record Index(String kind, Lookup lookup) {}

  private static final Comparator<LookupPlace> ORDER =
      Comparator.comparingLong(LookupPlace::order).thenComparing(LookupPlace::id);

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<RecordKey, StoredRecord> records = new HashMap<>();
  private final Map<Index, NavigableMap<LookupPlace, StoredRecord>> lookups = new HashMap<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final Map<RecordKey, List<JournalEntry>> histories = new HashMap<>();

  private MemoryStore() {}

  /**
   * Returns a store with nothing in it.
   *
   * @return the store
   */
  public static MemoryStore empty() {
    return new MemoryStore();
  }

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
      throw new IllegalStateException("a transaction is already running; do the work inside it");
    }
    lock.writeLock().lock();
    try {
      var transaction = new Transaction();
      boolean done = false;
      try {
        T result = work.apply(transaction);
        done = true;
        return result;
      } finally {
        transaction.end(done);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public <T> T read(Function<StoreReader, T> work) {
    if (lock.isWriteLockedByCurrentThread()) {
      throw new IllegalStateException("read through the transaction that is running");
    }
    lock.readLock().lock();
    try {
      return work.apply(new Committed());
    } finally {
      lock.readLock().unlock();
    }
  }

  private void index(StoredRecord record) {
    for (LookupEntry entry : record.entries()) {
      lookups
          .computeIfAbsent(
              new Index(record.key().kind(), entry.lookup()), index -> new TreeMap<>(ORDER))
          .put(new LookupPlace(entry.order(), record.key().id()), record);
    }
  }

  private void forget(@Nullable StoredRecord record) {
    if (record == null) {
      return;
    }
    for (LookupEntry entry : record.entries()) {
      var index = new Index(record.key().kind(), entry.lookup());
      NavigableMap<LookupPlace, StoredRecord> answers = lookups.get(index);
      if (answers != null) {
        answers.remove(new LookupPlace(entry.order(), record.key().id()));
        if (answers.isEmpty()) {
          lookups.remove(index);
        }
      }
    }
  }

  /** Reads what was committed; the caller holds the lock. */
  private class Committed implements StoreReader {

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return Optional.ofNullable(records.get(key));
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      requirePositive(limit);
      return lookups
          .getOrDefault(new Index(kind, lookup), new TreeMap<>(ORDER))
          .tailMap(after, false)
          .entrySet()
          .stream()
          .limit(limit)
          .map(answer -> new LookupAnswer(answer.getValue(), answer.getKey().order()))
          .toList();
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      requirePositive(limit);
      int from = (int) Math.min(Math.max(after, 0), journal.size());
      int to = from + Math.min(limit, journal.size() - from);
      return List.copyOf(journal.subList(from, to));
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      requirePositive(limit);
      return histories.getOrDefault(record, List.of()).stream()
          .filter(entry -> entry.position() > after)
          .limit(limit)
          .toList();
    }

    static void requirePositive(int limit) {
      if (limit < 1) {
        throw new IllegalArgumentException("ask for at least 1, was " + limit);
      }
    }
  }

  /** Changes things at once, and back again if the work fails. */
  private final class Transaction extends Committed implements StoreWriter {

    private final Deque<Runnable> back = new ArrayDeque<>();
    private boolean holdsJournal;

    void end(boolean done) {
      if (!done) {
        back.forEach(Runnable::run);
      }
    }

    @Override
    public void insert(StoredRecord record) {
      if (record.revision() != 1) {
        throw new IllegalArgumentException("insert the first revision, and replace it later");
      }
      if (records.containsKey(record.key())) {
        throw new StoreConflictException("there is a record with the key " + record.key(), null);
      }
      change(record.key(), record);
    }

    @Override
    public void replace(StoredRecord record) {
      requireRevision(record.key(), record.revision() - 1);
      change(record.key(), record);
    }

    @Override
    public void delete(StoredRecord record) {
      requireRevision(record.key(), record.revision());
      change(record.key(), null);
    }

    private void requireRevision(RecordKey key, long revision) {
      StoredRecord found = records.get(key);
      if (found == null || found.revision() != revision) {
        throw new StoreConflictException("the record was changed meanwhile: " + key, null);
      }
    }

    private void change(RecordKey key, @Nullable StoredRecord to) {
      StoredRecord before = records.get(key);
      put(key, to);
      back.push(() -> put(key, before));
    }

    private void put(RecordKey key, @Nullable StoredRecord record) {
      if (record == null) {
        forget(records.remove(key));
      } else {
        forget(records.put(key, record));
        index(record);
      }
    }

    @Override
    public JournalHead holdJournal() {
      holdsJournal = true;
      return journal.isEmpty()
          ? JournalHead.empty()
          : JournalHead.behind(journal.get(journal.size() - 1));
    }

    @Override
    public void append(List<JournalEntry> entries) {
      for (JournalEntry entry : entries) {
        if (!holdsJournal || entry.position() != journal.size() + 1L) {
          throw new IllegalStateException("hold the journal, and append what follows its end");
        }
        journal.add(entry);
        List<JournalEntry> history =
            histories.computeIfAbsent(entry.record(), record -> new ArrayList<>());
        history.add(entry);
        back.push(
            () -> {
              journal.remove(journal.size() - 1);
              history.remove(history.size() - 1);
            });
      }
    }
  }
}
