package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.kit.StoreContract;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.StoredRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// region own-store-test
class FileStoreTest implements StoreContract {

  @TempDir Path folder;
  private final Map<Store, Path> files = new LinkedHashMap<>();

  @Override
  public Store emptyStore() {
    return open(folder.resolve("store-" + files.size() + ".jsonl"));
  }

  @Override
  public Optional<Store> reopened(Store store) {
    close(store);
    return Optional.of(open(files.get(store)));
  }

  private Store open(Path path) {
    try {
      Store store = FileStore.open(path);
      files.put(store, path);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Store store) {
    try {
      ((FileStore) store).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void closeAll() {
    files.keySet().forEach(FileStoreTest::close);
  }

  // end

  // region own-store-torn
  @Test
  void aLineThatWasNotWrittenToItsEndNeverHappened() throws IOException {
    Store store = emptyStore();
    insert(store, "a");
    close(store);
    byte[] whole = Files.readAllBytes(files.get(store));
    String longer = "b".repeat(99); // what is left of it must not stick out behind the next line
    insert(reopened(store).orElseThrow(), longer);
    byte[] both = Files.readAllBytes(files.get(store));
    for (int length = whole.length; length <= both.length; length++) {
      Path torn = folder.resolve("torn-" + length + ".jsonl");
      Files.write(torn, Arrays.copyOf(both, length));
      Store opened = open(torn);
      assertThat(has(opened, "a")).isTrue();
      assertThat(has(opened, longer)).as("%s bytes", length).isEqualTo(length == both.length);
      insert(opened, "c");
      assertThat(has(reopened(opened).orElseThrow(), "c")).isTrue();
    }
  }

  // end

  @Test
  void aFileIsOpenedOnceAtATime() {
    Store store = emptyStore();
    assertThatThrownBy(() -> open(files.get(store)))
        .isInstanceOf(OverlappingFileLockException.class);
  }

  @Test
  void whatCannotBeWrittenIsNotInMemoryEither() {
    Store store = emptyStore();
    insert(store, "a");
    close(store);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> insert(store, "b"));
    }
    assertThat(has(store, "a")).isTrue();
    assertThat(has(store, "b")).isFalse();
  }

  private static void insert(Store store, String id) {
    store.write(
        writer -> {
          writer.insert(StoredRecord.first(new RecordKey("thing", id), "{}", List.of()));
          return true;
        });
  }

  private static boolean has(Store store, String id) {
    return store.read(reader -> reader.find(new RecordKey("thing", id))).isPresent();
  }
}
