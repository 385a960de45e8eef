package io.microcredential.examples.stories;

import io.microcredential.core.store.jdbc.PostgresServer;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** The stories on a PostgreSQL server, by a JDBC URL as the program is given it. */
@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresStoriesTest extends StoriesBehaviour {

  private final PostgresServer server;

  PostgresStoriesTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  StoryStore empty() throws SQLException {
    PGSimpleDataSource database = server.newDatabase().unwrap(PGSimpleDataSource.class);
    return StoryStore.at(
        "jdbc:postgresql://localhost:"
            + database.getPortNumbers()[0]
            + "/"
            + database.getDatabaseName()
            + "?user=postgres");
  }
}
