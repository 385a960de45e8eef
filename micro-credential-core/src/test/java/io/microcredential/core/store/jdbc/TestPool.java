package io.microcredential.core.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A pool that does nothing but keep connections: whoever borrows one sees what the one before left
 * behind. It can also be made to fail.
 */
final class TestPool extends ConnectionsOnly {

  private final DataSource source;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final Set<String> failing = new HashSet<>();
  private boolean closed;

  TestPool(DataSource source) {
    this.source = source;
  }

  /** Lets a method of every connection throw, such as {@code rollback}. */
  synchronized void fail(String method) {
    failing.add(method);
  }

  /** Closes what is at rest, and gives no more. */
  synchronized void close() throws SQLException {
    closed = true;
    for (Connection connection : idle) {
      connection.close();
    }
  }

  /** The methods that were called on connections, by name. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** The connections that are at rest, themselves. */
  synchronized List<Connection> idle() {
    return List.copyOf(idle);
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    if (closed) {
      throw new SQLException("the pool is closed", "08003");
    }
    Connection connection = idle.isEmpty() ? source.getConnection() : idle.pop();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              note(method.getName());
              if (method.getName().equals("close")) {
                giveBack(connection);
                return null;
              }
              if (method.getName().equals("abort")) {
                // Not every driver does by itself what a pool has to.
                connection.close();
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private synchronized void note(String method) throws SQLException {
    calls.add(method);
    if (failing.contains(method)) {
      throw new SQLException("the pool fails in " + method, "08006");
    }
  }

  private synchronized void giveBack(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      idle.push(connection);
    }
  }
}
