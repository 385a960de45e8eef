package io.microcredential.core.service;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A store that shows to a test, of one thread, all that is in it. */
final class WatchedStore implements Store {

  private final Store store;
  private final Map<RecordKey, StoredRecord> records = new LinkedHashMap<>();

  WatchedStore(Store store) {
    this.store = store;
  }

  /** Returns keys, contents and lookups of everything that is stored now. */
  String content() {
    var all = new StringBuilder();
    for (StoredRecord record : records.values()) {
      all.append(record.key()).append(' ').append(record.content()).append('\n');
      record.entries().forEach(entry -> all.append(entry.lookup().value()).append('\n'));
    }
    return all.toString();
  }

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    var changed = new LinkedHashMap<RecordKey, Optional<StoredRecord>>();
    T result = store.write(writer -> work.apply(new Watching(writer, changed)));
    changed.forEach(
        (key, record) ->
            record.ifPresentOrElse(r -> records.put(key, r), () -> records.remove(key)));
    return result;
  }

  @Override
  public <T> T read(Function<StoreReader, T> work) {
    return store.read(work);
  }

  private record Watching(StoreWriter store, Map<RecordKey, Optional<StoredRecord>> changed)
      implements StoreWriter {

    @Override
    public void insert(StoredRecord record) {
      store.insert(record);
      changed.put(record.key(), Optional.of(record));
    }

    @Override
    public void replace(StoredRecord record) {
      store.replace(record);
      changed.put(record.key(), Optional.of(record));
    }

    @Override
    public void delete(StoredRecord record) {
      store.delete(record);
      changed.put(record.key(), Optional.empty());
    }

    @Override
    public JournalHead holdJournal() {
      return store.holdJournal();
    }

    @Override
    public void append(List<JournalEntry> entries) {
      store.append(entries);
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return store.find(key);
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      return store.find(kind, lookup, after, limit);
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      return store.journal(after, limit);
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      return store.journal(record, after, limit);
    }
  }
}
