package io.microcredential.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on a borrowed connection, which goes back as it came: what was not committed is
 * rolled back, and a connection that cannot even do that is broken off, as turning autocommit on
 * would commit what it still holds.
 */
final class ConnectionLease implements AutoCloseable {

  private final Connection connection;
  private final JdbcDialect dialect;
  private final boolean autoCommit;
  private final int isolation;
  private @Nullable Savepoint locked;
  private boolean committed;

  private ConnectionLease(Connection connection, JdbcDialect dialect, boolean reading)
      throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.autoCommit = connection.getAutoCommit();
    this.isolation = dialect.isolate(connection, reading);
    if (autoCommit) {
      connection.setAutoCommit(false);
    }
    dialect.begin(connection, reading);
  }

  static ConnectionLease of(DataSource dataSource, JdbcDialect dialect, boolean reading) {
    Connection connection = open(dataSource);
    try {
      return new ConnectionLease(connection, dialect, reading);
    } catch (SQLException thrown) {
      breakOff(connection);
      throw SqlFailures.failed(thrown);
    }
  }

  static Connection open(DataSource dataSource) {
    try {
      return dataSource.getConnection();
    } catch (SQLException thrown) {
      throw SqlFailures.unreachable(thrown);
    }
  }

  Connection connection() {
    return connection;
  }

  /**
   * Tells that all this transaction did so far is to lock, where no other one changes anything
   * without that lock. If its work fails, what follows is undone, and the lock let go by a commit.
   */
  void onlyLocked() {
    try {
      locked = connection.setSavepoint();
    } catch (SQLException thrown) {
      throw SqlFailures.failed(thrown);
    }
  }

  void commit() {
    try {
      connection.commit();
      committed = true;
    } catch (SQLException thrown) {
      throw SqlFailures.failed(thrown);
    }
    try {
      dialect.store(connection);
    } catch (SQLException thrown) {
      throw SqlFailures.notStored(thrown);
    }
  }

  /** Throws only if nothing was committed; otherwise the work is stored, whatever follows. */
  @Override
  public void close() {
    try {
      if (!committed) {
        undo();
      }
      if (autoCommit) {
        connection.setAutoCommit(true);
      }
      if (isolation != JdbcDialect.AS_IT_IS) {
        connection.setTransactionIsolation(isolation);
      }
      connection.close();
    } catch (SQLException thrown) {
      breakOff(connection);
      if (!committed) {
        throw SqlFailures.failed(thrown);
      }
    }
  }

  private void undo() throws SQLException {
    if (locked == null) {
      connection.rollback();
    } else {
      connection.rollback(locked);
      connection.commit();
    }
  }

  private static void breakOff(Connection connection) {
    try (connection) {
      connection.abort(Runnable::run);
    } catch (SQLException thrown) {
      // It is gone for us either way, and the first failure is the one to tell.
      return;
    }
  }
}
