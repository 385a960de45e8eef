package io.microcredential.core.store.jdbc;

import io.microcredential.core.kit.StoreContract;
import io.microcredential.core.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The store in a file of H2 and the contract of all stores. */
class H2FileContractTest implements StoreContract {

  private static final int MOST_CONNECTIONS = 40;

  @TempDir Path folder;

  private final Map<Store, String> files = new HashMap<>();
  private final List<JdbcConnectionPool> pools = new ArrayList<>();

  @Override
  public Store emptyStore() {
    String file = "jdbc:h2:" + folder.resolve("store" + UUID.randomUUID()) + ";LOCK_TIMEOUT=10000";
    JdbcConnectionPool pool = pool(file);
    JdbcStore.migrate(pool);
    return on(pool, file);
  }

  @Override
  public Optional<Store> reopened(Store store) {
    String file = files.get(store);
    closePools();
    return Optional.of(on(pool(file), file));
  }

  private Store on(JdbcConnectionPool pool, String file) {
    Store store = JdbcStore.on(pool);
    files.put(store, file);
    return store;
  }

  private JdbcConnectionPool pool(String file) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(file, "sa", "");
    pool.setMaxConnections(MOST_CONNECTIONS);
    pools.add(pool);
    return pool;
  }

  @AfterEach
  void closePools() {
    pools.forEach(JdbcConnectionPool::dispose);
    pools.clear();
  }
}
