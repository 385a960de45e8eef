package io.microcredential.examples.stories;

import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import java.util.Locale;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Where the stories are kept: in memory, in a file of H2, or on a server of PostgreSQL. */
final class StoryStore implements AutoCloseable {

  private final Store store;
  private final Runnable closing;

  private StoryStore(Store store, Runnable closing) {
    this.store = store;
    this.closing = closing;
  }

  static StoryStore inMemory() {
    return new StoryStore(MemoryStore.empty(), () -> {});
  }

  /**
   * Opens a database, and makes the tables where there are none.
   *
   * @param url its JDBC URL, with user and password if it needs them
   * @throws IllegalArgumentException if it leads to neither H2 nor PostgreSQL
   */
  static StoryStore at(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return over(h2(url));
    }
    if (url.startsWith("jdbc:postgresql:")) {
      var server = new PGConnectionPoolDataSource();
      server.setURL(url);
      return over(server);
    }
    throw new IllegalArgumentException(
        "give a URL that begins with jdbc:h2: or jdbc:postgresql:, or none to tell in memory");
  }

  private static JdbcDataSource h2(String url) {
    var file = new JdbcDataSource();
    file.setURL(url);
    if (!url.toUpperCase(Locale.ROOT).contains(";USER=")) {
      file.setUser("sa");
    }
    return file;
  }

  /** The small pool of H2 keeps connections of either database; a portal has one of its own. */
  private static StoryStore over(ConnectionPoolDataSource source) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    JdbcStore.migrate(pool);
    return new StoryStore(JdbcStore.on(pool), pool::dispose);
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {
    closing.run();
  }
}
