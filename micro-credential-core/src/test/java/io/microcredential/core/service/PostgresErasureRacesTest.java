package io.microcredential.core.service;

import io.microcredential.core.store.jdbc.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresErasureRacesTest extends ErasureRaces {

  private final PostgresServer server;

  PostgresErasureRacesTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  EmptyStores stores() {
    return EmptyStores.of(server);
  }
}
