package io.microcredential.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the end of the journal without holding it, and links again at the end of the work. */
final class HoldsNothing extends BentStore {

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    var changes = new ArrayList<Consumer<StoreWriter>>();
    T result = work.apply(straight.write(writer -> recording(writer, changes)));
    straight.write(
        writer -> {
          changes.forEach(change -> change.accept(writer));
          return true;
        });
    return result;
  }

  /** The writer is read from after its transaction; the store in memory lets that happen. */
  private static StoreWriter recording(StoreWriter ended, List<Consumer<StoreWriter>> changes) {
    return new BentWriter(ended, ended) {
      @Override
      public void insert(StoredRecord record) {
        changes.add(writer -> writer.insert(record));
      }

      @Override
      public void append(List<JournalEntry> entries) {
        changes.add(writer -> entries.forEach(entry -> link(writer, entry)));
      }
    };
  }

  private static void link(StoreWriter writer, JournalEntry e) {
    JournalHead head = writer.holdJournal();
    writer.append(List.of(head.link(e.kind(), e.record(), e.subject(), e.at(), e.commitment())));
  }
}
