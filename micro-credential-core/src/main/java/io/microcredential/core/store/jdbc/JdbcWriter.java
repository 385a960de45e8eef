package io.microcredential.core.store.jdbc;

import io.microcredential.core.Digest;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes rows in one transaction. A row is changed only where revision and lookups are still the
 * ones that were read, so that the rows of the lookups can be changed by the difference.
 */
final class JdbcWriter extends JdbcReader implements StoreWriter {

  private static final String INSERT =
      "INSERT INTO mc_record (kind, id, revision, content, entries) VALUES (?, ?, ?, ?, ?)";

  private static final String LATEST =
      "SELECT revision, entries FROM mc_record WHERE kind = ? AND id = ?";

  private static final String REPLACE =
      "UPDATE mc_record SET revision = ?, content = ?, entries = ?"
          + " WHERE kind = ? AND id = ? AND revision = ? AND entries = ?";

  private static final String DELETE =
      "DELETE FROM mc_record WHERE kind = ? AND id = ? AND revision = ? AND entries = ?";

  private static final String INSERT_LOOKUP =
      "INSERT INTO mc_lookup (kind, lookup_name, lookup_value, ordinal, id) VALUES (?, ?, ?, ?, ?)";

  private static final String DELETE_LOOKUP =
      "DELETE FROM mc_lookup"
          + " WHERE kind = ? AND lookup_name = ? AND lookup_value = ? AND ordinal = ? AND id = ?";

  private static final String HOLD =
      "SELECT position, hash FROM mc_journal_head WHERE singleton = 1 FOR UPDATE";

  private static final String APPEND =
      "INSERT INTO mc_journal (position, kind, record_kind, record_id, subject, at_micros,"
          + " commitment, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String MOVE_HEAD =
      "UPDATE mc_journal_head SET position = ?, hash = ? WHERE singleton = 1";

  /** A row as this transaction last saw or left it. */
  private record Seen(long revision, String entries) {}

  private final Map<RecordKey, Seen> seen = new HashMap<>();
  private @Nullable JournalHead head;

  JdbcWriter(Connection connection, JdbcDialect dialect) {
    super(connection, dialect);
  }

  /** Waits until nobody else writes, and keeps others waiting until the transaction ends. */
  void lock() {
    headOfJournal();
  }

  @Override
  void saw(RecordKey key, long revision, String entries) {
    seen.put(key, new Seen(revision, entries));
  }

  @Override
  public void insert(StoredRecord record) {
    if (record.revision() != 1) {
      throw new IllegalArgumentException("insert the first revision, and replace it later");
    }
    RecordKey key = record.key();
    String entries = EntryText.write(record.entries());
    update(
        INSERT,
        statement -> {
          statement.setString(1, key.kind());
          statement.setString(2, key.id());
          statement.setLong(3, record.revision());
          dialect().bindContent(statement, 4, record.content());
          statement.setString(5, entries);
        });
    changeLookups(INSERT_LOOKUP, key, Set.copyOf(record.entries()));
    saw(key, record.revision(), entries);
  }

  @Override
  public void replace(StoredRecord record) {
    RecordKey key = record.key();
    String entries = EntryText.write(record.entries());
    Seen before = expected(key, record.revision() - 1);
    int changed =
        update(
            REPLACE,
            statement -> {
              statement.setLong(1, record.revision());
              dialect().bindContent(statement, 2, record.content());
              statement.setString(3, entries);
              statement.setString(4, key.kind());
              statement.setString(5, key.id());
              statement.setLong(6, before.revision());
              statement.setString(7, before.entries());
            });
    requireOne(changed, key);
    if (!entries.equals(before.entries())) {
      List<LookupEntry> were = EntryText.read(before.entries());
      changeLookups(DELETE_LOOKUP, key, difference(were, record.entries()));
      changeLookups(INSERT_LOOKUP, key, difference(record.entries(), were));
    }
    saw(key, record.revision(), entries);
  }

  @Override
  public void delete(StoredRecord record) {
    RecordKey key = record.key();
    Seen before = expected(key, record.revision());
    int changed =
        update(
            DELETE,
            statement -> {
              statement.setString(1, key.kind());
              statement.setString(2, key.id());
              statement.setLong(3, before.revision());
              statement.setString(4, before.entries());
            });
    requireOne(changed, key);
    changeLookups(DELETE_LOOKUP, key, Set.copyOf(EntryText.read(before.entries())));
    seen.remove(key);
  }

  @Override
  public JournalHead holdJournal() {
    JournalHead held = head;
    if (held == null) {
      held = headOfJournal();
      head = held;
    }
    return held;
  }

  /** Waits until nobody else has it. */
  private JournalHead headOfJournal() {
    return query(
            HOLD, statement -> {}, row -> new JournalHead(row.getLong(1), digest(row.getBytes(2))))
        .get(0);
  }

  @Override
  public void append(List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    for (JournalEntry entry : entries) {
      if (head == null
          || entry.position() != head.position() + 1
          || !entry.previous().equals(head.hash())) {
        throw new IllegalStateException("hold the journal, and append what follows its end");
      }
      head = JournalHead.behind(entry);
    }
    updateAll(
        APPEND,
        statement -> {
          for (JournalEntry entry : entries) {
            bind(statement, entry);
            statement.addBatch();
          }
        });
    JournalEntry last = entries.get(entries.size() - 1);
    update(
        MOVE_HEAD,
        statement -> {
          statement.setLong(1, last.position());
          statement.setBytes(2, bytes(last.hash()));
        });
  }

  /** Asks only for what this transaction did not read. */
  private Seen expected(RecordKey key, long revision) {
    Seen known = seen.get(key);
    if (known == null || known.revision() != revision) {
      query(
              LATEST,
              statement -> {
                statement.setString(1, key.kind());
                statement.setString(2, key.id());
              },
              row -> new Seen(row.getLong(1), row.getString(2)))
          .forEach(found -> seen.put(key, found));
      known = seen.get(key);
    }
    if (known == null || known.revision() != revision) {
      throw conflict(key);
    }
    return known;
  }

  private void requireOne(int changed, RecordKey key) {
    if (changed != 1) {
      throw conflict(key);
    }
  }

  private RuntimeException conflict(RecordKey key) {
    return lost(new StoreConflictException("the record was changed meanwhile: " + key, null));
  }

  private void changeLookups(String sql, RecordKey key, Set<LookupEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    updateAll(
        sql,
        statement -> {
          for (LookupEntry entry : entries) {
            statement.setString(1, key.kind());
            statement.setString(2, entry.lookup().name());
            statement.setString(3, entry.lookup().value());
            statement.setLong(4, entry.order());
            statement.setString(5, key.id());
            statement.addBatch();
          }
        });
  }

  private static Set<LookupEntry> difference(List<LookupEntry> all, List<LookupEntry> but) {
    Set<LookupEntry> rest = new HashSet<>(all);
    but.forEach(rest::remove);
    return rest;
  }

  private static void bind(PreparedStatement statement, JournalEntry entry) throws SQLException {
    Digest commitment = entry.commitment();
    statement.setLong(1, entry.position());
    statement.setString(2, entry.kind());
    statement.setString(3, entry.record().kind());
    statement.setString(4, entry.record().id());
    statement.setString(5, entry.subject());
    statement.setLong(6, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
    statement.setBytes(7, commitment == null ? null : bytes(commitment));
    statement.setBytes(8, bytes(entry.previous()));
    statement.setBytes(9, bytes(entry.hash()));
  }

  private static byte[] bytes(Digest digest) {
    return HexFormat.of().parseHex(digest.hex());
  }
}
