package io.microcredential.examples.stories;

import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

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
      return inH2(url);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      var server = new PGSimpleDataSource();
      server.setURL(url);
      return new StoryStore(migrated(server), () -> {});
    }
    throw new IllegalArgumentException(
        "give a URL that begins with jdbc:h2: or jdbc:postgresql:, or none to tell in memory");
  }

  /** A file of H2 is open as long as one connection is. */
  private static StoryStore inH2(String url) {
    var file = new JdbcDataSource();
    file.setURL(url);
    if (!url.toUpperCase(Locale.ROOT).contains(";USER=")) {
      file.setUser("sa");
    }
    JdbcConnectionPool pool = JdbcConnectionPool.create(file);
    return new StoryStore(migrated(pool), pool::dispose);
  }

  private static Store migrated(DataSource source) {
    JdbcStore.migrate(source);
    return JdbcStore.on(source);
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {
    closing.run();
  }
}
