package io.microcredential.core.service;

import io.microcredential.core.store.jdbc.ConnectionsOnly;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that write down what is sent, and roll it back instead of committing: what a command
 * needs, without its effect.
 */
final class LoadStatements extends ConnectionsOnly {

  /** One statement as it was sent, with its parameters in each row of a batch. */
  record Sent(String sql, List<Object[]> rows, String how) {}

  private final DataSource source;
  private List<Sent> sent = new ArrayList<>();

  LoadStatements(DataSource source) {
    this.source = source;
  }

  /** Returns what was sent since the last time. */
  List<Sent> take() {
    List<Sent> taken = sent;
    sent = new ArrayList<>();
    return taken;
  }

  /**
   * Sends the same again by nothing but JDBC, in one transaction on a connection of the same pool.
   */
  static void replay(DataSource source, List<Sent> statements) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      replay(connection, statements);
      connection.setAutoCommit(true);
    }
  }

  /**
   * The place of the entries is that behind the end of the journal as it is now; nothing is
   * digested for it.
   */
  private static void replay(Connection connection, List<Sent> statements) throws SQLException {
    var head = new Object[2];
    for (Sent one : statements) {
      try (PreparedStatement statement = connection.prepareStatement(one.sql())) {
        boolean append = one.sql().startsWith("INSERT INTO mc_journal ");
        boolean move = one.sql().startsWith("UPDATE mc_journal_head");
        for (Object[] row : one.rows()) {
          if (append) {
            head[0] = (Long) head[0] + 1;
            row[0] = head[0];
            row[7] = head[1];
          } else if (move) {
            row[0] = head[0];
          }
          bind(statement, row);
          if (one.how().equals("executeBatch")) {
            statement.addBatch();
          }
        }
        switch (one.how()) {
          case "executeQuery" -> read(statement, one.sql().contains("mc_journal_head"), head);
          case "executeBatch" -> statement.executeBatch();
          default -> statement.executeUpdate();
        }
      }
    }
    connection.commit();
  }

  private static void bind(PreparedStatement statement, Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      if (row[i] instanceof String text) {
        statement.setString(i + 1, text);
      } else if (row[i] instanceof Long number) {
        statement.setLong(i + 1, number);
      } else if (row[i] instanceof Integer number) {
        statement.setInt(i + 1, number);
      } else {
        statement.setBytes(i + 1, (byte[]) row[i]);
      }
    }
  }

  private static void read(PreparedStatement statement, boolean held, Object[] head)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        if (held) {
          head[0] = row.getLong(1);
          head[1] = row.getBytes(2);
        } else {
          for (int i = 1; i <= columns; i++) {
            row.getString(i);
          }
        }
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = source.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            connection.rollback();
            return null;
          }
          Object result = invoke(connection, method, arguments);
          return result instanceof PreparedStatement statement
              ? written((String) arguments[0], statement)
              : result;
        });
  }

  private PreparedStatement written(String sql, PreparedStatement statement) {
    var parameters = new ArrayList<Object>();
    var rows = new ArrayList<Object[]>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          String name = method.getName();
          if (name.startsWith("set") && arguments.length == 2) {
            int index = (Integer) arguments[0];
            while (parameters.size() < index) {
              parameters.add(null);
            }
            parameters.set(index - 1, arguments[1]);
          } else if (name.equals("addBatch")) {
            rows.add(parameters.toArray());
          } else if (name.startsWith("execute")) {
            sent.add(
                new Sent(
                    sql, rows.isEmpty() ? List.<Object[]>of(parameters.toArray()) : rows, name));
          }
          return invoke(statement, method, arguments);
        });
  }

  private interface Calling {
    @Nullable Object call(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Calling calling) {
    return type.cast(
        Proxy.newProxyInstance(
            LoadStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                calling.call(method, arguments == null ? new Object[0] : arguments)));
  }

  private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Counts the characters that are written. */
  static int characters(List<Sent> statements) {
    return statements.stream()
        .flatMap(one -> one.rows().stream())
        .flatMap(Arrays::stream)
        .mapToInt(value -> value instanceof String text ? text.length() : 8)
        .sum();
  }
}
