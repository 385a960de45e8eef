package io.microcredential.core.service;

import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import io.microcredential.core.store.jdbc.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens stores of one sort with nothing in them, for races. */
abstract class EmptyStores {

  private final List<Connections> opened = new ArrayList<>();
  private final String name;

  private EmptyStores(String name) {
    this.name = name;
  }

  /** Says which sort. */
  String name() {
    return name;
  }

  abstract Store open() throws SQLException;

  final Store on(Connections connections) {
    opened.add(connections);
    JdbcStore.migrate(connections);
    return JdbcStore.on(connections);
  }

  /** Closes what was opened. */
  final void close() throws SQLException {
    for (Connections connections : opened) {
      connections.close();
    }
    opened.clear();
  }

  static EmptyStores inMemory() {
    return new EmptyStores("the store in memory") {
      @Override
      Store open() {
        return MemoryStore.empty();
      }
    };
  }

  static EmptyStores ofH2(Path folder) {
    return new EmptyStores("H2 in a file") {
      @Override
      Store open() {
        return on(Connections.to("jdbc:h2:" + folder.resolve(UUID.randomUUID().toString())));
      }
    };
  }

  static EmptyStores of(PostgresServer server) {
    return new EmptyStores("PostgreSQL") {
      @Override
      Store open() throws SQLException {
        return on(Connections.of(server.newDatabase()));
      }
    };
  }
}
