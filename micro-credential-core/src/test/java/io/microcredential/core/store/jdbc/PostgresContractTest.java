package io.microcredential.core.store.jdbc;

import io.microcredential.core.kit.StoreContract;
import io.microcredential.core.store.Store;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store in PostgreSQL keeps the contract of all stores. */
@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
class PostgresContractTest implements StoreContract {

  private final PostgresServer server;
  private final Map<Store, DataSource> databases = new HashMap<>();

  PostgresContractTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  public Store emptyStore() {
    try {
      DataSource database = server.newDatabase();
      JdbcStore.migrate(database);
      return on(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another node over the same database. */
  @Override
  public Optional<Store> reopened(Store store) {
    return Optional.ofNullable(databases.get(store)).map(this::on);
  }

  private Store on(DataSource database) {
    Store store = JdbcStore.on(database);
    databases.put(store, database);
    return store;
  }
}
