package io.microcredential.core.service;

import io.microcredential.core.store.jdbc.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresRacesTest extends ServiceRaces {

  private final PostgresServer server;

  PostgresRacesTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  EmptyStores stores() {
    return EmptyStores.of(server);
  }
}
