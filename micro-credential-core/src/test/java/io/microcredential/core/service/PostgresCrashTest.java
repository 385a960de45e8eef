package io.microcredential.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.store.jdbc.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kills a program that works on a PostgreSQL server, and processes of the server as well. */
@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresCrashTest extends Crashes {

  private final PostgresServer server;

  PostgresCrashTest(PostgresServer server) {
    this.server = server;
  }

  @Test
  void everyCommandTakesEffectOnceThoughProgramAndServerAreKilled() throws Exception {
    DataSource database = server.newDatabase();
    String url;
    try (Connection connection = database.getConnection()) {
      url = connection.getMetaData().getURL() + "?user=postgres";
    }
    killAndGoOn("PostgreSQL", url, () -> killOneOfTheServer(database));
  }

  /**
   * Kills the process of the server that serves one connection of the program: the server ends all
   * others at once, and recovers from its write-ahead log.
   */
  private static void killOneOfTheServer(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid() ORDER BY query_start DESC LIMIT 1")) {
      assertThat(row.next()).isTrue();
      assertThat(ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly()).isTrue();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
