package io.microcredential.examples.docs;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.List;

// region own-store-changes
/** One thing that a transaction did. */
public sealed interface FileChange {

  /** Does it again, on a store that has seen everything before. */
  void again(StoreWriter writer);

  record Inserted(StoredRecord record) implements FileChange {
    @Override
    public void again(StoreWriter writer) {
      writer.insert(record);
    }
  }

  record Replaced(StoredRecord record) implements FileChange {
    @Override
    public void again(StoreWriter writer) {
      writer.replace(record);
    }
  }

  record Deleted(StoredRecord record) implements FileChange {
    @Override
    public void again(StoreWriter writer) {
      writer.delete(record);
    }
  }

  record Appended(JournalEntry entry) implements FileChange {
    @Override
    public void again(StoreWriter writer) {
      writer.holdJournal();
      writer.append(List.of(entry));
    }
  }
}
// end
