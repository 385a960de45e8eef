package io.microcredential.core.service;

import io.microcredential.core.json.JsonForm;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records that were read or written a moment ago, so that a step of the way need not check the
 * whole way again, nor each command who gives it. A content stands for one value only, whichever
 * store or transaction it came from, so this never says anything that reading anew would not.
 */
final class Remembered<T> {

  private static final int MOST = 2_000;
  private static final long MOST_CHARACTERS = 20_000_000;

  private record Known<T>(String content, T value) {
    @Override
    public String toString() {
      return "Known";
    }
  }

  private final JsonForm<T> form;
  private final Map<RecordKey, Known<T>> known = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  Remembered(JsonForm<T> form) {
    this.form = form;
  }

  T read(StoredRecord record) {
    synchronized (known) {
      Known<T> found = known.get(record.key());
      if (found != null && found.content().equals(record.content())) {
        return found.value();
      }
    }
    T value = form.read(record.content()).orElseThrow();
    put(record.key(), new Known<>(record.content(), value));
    return value;
  }

  String write(RecordKey key, T value) {
    String content = form.writeCompact(value);
    put(key, new Known<>(content, value));
    return content;
  }

  private void put(RecordKey key, Known<T> entry) {
    synchronized (known) {
      Known<T> before = known.put(key, entry);
      characters += entry.content().length() - (before == null ? 0 : before.content().length());
      var oldest = known.entrySet().iterator();
      while (known.size() > MOST || characters > MOST_CHARACTERS) {
        characters -= oldest.next().getValue().content().length();
        oldest.remove();
      }
    }
  }
}
