package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresStoreTest extends JdbcSchemaBehaviour {

  private final PostgresServer server;

  PostgresStoreTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  DataSource empty() throws SQLException {
    return server.newDatabase();
  }

  @Test
  void refusesConnectionsThatBeginAtAnotherIsolation() throws SQLException {
    TestPool pool = new TestPool(source);
    try (Connection connection = pool.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> JdbcStore.on(pool))
        .withMessageContaining("READ COMMITTED");
  }

  @Test
  void refusesAServerThatStoresLater() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ALTER DATABASE " + connection.getCatalog() + " SET synchronous_commit TO off");
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> JdbcStore.on(source))
        .withMessageContaining("synchronous_commit");
  }
}
