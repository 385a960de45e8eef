package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the tables come to be and are looked after, on every database. */
abstract class JdbcSchemaBehaviour extends JdbcStoreBehaviour {

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      JdbcDialect.execute(connection, sql);
    }
  }

  private JdbcDialect dialect() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return JdbcDialect.of(connection);
    }
  }

  @Test
  void appliesEachScriptOnce() throws SQLException {
    DataSource fresh = empty();

    assertThat(JdbcStore.migrate(fresh)).containsExactly(1);
    assertThat(JdbcStore.migrate(fresh)).isEmpty();
  }

  @Test
  void ofManyNodesThatMigrateAtOnceOneDoes() throws Exception {
    for (int round = 0; round < 5; round++) {
      DataSource fresh = empty();
      CyclicBarrier together = new CyclicBarrier(6);
      List<List<Integer>> applied =
          inThreads(
              6,
              () -> {
                together.await();
                return JdbcStore.migrate(fresh);
              });

      assertThat(applied).filteredOn(one -> !one.isEmpty()).containsExactly(List.of(1));
      insert(JdbcStore.on(fresh), record("e1", "1"));
    }
  }

  @Test
  void saysThatTablesAreMissing() throws SQLException {
    DataSource fresh = empty();

    assertThatIllegalStateException()
        .isThrownBy(() -> JdbcStore.on(fresh))
        .withMessageContaining("JdbcStore.migrate");
  }

  @Test
  void saysThatTablesAreOlderOrNewer() throws SQLException {
    insert(store, record("e1", "1"));
    JdbcSchema next = JdbcSchema.of(dialect()).with("ALTER TABLE mc_record ADD extra integer;\n");

    try (Connection connection = source.getConnection()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> next.require(connection))
          .withMessageContaining("have version 1, this library needs 2");
    }
    assertThat(next.migrate(source)).containsExactly(2);
    for (Runnable old :
        List.<Runnable>of(() -> JdbcStore.on(source), () -> JdbcStore.migrate(source))) {
      assertThatIllegalStateException()
          .isThrownBy(old::run)
          .withMessageContaining("have version 2, this library knows 1");
    }
    assertThat(find(store, KEY)).contains(record("e1", "1"));
  }

  @Test
  void saysThatAScriptWasAnother() throws SQLException {
    execute(source, "UPDATE mc_schema SET digest = 'x' WHERE version = 1");

    for (Runnable any :
        List.<Runnable>of(() -> JdbcStore.on(source), () -> JdbcStore.migrate(source))) {
      assertThatIllegalStateException().isThrownBy(any::run).withMessageContaining("script 1");
    }
  }

  @Test
  void aScriptThatFailsIsNotRecordedAndCanBeSaidAgain() throws SQLException {
    JdbcSchema schema = JdbcSchema.of(dialect());
    JdbcSchema broken = schema.with("CREATE TABLE mc_more (id integer);\nNO SUCH STATEMENT;\n");

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> broken.migrate(source));

    insert(JdbcStore.on(source), record("e1", "1"));
    assertThat(schema.with("CREATE TABLE IF NOT EXISTS mc_more (id integer);\n").migrate(source))
        .containsExactly(2);
  }

  @Test
  void migratesOnConnectionsWithoutAutoCommit() throws SQLException {
    TestPool pool = new TestPool(empty());
    try (Connection one = pool.getConnection();
        Connection two = pool.getConnection()) {
      one.setAutoCommit(false);
      two.setAutoCommit(false);
    }

    assertThat(JdbcStore.migrate(pool)).containsExactly(1);
    insert(JdbcStore.on(pool), record("e1", "1"));
  }
}
