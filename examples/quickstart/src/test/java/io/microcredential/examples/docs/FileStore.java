package io.microcredential.examples.docs;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonLimits;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

// region own-store
/** Keeps what each transaction changed as one line of a file, and all that came of it in memory. */
final class FileStore implements Store, Closeable {

  private static final JsonForm<FileLine> FORM = JsonForm.of(FileLine.class);
  private static final JsonLimits LIMITS = new JsonLimits(Integer.MAX_VALUE, 500, 100);

  private final MemoryStore memory = MemoryStore.empty();
  private final RandomAccessFile file;
  private boolean broken;

  private FileStore(RandomAccessFile file) {
    this.file = file;
  }

  /** Opens a file, or begins one; fails if another program has it open. */
  static FileStore open(Path path) throws IOException {
    var store = new FileStore(new RandomAccessFile(path.toFile(), "rw"));
    try {
      if (store.file.getChannel().tryLock() == null) {
        throw new IOException("another program has the store open");
      }
      store.replay();
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** A line without an end is of a transaction that nobody was told of: the machine stopped. */
  private void replay() throws IOException {
    var bytes = new byte[Math.toIntExact(file.length())];
    file.readFully(bytes);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    file.setLength(end);
    file.seek(end);
    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(this::replay);
  }

  private void replay(String line) {
    JsonValue json = Json.parse(line, LIMITS).orElseThrow();
    FileLine transaction = FORM.fromJson(json).orElseThrow();
    memory.write(
        writer -> {
          transaction.changes().forEach(change -> change.again(writer));
          return true;
        });
  }

  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    return memory.write(
        writer -> {
          var recorder = new Recorder(writer);
          T result = work.apply(recorder);
          if (!recorder.changes.isEmpty()) {
            append(new FileLine(recorder.changes)); // if this throws, the memory goes back as well
          }
          return result;
        });
  }

  @Override
  public <T> T read(Function<StoreReader, T> work) {
    return memory.read(work);
  }

  private void append(FileLine line) {
    if (broken) {
      throw new StoreUnavailableException("writing failed before; open the file again", null);
    }
    try {
      file.write((Json.write(FORM.toJson(line)) + "\n").getBytes(StandardCharsets.UTF_8));
      file.getFD().sync();
    } catch (IOException e) {
      broken = true; // whether the line is in the file is not known until it is read again
      throw new StoreUnavailableException("the file cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Does everything in memory at once, and remembers it for the file. */
  private record Recorder(StoreWriter memory, List<FileChange> changes) implements StoreWriter {

    Recorder(StoreWriter memory) {
      this(memory, new ArrayList<>());
    }

    @Override
    public void insert(StoredRecord record) {
      memory.insert(record);
      changes.add(new FileChange.Inserted(record));
    }

    @Override
    public void replace(StoredRecord record) {
      memory.replace(record);
      changes.add(new FileChange.Replaced(record));
    }

    @Override
    public void delete(StoredRecord record) {
      memory.delete(record);
      changes.add(new FileChange.Deleted(record));
    }

    @Override
    public JournalHead holdJournal() {
      return memory.holdJournal();
    }

    @Override
    public void append(List<JournalEntry> entries) {
      for (JournalEntry entry : entries) {
        memory.append(List.of(entry));
        changes.add(new FileChange.Appended(entry));
      }
    }

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return memory.find(key);
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      return memory.find(kind, lookup, after, limit);
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      return memory.journal(after, limit);
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      return memory.journal(record, after, limit);
    }
  }
}
// end
