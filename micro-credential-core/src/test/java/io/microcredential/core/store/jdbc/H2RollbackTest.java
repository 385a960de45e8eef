package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.StoreWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.api.Trigger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is refused at the moment when another one is done takes nothing of it back. */
class H2RollbackTest extends JdbcStoreFixture {

  private static final AtomicReference<Runnable> ONCE_A_ROW_IS_BACK = new AtomicReference<>();

  @TempDir Path folder;

  private JdbcConnectionPool pool;

  @Override
  DataSource empty() {
    pool =
        JdbcConnectionPool.create(
            "jdbc:h2:" + folder.resolve("store") + ";LOCK_TIMEOUT=60000", "sa", "");
    return pool;
  }

  @AfterEach
  void closePool() {
    pool.dispose();
  }

  /** H2 calls it between the two steps of a rollback: the row is back, but may come back again. */
  public static final class BetweenTheSteps implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {
      Optional.ofNullable(ONCE_A_ROW_IS_BACK.getAndSet(null)).ifPresent(Runnable::run);
    }
  }

  @Test
  void takesNothingBackOfWhatAnotherStored() throws SQLException {
    try (Connection connection = source.getConnection()) {
      JdbcDialect.execute(
          connection,
          "CREATE TRIGGER between_the_steps AFTER UPDATE, ROLLBACK ON mc_journal_head FOR EACH ROW CALL '"
              + BetweenTheSteps.class.getName()
              + "'");
    }
    List<Consumer<StoreWriter>> refused =
        List.of(nothing -> {}, StoreWriter::holdJournal, writer -> append(writer, "refused"));
    for (Consumer<StoreWriter> work : refused) {
      var other = new CompletableFuture<JournalHead>();
      catching(
          () ->
              store.write(
                  writer -> {
                    work.accept(writer);
                    ONCE_A_ROW_IS_BACK.set(() -> appendElsewhere(other));
                    throw new IllegalStateException("refused");
                  }));
      Optional.ofNullable(ONCE_A_ROW_IS_BACK.getAndSet(null)).ifPresent(Runnable::run);
      other.join();
    }

    List<JournalEntry> journal = journal(store);
    assertThat(journal).extracting(JournalEntry::subject).containsOnly("stored").hasSize(3);
    assertThat(store.write(StoreWriter::holdJournal)).isEqualTo(JournalHead.behind(journal.get(2)));
  }

  /** Waits for it, but not for long, as it may have to wait for the one who waits here. */
  private void appendElsewhere(CompletableFuture<JournalHead> other) {
    other.completeAsync(() -> store.write(writer -> append(writer, "stored")));
    try {
      other.get(300, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException seenLater) {
      Thread.onSpinWait();
    }
  }
}
