package io.microcredential.core.store.jdbc;

import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A store in PostgreSQL or H2, over whatever data source a program has, best a pool of connections.
 *
 * <p>Several nodes may use one database. Work that writes runs at READ COMMITTED, in H2 one after
 * the other and not side by side; work that reads sees the database as it was at its first
 * question. A connection goes back to its pool as it came; the data source must give connections of
 * their own, not ones that take part in a transaction of the caller.
 *
 * <p>Tables have names that begin with {@code mc_}, in the schema in which connections begin. Call
 * {@link #migrate} once when a program is installed or updated, then {@link #on} when it starts.
 *
 * <p>Neither messages of what is thrown nor their causes repeat what drivers say of a failed
 * statement, as that may hold parameters: they give the SQL state, and the database's own log the
 * rest. Once a statement of a transaction failed, nothing of it is stored, even if the work catches
 * what was thrown.
 *
 * <p>H2 must sort by characters (no {@code SET COLLATION}, no {@code IGNORECASE}), and is set to
 * write at every commit; against a loss of power rather than a crash of the program, PostgreSQL is
 * the safer place. Whoever waits for a lock of another transaction longer than the database's lock
 * timeout has lost, and is told so by a {@link
 * io.microcredential.core.store.StoreConflictException}.
 */
public final class JdbcStore implements Store {

  private final DataSource dataSource;
  private final JdbcDialect dialect;

  /** Who is at work here; a transaction inside of another would wait for itself. */
  private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

  private JdbcStore(DataSource dataSource, JdbcDialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  /**
   * Makes the tables, or brings them to the version that this library needs. Does nothing where
   * they are. If several nodes ask at once, one does it and the others wait.
   *
   * @param dataSource where; for H2 it must give two connections at once, of a user with the rights
   *     of an administrator
   * @return the versions that were applied by this call, from 1
   * @throws IllegalArgumentException if it leads to neither PostgreSQL nor H2
   * @throws IllegalStateException if the tables are newer than this library, or not made by its
   *     scripts
   * @throws StoreUnavailableException if the database cannot be reached, or refuses
   */
  public static List<Integer> migrate(DataSource dataSource) {
    return JdbcSchema.of(dialect(dataSource)).migrate(dataSource);
  }

  /**
   * Opens a store whose tables are there.
   *
   * @param dataSource where; closing it is the caller's
   * @return the store
   * @throws IllegalArgumentException if it leads to neither PostgreSQL nor H2
   * @throws IllegalStateException if the tables are missing, older or newer than this library
   *     needs, or the database is set up so that a store cannot keep its promises
   * @throws StoreUnavailableException if the database cannot be reached
   */
  public static JdbcStore on(DataSource dataSource) {
    JdbcDialect dialect = dialect(dataSource);
    try (Connection connection = ConnectionLease.open(dataSource)) {
      JdbcSchema.of(dialect).require(connection);
      dialect.requireFit(connection);
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      return new JdbcStore(dataSource, dialect);
    } catch (SQLException thrown) {
      throw SqlFailures.failed(thrown);
    }
  }

  private static JdbcDialect dialect(DataSource dataSource) {
    try (Connection connection = ConnectionLease.open(dataSource)) {
      return JdbcDialect.of(connection);
    } catch (SQLException thrown) {
      throw SqlFailures.failed(thrown);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the thread is already in a transaction of this store
   */
  @Override
  public <T> T write(Function<StoreWriter, T> work) {
    return alone(
        () -> {
          try (ConnectionLease lease = ConnectionLease.of(dataSource, dialect, false)) {
            var writer = new JdbcWriter(lease.connection(), dialect);
            if (dialect.isWrittenByOneAtATime()) {
              writer.lock();
              lease.onlyLocked();
            }
            T result = writer.end(() -> work.apply(writer));
            lease.commit();
            return result;
          }
        });
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the thread is already in a transaction of this store
   */
  @Override
  public <T> T read(Function<StoreReader, T> work) {
    return alone(
        () -> {
          try (ConnectionLease lease = ConnectionLease.of(dataSource, dialect, true)) {
            var reader = new JdbcReader(lease.connection(), dialect);
            T result = reader.end(() -> work.apply(reader));
            lease.commit();
            return result;
          }
        });
  }

  private <T> T alone(Supplier<T> transaction) {
    if (!busy.add(Thread.currentThread())) {
      throw new IllegalStateException("a transaction is already running; do the work inside it");
    }
    try {
      return transaction.get();
    } finally {
      busy.remove(Thread.currentThread());
    }
  }
}
