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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A store that shows to a test all that is in it. */
final class WatchedStore implements Store {

  private record Asked(String kind, Lookup lookup) {}

  private final Store store;
  private final Set<RecordKey> keys = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<Asked> lookups = Collections.synchronizedSet(new LinkedHashSet<>());

  WatchedStore(Store store) {
    this.store = store;
  }

  /** Returns keys, contents and lookups of everything that is stored now. */
  String content() {
    List<RecordKey> written = List.copyOf(keys);
    List<Asked> asked = List.copyOf(lookups);
    var all = new StringBuilder();
    return store.read(
        reader -> {
          for (RecordKey key : written) {
            reader
                .find(key)
                .ifPresent(r -> all.append(key).append(' ').append(r.content()).append('\n'));
          }
          for (Asked one : asked) {
            if (!reader.find(one.kind(), one.lookup(), LookupPlace.start(), 1).isEmpty()) {
              all.append(one.lookup().value()).append('\n');
            }
          }
          return all.toString();
        });
  }

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    return store.write(writer -> work.apply(new Watching(writer)));
  }

  @Override
  public <T> T read(Function<StoreReader, T> work) {
    return store.read(work);
  }

  private final class Watching implements StoreWriter {

    private final StoreWriter writer;

    Watching(StoreWriter writer) {
      this.writer = writer;
    }

    private void note(StoredRecord record) {
      keys.add(record.key());
      record.entries().forEach(e -> lookups.add(new Asked(record.key().kind(), e.lookup())));
    }

    @Override
    public void insert(StoredRecord record) {
      note(record);
      writer.insert(record);
    }

    @Override
    public void replace(StoredRecord record) {
      note(record);
      writer.replace(record);
    }

    @Override
    public void delete(StoredRecord record) {
      writer.delete(record);
    }

    @Override
    public JournalHead holdJournal() {
      return writer.holdJournal();
    }

    @Override
    public void append(List<JournalEntry> entries) {
      writer.append(entries);
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return writer.find(key);
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      return writer.find(kind, lookup, after, limit);
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      return writer.journal(after, limit);
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      return writer.journal(record, after, limit);
    }
  }
}
