package io.microcredential.core.service;

import io.microcredential.core.service.LoadTemplate.Rows;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a database with {@link LoadData} by PostgreSQL's COPY. The indexes are made afterwards, as
 * the schema says.
 *
 * <p>All records are what the service would have written, and it reads them. The entries of the
 * journal are linked to one another by their hashes, but commit to nothing, and the hashes are not
 * theirs: what follows the last one is valid, what stands before it is not.
 */
final class LoadFilling {

  private static final int CHUNK = 1 << 20;
  private static final int PARTS = 2;

  private final LoadData data;
  private final LoadTemplates templates;
  private final DataSource source;
  private final Connection connection;
  private final List<Callable<Void>> copies = new ArrayList<>();

  private LoadFilling(
      LoadData data, LoadTemplates templates, DataSource source, Connection connection) {
    this.data = data;
    this.templates = templates;
    this.source = source;
    this.connection = connection;
  }

  private interface Row {
    void write(int number, Rows rows);
  }

  static void fill(LoadData data, LoadTemplates templates, DataSource source) throws Exception {
    try (Connection connection = source.getConnection()) {
      new LoadFilling(data, templates, source, connection).fill();
    }
  }

  static boolean isFilled(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT to_regclass('mc_journal_head') IS NOT NULL")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void fill() throws Exception {
    execute("SET maintenance_work_mem = '512MB'");
    execute("ALTER TABLE mc_record DROP CONSTRAINT mc_record_pkey");
    execute("ALTER TABLE mc_lookup DROP CONSTRAINT mc_lookup_pkey");
    execute("ALTER TABLE mc_journal DROP CONSTRAINT mc_journal_pkey");
    execute("DROP INDEX mc_journal_record");
    enrollments();
    others();
    journal();
    ExecutorService threads = Executors.newFixedThreadPool(PARTS);
    try {
      for (Future<Void> copied : threads.invokeAll(copies)) {
        copied.get();
      }
    } finally {
      threads.shutdown();
    }
    execute("ALTER TABLE mc_record ADD PRIMARY KEY (kind, id)");
    execute("ALTER TABLE mc_lookup ADD PRIMARY KEY (kind, lookup_name, lookup_value, ordinal, id)");
    execute("ALTER TABLE mc_journal ADD PRIMARY KEY (position)");
    execute(
        "CREATE UNIQUE INDEX mc_journal_record ON mc_journal (record_kind, record_id, position)");
    execute(
        "UPDATE mc_journal_head SET (position, hash) ="
            + " (SELECT position, hash FROM mc_journal ORDER BY position DESC LIMIT 1)");
    said("indexes");
    execute("VACUUM ANALYZE");
    said("vacuum");
  }

  private void enrollments() {
    copy(
        "mc_record",
        data.enrollments(),
        (number, rows) -> {
          LoadData.One one = data.one(templates, number);
          one.template().records(one.copy(), one.values(), rows);
        });
    copy(
        "mc_lookup",
        data.enrollments(),
        (number, rows) -> {
          LoadData.One one = data.one(templates, number);
          one.template().lookups(one.copy(), one.values(), rows);
        });
  }

  private void others() {
    records(data.learners(), number -> LoadData.person(LoadData.learner(number), number));
    records(data.assessors(), number -> LoadData.person(LoadData.assessor(number), number));
    records(data.learners() / 4, number -> data.portfolio(templates, number));
    records(
        data.enrollments() / 4, number -> List.of(LoadData.command(data.one(templates, number))));
    Set<RecordKey> places = ConcurrentHashMap.newKeySet();
    records(
        data.enrollments(),
        number ->
            data.place(number)
                .filter(places::add)
                .map(place -> List.of(StoredRecord.first(place, "{}", List.of())))
                .orElse(List.of()));
  }

  private interface Records {
    List<StoredRecord> of(int number);
  }

  private void records(int count, Records records) {
    copy(
        "mc_record", count, (number, rows) -> records.of(number).forEach(r -> rows.append(row(r))));
    copy(
        "mc_lookup",
        count,
        (number, rows) ->
            records
                .of(number)
                .forEach(r -> r.entries().forEach(entry -> rows.append(row(r, entry)))));
  }

  private static String row(StoredRecord record) {
    var entries = new StringBuilder();
    record
        .entries()
        .forEach(
            e ->
                entries
                    .append(e.lookup().name())
                    .append(' ')
                    .append(e.lookup().value())
                    .append(' ')
                    .append(e.order())
                    .append("\\n"));
    return String.join(
        "\t",
        record.key().kind(),
        record.key().id(),
        "1",
        LoadTemplate.escaped(record.content()),
        entries + "\n");
  }

  private static String row(StoredRecord record, LookupEntry entry) {
    return String.join(
        "\t",
        record.key().kind(),
        entry.lookup().name(),
        entry.lookup().value(),
        Long.toString(entry.order()),
        record.key().id() + "\n");
  }

  private void journal() {
    copy(
        "mc_journal",
        data.entries(),
        (number, rows) -> {
          int of = (int) Long.remainderUnsigned(number * 7_919L, data.enrollments());
          String id = templates.get(LoadData.programme(of), data.kind(of)).enrollment(of);
          rows.append(
              String.join(
                  "\t",
                  Integer.toString(number + 1),
                  "earning.draft-saved",
                  StoredEnrollment.KIND,
                  id,
                  id,
                  Long.toString(Keys.micros(LoadWay.BEGIN) + number),
                  "\\\\x" + LoadIds.hex(number, 61, 4),
                  "\\\\x" + LoadIds.hex(number - 1L, 62, 4),
                  "\\\\x" + LoadIds.hex(number, 62, 4) + "\n"));
        });
  }

  private void copy(String table, int count, Row row) {
    for (int part = 0; part < PARTS; part++) {
      int from = (int) ((long) count * part / PARTS);
      int to = (int) ((long) count * (part + 1) / PARTS);
      copies.add(
          () -> {
            try (Connection own = source.getConnection()) {
              copy(own, table, from, to, row);
            }
            return null;
          });
    }
  }

  private static void copy(Connection own, String table, int from, int to, Row row)
      throws SQLException {
    PGConnection server = own.unwrap(PGConnection.class);
    CopyIn copy = server.getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    var rows = new Rows();
    for (int number = from; number < to; number++) {
      row.write(number, rows);
      if (rows.size() > CHUNK) {
        copy.writeToCopy(rows.bytes(), 0, rows.size());
        rows.reset();
      }
    }
    copy.writeToCopy(rows.bytes(), 0, rows.size());
    said(table + ": " + copy.endCopy());
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void said(String what) {
    System.out.println(java.time.LocalTime.now() + " " + what);
  }
}
