package io.microcredential.core.service;

import io.microcredential.core.store.jdbc.ConnectionsOnly;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** A pool of sixteen connections that forgets those that the database has lost. */
final class Connections extends ConnectionsOnly implements AutoCloseable {

  private final Opening opening;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Semaphore free = new Semaphore(16, true);

  private interface Opening {
    Connection open() throws SQLException;
  }

  private Connections(Opening opening) {
    this.opening = opening;
  }

  static Connections of(DataSource source) {
    return new Connections(source::getConnection);
  }

  static Connections to(String url) {
    return new Connections(() -> DriverManager.getConnection(url));
  }

  @Override
  public Connection getConnection() throws SQLException {
    free.acquireUninterruptibly();
    try {
      return lent(taken());
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private Connection taken() throws SQLException {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return opening.open();
  }

  private Connection lent(Connection connection) {
    var back = new boolean[1];
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (!back[0]) {
                  back[0] = true;
                  giveBack(connection);
                }
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void giveBack(Connection connection) throws SQLException {
    try {
      if (!connection.isClosed()) {
        synchronized (idle) {
          idle.push(connection);
        }
      }
    } finally {
      free.release();
    }
  }

  @Override
  public void close() throws SQLException {
    synchronized (idle) {
      for (Connection connection : idle) {
        connection.close();
      }
      idle.clear();
    }
  }
}
