package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
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
}
