package io.microcredential.core.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

class H2MemoryStoreTest extends JdbcSchemaBehaviour {

  private final List<JdbcConnectionPool> pools = new ArrayList<>();

  @Override
  DataSource empty() {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    pools.add(pool);
    return pool;
  }

  /** The last connection to close forgets a database. */
  @AfterEach
  void closePools() {
    pools.forEach(JdbcConnectionPool::dispose);
  }
}
