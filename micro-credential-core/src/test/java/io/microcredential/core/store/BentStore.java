package io.microcredential.core.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The store in memory, with something in it that can be bent. */
class BentStore implements Store {

  final MemoryStore straight = MemoryStore.empty();

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    return straight.write(writer -> work.apply(bent(writer)));
  }

  @Override
  public <T> T read(Function<StoreReader, T> work) {
    return straight.read(reader -> work.apply(bent(reader)));
  }

  BentReader bent(StoreReader reader) {
    return new BentReader(reader);
  }

  BentWriter bent(StoreWriter writer) {
    return new BentWriter(writer, bent((StoreReader) writer));
  }

  /** Reads as it should; to be bent. */
  static class BentReader implements StoreReader {

    final StoreReader straight;

    BentReader(StoreReader straight) {
      this.straight = straight;
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return straight.find(key);
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      return straight.find(kind, lookup, after, limit);
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      return straight.journal(after, limit);
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      return straight.journal(record, after, limit);
    }
  }

  /** Writes as it should, and reads as its reader does; to be bent. */
  static class BentWriter implements StoreWriter {

    final StoreWriter straight;
    final StoreReader reader;

    BentWriter(StoreWriter straight, StoreReader reader) {
      this.straight = straight;
      this.reader = reader;
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return reader.find(key);
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      return reader.find(kind, lookup, after, limit);
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      return reader.journal(after, limit);
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      return reader.journal(record, after, limit);
    }

    @Override
    public void insert(StoredRecord record) {
      straight.insert(record);
    }

    @Override
    public void replace(StoredRecord record) {
      straight.replace(record);
    }

    @Override
    public void delete(StoredRecord record) {
      straight.delete(record);
    }

    @Override
    public JournalHead holdJournal() {
      return straight.holdJournal();
    }

    @Override
    public void append(List<JournalEntry> entries) {
      straight.append(entries);
    }
  }
}
