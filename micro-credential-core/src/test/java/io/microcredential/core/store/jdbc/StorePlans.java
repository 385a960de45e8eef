package io.microcredential.core.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How PostgreSQL runs the statements by which a store reads. */
@SuppressWarnings("exports") // A test artifact is read from the class path.
public final class StorePlans {

  private StorePlans() {}

  /**
   * Runs the question for a record.
   *
   * @param source where
   * @param mode how it plans, such as {@code force_generic_plan}
   * @param kind of which kind
   * @param id which
   * @return the plan with what it took
   * @throws SQLException if the server refuses
   */
  public static String record(DataSource source, String mode, String kind, String id)
      throws SQLException {
    return plan(source, mode, JdbcReader.FIND, text(kind), text(id));
  }

  /**
   * Runs the question for a page of answers.
   *
   * @param source where
   * @param mode how it plans
   * @param kind of which kind
   * @param name the name of the lookup
   * @param value its value
   * @param order the place behind which the page begins
   * @return the plan with what it took
   * @throws SQLException if the server refuses
   */
  public static String answers(
      DataSource source, String mode, String kind, String name, String value, long order)
      throws SQLException {
    return plan(
        source,
        mode,
        JdbcReader.FIND_ANSWERS,
        text(kind),
        text(name),
        text(value),
        Long.toString(order),
        Long.toString(order),
        "''",
        "50");
  }

  /**
   * Runs the question for a page of the journal.
   *
   * @param source where
   * @param mode how it plans
   * @param after the position behind which it begins
   * @return the plan with what it took
   * @throws SQLException if the server refuses
   */
  public static String journal(DataSource source, String mode, long after) throws SQLException {
    return plan(source, mode, JdbcReader.JOURNAL, Long.toString(after), "50");
  }

  /**
   * Runs the question for what the journal says of a record.
   *
   * @param source where
   * @param mode how it plans
   * @param kind of which kind
   * @param id which
   * @return the plan with what it took
   * @throws SQLException if the server refuses
   */
  public static String journalOf(DataSource source, String mode, String kind, String id)
      throws SQLException {
    return plan(source, mode, JdbcReader.JOURNAL_OF_RECORD, text(kind), text(id), "0", "50");
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Prepares the statement as the driver does, and lets it run. */
  static String plan(DataSource source, String mode, String sql, String... values)
      throws SQLException {
    String numbered = sql;
    for (int i = 1; i <= values.length; i++) {
      numbered = numbered.replaceFirst("\\?", "\\$" + i);
    }
    List<String> lines = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = " + mode);
      statement.execute("PREPARE question AS " + numbered);
      try (ResultSet row =
          statement.executeQuery(
              "EXPLAIN (ANALYZE, BUFFERS) EXECUTE question(" + String.join(", ", values) + ")")) {
        while (row.next()) {
          lines.add(row.getString(1));
        }
      } finally {
        statement.execute("DEALLOCATE question");
        statement.execute("RESET plan_cache_mode");
      }
    }
    return String.join("\n", lines);
  }
}
