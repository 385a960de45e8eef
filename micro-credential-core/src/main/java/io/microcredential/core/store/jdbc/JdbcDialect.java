package io.microcredential.core.store.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What one database does unlike the other. */
enum JdbcDialect {
  /** A server; its name for the isolation of one transaction leaves the connection as it was. */
  POSTGRESQL("postgresql") {
    @Override
    void requireFit(Connection connection) throws SQLException {
      require(
          "UTF8".equals(text(connection, "SHOW server_encoding")),
          "the encoding of the database is not UTF8; create one with ENCODING 'UTF8'");
      require(
          connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED,
          "connections of the data source do not begin at READ COMMITTED; set it as their default");
      require(
          !"off".equals(text(connection, "SHOW synchronous_commit")),
          "the server says that a transaction is stored before it is; set synchronous_commit to on");
    }

    @Override
    int isolate(Connection connection, boolean reading) {
      return AS_IT_IS;
    }

    @Override
    void begin(Connection connection, boolean reading) throws SQLException {
      if (reading) {
        execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      }
    }

    @Override
    boolean isWrittenByOneAtATime() {
      return false;
    }

    @Override
    void store(Connection connection) {
      // The server shows nothing to others before it is stored.
    }

    @Override
    void bindContent(PreparedStatement statement, int index, String content) throws SQLException {
      statement.setString(index, content);
    }

    @Override
    String content(ResultSet row, int index) throws SQLException {
      return row.getString(index);
    }
  },

  /** In a file or in memory; a text is kept in pieces, as it bounds the length of one. */
  H2("h2") {
    @Override
    void requireFit(Connection connection) throws SQLException {
      require(
          "OFF".equals(setting(connection, "COLLATION", "OFF"))
              && "CHARACTER VARYING"
                  .equals(
                      text(
                          connection,
                          "SELECT DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
                              + " WHERE UPPER(TABLE_NAME) = 'MC_RECORD'"
                              + " AND UPPER(COLUMN_NAME) = 'ID'"
                              + " AND TABLE_SCHEMA = SCHEMA()")),
          "the database has a collation or ignores case; ids must be ordered by their characters");
      require(
          "0".equals(setting(connection, "WRITE_DELAY", "0")),
          "the database says that a transaction is stored before it is; "
              + "leave WRITE_DELAY out of the URL, and call JdbcStore.migrate");
    }

    @Override
    int isolate(Connection connection, boolean reading) throws SQLException {
      int before = connection.getTransactionIsolation();
      int wanted = reading ? SNAPSHOT : Connection.TRANSACTION_READ_COMMITTED;
      if (before == wanted) {
        return AS_IT_IS;
      }
      connection.setTransactionIsolation(wanted);
      return before;
    }

    @Override
    void begin(Connection connection, boolean reading) {
      // Its first statement begins it.
    }

    /**
     * A rollback puts a row back, tells its undo log, and if that was busy begins with the row
     * again, over what another transaction may have committed to it since. So each locks one row
     * before it reads anything, and lets it go by a commit, also if its work fails.
     */
    @Override
    boolean isWrittenByOneAtATime() {
      return true;
    }

    /**
     * A commit shows changes to others first and writes them to the file then, or leaves that to a
     * thread that is just writing: neither the answer of a command nor what somebody read may go
     * out before.
     */
    @Override
    void store(Connection connection) throws SQLException {
      execute(connection, "CHECKPOINT");
    }

    @Override
    void bindContent(PreparedStatement statement, int index, String content) throws SQLException {
      List<String> pieces = new ArrayList<>();
      for (int begin = 0; begin < content.length(); begin += PIECE) {
        pieces.add(content.substring(begin, Math.min(content.length(), begin + PIECE)));
      }
      statement.setObject(index, pieces.toArray());
    }

    @Override
    String content(ResultSet row, int index) throws SQLException {
      Array array = row.getArray(index);
      Object[] pieces = (Object[]) array.getArray();
      if (pieces.length == 1) {
        return (String) pieces[0];
      }
      var content = new StringBuilder();
      for (Object piece : pieces) {
        content.append((String) piece);
      }
      return content.toString();
    }
  };

  /** Stands for an isolation that was not changed; JDBC gives it to none that can be set. */
  static final int AS_IT_IS = Connection.TRANSACTION_NONE;

  private static final int PIECE = 1_048_576;

  /**
   * H2's own: one state of all tables. What it calls repeatable read is one of those tables only
   * that the first statement asks.
   */
  private static final int SNAPSHOT = 6;

  private final String folder;

  JdbcDialect(String folder) {
    this.folder = folder;
  }

  /**
   * Tells which database this is.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static JdbcDialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "H2" -> H2;
      default ->
          throw new IllegalArgumentException(
              "a JDBC store needs PostgreSQL or H2, the data source leads to " + product);
    };
  }

  /** Where its scripts are. */
  String folder() {
    return folder;
  }

  /** Requires of a database with our schema what the promises of a store rest on. */
  abstract void requireFit(Connection connection) throws SQLException;

  /** Sets how the next transaction is isolated; gives what to set back, or {@link #AS_IT_IS}. */
  abstract int isolate(Connection connection, boolean reading) throws SQLException;

  /** Runs once autocommit is off. */
  abstract void begin(Connection connection, boolean reading) throws SQLException;

  /** Tells whether a transaction that writes must wait for others before it reads anything. */
  abstract boolean isWrittenByOneAtATime();

  /** Runs after a commit, and returns once everything that the transaction saw is stored. */
  abstract void store(Connection connection) throws SQLException;

  abstract void bindContent(PreparedStatement statement, int index, String content)
      throws SQLException;

  abstract String content(ResultSet row, int index) throws SQLException;

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String setting(Connection connection, String name, String otherwise)
      throws SQLException {
    String value =
        text(
            connection,
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '"
                + name
                + "'");
    return value.isEmpty() ? otherwise : value;
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static void require(boolean fit, String otherwise) {
    if (!fit) {
      throw new IllegalStateException(otherwise);
    }
  }
}
