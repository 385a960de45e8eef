package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoreTest extends JdbcSchemaBehaviour {

  @TempDir Path folder;

  private final List<JdbcConnectionPool> pools = new ArrayList<>();
  private String file;

  @Override
  DataSource empty() {
    file = "store" + UUID.randomUUID();
    return pool();
  }

  private JdbcConnectionPool pool() {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:" + folder.resolve(file), "sa", "");
    pools.add(pool);
    return pool;
  }

  /** The last connection to close closes the file. */
  @AfterEach
  void closePools() {
    pools.forEach(JdbcConnectionPool::dispose);
  }

  @Test
  void keepsEverythingInTheFile() {
    StoredRecord record = record("e1", "{}", BY_STATE.at(1));
    insert(store, record);
    List<JournalEntry> journal =
        store.write(
            writer -> {
              append(writer, "s");
              return writer.journal(0, 9);
            });
    closePools();

    DataSource pool = pool();
    JdbcStore again = JdbcStore.on(pool);

    assertThat(JdbcStore.migrate(pool)).isEmpty();
    assertThat(find(again, KEY)).contains(record);
    assertThat(journal(again)).isEqualTo(journal);
    assertThat(again.write(StoreWriter::holdJournal).position()).isEqualTo(1);
  }

  @Test
  void refusesAFileThatIsWrittenLater() throws SQLException {
    try (Connection connection = source.getConnection()) {
      JdbcDialect.execute(connection, "SET WRITE_DELAY 500");
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> JdbcStore.on(source))
        .withMessageContaining("WRITE_DELAY");
  }

  @Test
  void refusesADatabaseThatSortsLikePeopleOrIgnoresCase() {
    for (String setting : List.of(";COLLATION=ENGLISH", ";IGNORECASE=TRUE")) {
      JdbcConnectionPool other =
          JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + setting, "sa", "");
      try {
        assertThat(JdbcStore.migrate(other)).containsExactly(1);
        assertThatIllegalStateException()
            .isThrownBy(() -> JdbcStore.on(other))
            .withMessageContaining("ordered");
      } finally {
        other.dispose();
      }
    }
  }
}
