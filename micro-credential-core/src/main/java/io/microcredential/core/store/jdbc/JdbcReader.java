package io.microcredential.core.store.jdbc;

import io.microcredential.core.Digest;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoredRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads in one transaction; each question is one statement and one range of one index. */
sealed class JdbcReader implements StoreReader permits JdbcWriter {

  static final String FIND =
      "SELECT id, revision, content, entries FROM mc_record WHERE kind = ? AND id = ?";

  /**
   * The second condition on the order says nothing new; H2 needs it to begin at the right place of
   * the index, and the columns that are equal in all rows to see that the index gives the order.
   */
  static final String FIND_ANSWERS =
      """
      SELECT r.id, r.revision, r.content, r.entries, l.ordinal
      FROM mc_lookup l JOIN mc_record r ON r.kind = l.kind AND r.id = l.id
      WHERE l.kind = ? AND l.lookup_name = ? AND l.lookup_value = ?
      AND l.ordinal >= ? AND (l.ordinal, l.id) > (?, ?)
      ORDER BY l.kind, l.lookup_name, l.lookup_value, l.ordinal, l.id LIMIT ?""";

  private static final String ENTRIES =
      "SELECT position, kind, record_kind, record_id, subject, at_micros, commitment, previous,"
          + " hash FROM mc_journal WHERE ";

  static final String JOURNAL = ENTRIES + "position > ? ORDER BY position LIMIT ?";

  static final String JOURNAL_OF_RECORD =
      ENTRIES
          + "record_kind = ? AND record_id = ? AND position > ?"
          + " ORDER BY record_kind, record_id, position LIMIT ?";

  private final Connection connection;
  private final JdbcDialect dialect;
  private @Nullable RuntimeException failure;
  private boolean ended;

  JdbcReader(Connection connection, JdbcDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  interface Statement<T> {
    T run() throws SQLException;
  }

  /**
   * Runs the work of a transaction. After a statement failed, one database goes on and the other
   * does not, so none does: what failed first is thrown at the end, even if the work caught it.
   */
  final <T> T end(Supplier<T> work) {
    T result;
    try {
      result = work.get();
    } finally {
      ended = true;
    }
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  @Override
  public Optional<StoredRecord> find(RecordKey key) {
    List<StoredRecord> found =
        query(
            FIND,
            statement -> {
              statement.setString(1, key.kind());
              statement.setString(2, key.id());
            },
            row -> record(key.kind(), row));
    return found.stream().findFirst();
  }

  @Override
  public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
    requirePositive(limit);
    return query(
        FIND_ANSWERS,
        statement -> {
          statement.setString(1, kind);
          statement.setString(2, lookup.name());
          statement.setString(3, lookup.value());
          statement.setLong(4, after.order());
          statement.setLong(5, after.order());
          statement.setString(6, after.id());
          statement.setInt(7, limit);
        },
        row -> new LookupAnswer(record(kind, row), row.getLong(5)));
  }

  @Override
  public List<JournalEntry> journal(long after, int limit) {
    requirePositive(limit);
    return query(
        JOURNAL,
        statement -> {
          statement.setLong(1, after);
          statement.setInt(2, limit);
        },
        JdbcReader::entry);
  }

  @Override
  public List<JournalEntry> journal(RecordKey record, long after, int limit) {
    requirePositive(limit);
    return query(
        JOURNAL_OF_RECORD,
        statement -> {
          statement.setString(1, record.kind());
          statement.setString(2, record.id());
          statement.setLong(3, after);
          statement.setInt(4, limit);
        },
        JdbcReader::entry);
  }

  /** Lets a writer remember what it saw. */
  void saw(RecordKey key, long revision, String entries) {
    // Whoever only reads has nothing to compare later.
  }

  final <T> List<T> query(String sql, Binding binding, Row<T> form) {
    return sql(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
              List<T> found = new ArrayList<>();
              while (row.next()) {
                found.add(form.read(row));
              }
              return List.copyOf(found);
            }
          }
        });
  }

  final int update(String sql, Binding binding) {
    return sql(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
          }
        });
  }

  /** The binding adds each row to the batch, which then goes to the database in one piece. */
  final void updateAll(String sql, Binding binding) {
    sql(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeBatch();
          }
        });
  }

  final JdbcDialect dialect() {
    return dialect;
  }

  /** Keeps the first failure, and throws it. */
  final RuntimeException lost(RuntimeException thrown) {
    if (failure == null) {
      failure = thrown;
    }
    return thrown;
  }

  private <T> T sql(Statement<T> statement) {
    if (ended) {
      throw new IllegalStateException("the transaction has ended; do the work inside it");
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return statement.run();
    } catch (SQLException thrown) {
      throw lost(SqlFailures.failed(thrown));
    }
  }

  private StoredRecord record(String kind, ResultSet row) throws SQLException {
    var key = new RecordKey(kind, row.getString(1));
    long revision = row.getLong(2);
    String entries = row.getString(4);
    saw(key, revision, entries);
    return new StoredRecord(key, revision, dialect.content(row, 3), EntryText.read(entries));
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    byte @Nullable [] commitment = row.getBytes(7);
    return new JournalEntry(
        row.getLong(1),
        row.getString(2),
        new RecordKey(row.getString(3), row.getString(4)),
        row.getString(5),
        Instant.EPOCH.plus(row.getLong(6), ChronoUnit.MICROS),
        commitment == null ? null : digest(commitment),
        digest(row.getBytes(8)),
        digest(row.getBytes(9)));
  }

  static Digest digest(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("ask for at least 1, was " + limit);
    }
  }
}
