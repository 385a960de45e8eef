package io.microcredential.core.store.jdbc;

import io.microcredential.core.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The tables as scripts make them, one for each version. Which ones were applied stands in the
 * database, with the digest of each.
 */
final class JdbcSchema {

  /** The newest script of ours. */
  private static final int VERSION = 1;

  /** Any number does that nobody else takes: it spells {@code mcschema}. */
  private static final long ADVISORY_LOCK = 0x6d63_7363_6865_6d61L;

  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS mc_schema (version integer NOT NULL PRIMARY KEY,"
          + " digest varchar(64) NOT NULL,"
          + " applied timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL)";

  private static final String APPLIED =
      "SELECT version, digest FROM mc_schema WHERE version > 0 ORDER BY version";

  private static final String RECORD = "INSERT INTO mc_schema (version, digest) VALUES (?, ?)";

  /** In H2 every change of a table commits, so a row of another connection is the lock. */
  private static final String LOCK = "SELECT version FROM mc_schema WHERE version = 0 FOR UPDATE";

  record Applied(int version, String digest) {}

  private final JdbcDialect dialect;
  private final List<String> scripts;

  private JdbcSchema(JdbcDialect dialect, List<String> scripts) {
    this.dialect = dialect;
    this.scripts = scripts;
  }

  static JdbcSchema of(JdbcDialect dialect) {
    List<String> scripts = new ArrayList<>();
    for (int version = 1; version <= VERSION; version++) {
      scripts.add(script(dialect, version));
    }
    return new JdbcSchema(dialect, List.copyOf(scripts));
  }

  /** The schema of a later library, one script further. */
  JdbcSchema with(String script) {
    List<String> more = new ArrayList<>(scripts);
    more.add(script);
    return new JdbcSchema(dialect, List.copyOf(more));
  }

  /** Applies what is missing, while whoever else wants to waits; gives the versions it applied. */
  List<Integer> migrate(DataSource dataSource) {
    try {
      return dialect == JdbcDialect.POSTGRESQL
          ? migrateAtOnce(dataSource)
          : migrateGuarded(dataSource);
    } catch (SQLException thrown) {
      throw SqlFailures.failed(thrown);
    }
  }

  private List<Integer> migrateAtOnce(DataSource dataSource) throws SQLException {
    try (ConnectionLease lease = ConnectionLease.of(dataSource, dialect, false)) {
      Connection connection = lease.connection();
      JdbcDialect.execute(connection, "SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
      JdbcDialect.execute(connection, TABLE);
      List<Integer> applied = applyMissing(connection);
      lease.commit();
      return applied;
    }
  }

  private List<Integer> migrateGuarded(DataSource dataSource) throws SQLException {
    try (ConnectionLease worker = ConnectionLease.of(dataSource, dialect, false)) {
      Connection connection = worker.connection();
      JdbcDialect.execute(connection, TABLE);
      layLock(connection);
      List<Integer> applied;
      try (ConnectionLease guard = ConnectionLease.of(dataSource, dialect, false)) {
        JdbcDialect.execute(guard.connection(), LOCK);
        // From now on a commit waits for the file; the database remembers it.
        JdbcDialect.execute(connection, "SET WRITE_DELAY 0");
        applied = applyMissing(connection);
        worker.commit();
        guard.commit();
      }
      return applied;
    }
  }

  private static void layLock(Connection connection) throws SQLException {
    try {
      JdbcDialect.execute(
          connection,
          "INSERT INTO mc_schema (version, digest) SELECT 0, ''"
              + " WHERE NOT EXISTS (SELECT 1 FROM mc_schema WHERE version = 0)");
      connection.commit();
    } catch (SQLException thrown) {
      // Somebody else laid it.
      if (!SqlFailures.isUniqueViolation(thrown)) {
        throw thrown;
      }
    }
  }

  private List<Integer> applyMissing(Connection connection) throws SQLException {
    List<Applied> applied = applied(connection);
    requireOurs(applied);
    List<Integer> missing = new ArrayList<>();
    for (int version = applied.size() + 1; version <= scripts.size(); version++) {
      String script = scripts.get(version - 1);
      for (String statement : statements(script)) {
        JdbcDialect.execute(connection, statement);
      }
      try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
        statement.setInt(1, version);
        statement.setString(2, Digest.ofText(script).hex());
        statement.executeUpdate();
      }
      missing.add(version);
    }
    return List.copyOf(missing);
  }

  /**
   * Requires that the tables are the ones that this library reads and writes.
   *
   * @throws IllegalStateException if they are missing, older, newer or made by other scripts
   */
  void require(Connection connection) throws SQLException {
    List<Applied> applied = List.of();
    try {
      applied = applied(connection);
    } catch (SQLException thrown) {
      if (!SqlFailures.isNoTable(thrown)) {
        throw thrown;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    }
    if (applied.isEmpty()) {
      throw new IllegalStateException(
          "the database has no tables of ours; call JdbcStore.migrate first");
    }
    requireOurs(applied);
    if (applied.size() < scripts.size()) {
      throw new IllegalStateException(
          "the tables have version %d, this library needs %d; call JdbcStore.migrate first"
              .formatted(applied.size(), scripts.size()));
    }
  }

  private void requireOurs(List<Applied> applied) {
    if (applied.size() > scripts.size()) {
      throw new IllegalStateException(
          "the tables have version %d, this library knows %d; use a newer library"
              .formatted(applied.size(), scripts.size()));
    }
    for (int i = 0; i < applied.size(); i++) {
      Applied one = applied.get(i);
      if (one.version() != i + 1 || !one.digest().equals(Digest.ofText(scripts.get(i)).hex())) {
        throw new IllegalStateException(
            "script %d was applied in another form than this library has; ask who changed it"
                .formatted(i + 1));
      }
    }
  }

  private static List<Applied> applied(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(APPLIED)) {
      List<Applied> applied = new ArrayList<>();
      while (row.next()) {
        applied.add(new Applied(row.getInt(1), row.getString(2)));
      }
      return applied;
    }
  }

  /** Comments stand on lines of their own, and a statement ends where a line does. */
  private static List<String> statements(String script) {
    String code = script.replaceAll("(?m)^\\s*--.*$", "");
    List<String> statements = new ArrayList<>();
    for (String statement : code.split(";\\s*(\\n|$)")) {
      if (!statement.isBlank()) {
        statements.add(statement.strip());
      }
    }
    return statements;
  }

  private static String script(JdbcDialect dialect, int version) {
    String name = String.format(Locale.ROOT, "%s/%03d.sql", dialect.folder(), version);
    try (InputStream in = JdbcSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its script " + name);
      }
      // A checkout may have changed the ends of lines, which says nothing about the tables.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException thrown) {
      throw new UncheckedIOException("the library's script cannot be read: " + name, thrown);
    }
  }
}
