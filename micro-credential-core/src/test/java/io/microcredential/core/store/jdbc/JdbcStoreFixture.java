package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Digest;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A JDBC store on a fresh database, and the steps that its tests take. */
abstract class JdbcStoreFixture {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  static final RecordKey KEY = new RecordKey("enrollment", "e1");
  static final Lookup BY_LEARNER = new Lookup("enrollment.learner", "p1");
  static final Lookup BY_STATE = new Lookup("enrollment.state", "open");

  DataSource source;
  JdbcStore store;

  /** A database with nothing in it. */
  abstract DataSource empty() throws SQLException;

  @BeforeEach
  void openStore() throws SQLException {
    source = empty();
    JdbcStore.migrate(source);
    store = JdbcStore.on(source);
  }

  static void insert(Store store, StoredRecord... records) {
    store.write(
        writer -> {
          List.of(records).forEach(writer::insert);
          return null;
        });
  }

  static StoredRecord record(String id, String content, LookupEntry... entries) {
    return StoredRecord.first(new RecordKey("enrollment", id), content, List.of(entries));
  }

  static JournalHead append(StoreWriter writer, String subject) {
    JournalEntry entry =
        writer
            .holdJournal()
            .link("enrollment.submitted", KEY, subject, NOON, Digest.ofText(subject));
    writer.append(List.of(entry));
    return JournalHead.behind(entry);
  }

  List<String> ids(Lookup lookup, LookupPlace after, int limit) {
    return store.read(reader -> reader.find("enrollment", lookup, after, limit)).stream()
        .map(answer -> answer.record().key().id())
        .toList();
  }

  static Throwable catching(Runnable work) {
    AtomicReference<Throwable> caught = new AtomicReference<>();
    assertThatThrownBy(work::run).satisfies(caught::set);
    return caught.get();
  }

  /** Another connection, which has committed when this returns. */
  <T> T elsewhere(Function<StoreWriter, T> work) {
    return CompletableFuture.supplyAsync(() -> store.write(work)).join();
  }

  /** Returns whether the work was stored; if not, another transaction was quicker. */
  boolean wins(Consumer<StoreWriter> work) {
    try {
      return store.write(
          writer -> {
            work.accept(writer);
            return true;
          });
    } catch (StoreConflictException told) {
      return false;
    }
  }

  boolean winsElsewhere(Consumer<StoreWriter> work) {
    return CompletableFuture.supplyAsync(() -> wins(work)).join();
  }

  <T> T retried(Function<StoreWriter, T> work) {
    while (true) {
      try {
        return store.write(work);
      } catch (StoreConflictException again) {
        Thread.onSpinWait();
      }
    }
  }

  static <T> List<T> inThreads(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(Collections.nCopies(threads, work))) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  static Optional<StoredRecord> find(Store store, RecordKey key) {
    return store.read(reader -> reader.find(key));
  }

  static List<LookupAnswer> answers(Store store, Lookup lookup) {
    return store.read(reader -> reader.find("enrollment", lookup, LookupPlace.start(), 9));
  }

  static List<JournalEntry> journal(Store store) {
    return store.read(reader -> reader.journal(0, 9));
  }
}
