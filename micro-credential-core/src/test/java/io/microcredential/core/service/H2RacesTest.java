package io.microcredential.core.service;

import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2RacesTest extends ServiceRaces {

  private final List<Connections> opened = new ArrayList<>();

  @TempDir Path folder;

  @Override
  Store empty() {
    Connections connections =
        Connections.to("jdbc:h2:" + folder.resolve(UUID.randomUUID().toString()));
    opened.add(connections);
    JdbcStore.migrate(connections);
    return JdbcStore.on(connections);
  }

  @AfterEach
  void close() throws Exception {
    for (Connections connections : opened) {
      connections.close();
    }
    opened.clear();
  }

  @Override
  String name() {
    return "H2 in a file";
  }
}
