package io.microcredential.core.service;

import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Enrollments that were read or written a moment ago, so that a step of the way need not check the
 * whole way again. A content stands for one enrollment only, whichever store or transaction it came
 * from, so this never says anything that reading anew would not.
 */
final class Remembered {

  private static final int MOST = 2_000;
  private static final long MOST_CHARACTERS = 20_000_000;

  private record Known(String content, StoredEnrollment stored) {
    @Override
    public String toString() {
      return "Known";
    }
  }

  private final Map<RecordKey, Known> known = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  StoredEnrollment read(StoredRecord record) {
    synchronized (known) {
      Known found = known.get(record.key());
      if (found != null && found.content().equals(record.content())) {
        return found.stored();
      }
    }
    StoredEnrollment stored = StoredEnrollment.read(record);
    put(record.key(), new Known(record.content(), stored));
    return stored;
  }

  String write(StoredEnrollment stored) {
    String content = StoredEnrollment.FORM.writeCompact(stored);
    put(stored.key(), new Known(content, stored));
    return content;
  }

  private void put(RecordKey key, Known entry) {
    synchronized (known) {
      Known before = known.put(key, entry);
      characters += entry.content().length() - (before == null ? 0 : before.content().length());
      var oldest = known.entrySet().iterator();
      while (known.size() > MOST || characters > MOST_CHARACTERS) {
        characters -= oldest.next().getValue().content().length();
        oldest.remove();
      }
    }
  }
}
