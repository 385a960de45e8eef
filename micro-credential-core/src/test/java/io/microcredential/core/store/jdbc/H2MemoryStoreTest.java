package io.microcredential.core.store.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

class H2MemoryStoreTest extends JdbcStoreBehaviour {

  private JdbcConnectionPool pool;

  @Override
  DataSource empty() {
    pool = JdbcConnectionPool.create("jdbc:h2:mem:store", "sa", "");
    return pool;
  }

  /** The last connection to close forgets the database. */
  @AfterEach
  void closePool() {
    pool.dispose();
  }
}
