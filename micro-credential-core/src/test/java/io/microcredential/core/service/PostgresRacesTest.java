package io.microcredential.core.service;

import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import io.microcredential.core.store.jdbc.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresRacesTest extends ServiceRaces {

  private final PostgresServer server;
  private Connections connections;

  PostgresRacesTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  Store empty() throws Exception {
    connections = Connections.of(server.newDatabase());
    JdbcStore.migrate(connections);
    return JdbcStore.on(connections);
  }

  @AfterEach
  void close() throws Exception {
    connections.close();
  }

  @Override
  String name() {
    return "PostgreSQL";
  }
}
