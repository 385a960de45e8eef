package io.microcredential.core.store;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stores that do not give back what they were given. */
final class InexactStores {

  private InexactStores() {}

  /** As with a column of 65,535 characters. */
  static final class CutsLongContent extends BentStore {
    @Override
    BentWriter bent(StoreWriter writer) {
      return new BentWriter(writer, writer) {
        @Override
        public void insert(StoredRecord record) {
          String content = record.content();
          String cut = content.substring(0, Math.min(content.length(), 65_535));
          super.insert(StoredRecord.first(record.key(), cut, record.entries()));
        }
      };
    }
  }

  /** As with a column that holds JSON and not text. */
  static final class NormalisesContent extends BentStore {
    @Override
    BentWriter bent(StoreWriter writer) {
      return new BentWriter(writer, writer) {
        @Override
        public void insert(StoredRecord record) {
          super.insert(
              StoredRecord.first(record.key(), record.content().strip(), record.entries()));
        }
      };
    }
  }

  static final class KnowsNoCaseInKeys extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public Optional<StoredRecord> find(RecordKey key) {
          return super.find(key)
              .or(() -> super.find(new RecordKey(key.kind(), key.id().toLowerCase(Locale.ROOT))));
        }
      };
    }
  }

  static final class MixesRecordsInTheJournal extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<JournalEntry> journal(RecordKey record, long after, int limit) {
          return super.journal(after, limit);
        }
      };
    }
  }

  /** Counts time in milliseconds, so that no hash is right any more. */
  static final class RoundsTimes extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<JournalEntry> journal(long after, int limit) {
          return super.journal(after, limit).stream()
              .map(
                  e ->
                      new JournalEntry(
                          e.position(),
                          e.kind(),
                          e.record(),
                          e.subject(),
                          e.at().truncatedTo(ChronoUnit.MILLIS),
                          e.commitment(),
                          e.previous(),
                          e.hash()))
              .toList();
        }
      };
    }
  }
}
