package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL answers the questions of a store among 200,000 records and 400,000 entries. */
@Tag("postgresql")
@ExtendWith(PostgresServer.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresPlansTest {

  private DataSource source;

  /** One learner has 2,000 enrolments, most have few; a fifth of all are open. */
  @BeforeAll
  void fill(PostgresServer server) throws SQLException {
    source = server.newDatabase();
    JdbcStore.migrate(source);
    try (Connection connection = source.getConnection()) {
      for (String sql :
          List.of(
              "INSERT INTO mc_record SELECT 'enrollment', 'e' || n, 1, repeat('x', 300), ''"
                  + " FROM generate_series(1, 200000) n",
              "INSERT INTO mc_lookup SELECT 'enrollment', 'enrollment.learner', 'p' ||"
                  + " CASE WHEN n % 100 = 0 THEN 0 ELSE n % 50000 END, n, 'e' || n"
                  + " FROM generate_series(1, 200000) n",
              "INSERT INTO mc_lookup SELECT 'enrollment', 'enrollment.state',"
                  + " CASE WHEN n % 5 = 0 THEN 'open' ELSE 'done' END, n, 'e' || n"
                  + " FROM generate_series(1, 200000) n",
              "INSERT INTO mc_journal SELECT n, 'enrollment.submitted', 'enrollment',"
                  + " 'e' || (n % 200000 + 1), 's', n, NULL, '\\x00', '\\x00'"
                  + " FROM generate_series(1, 400000) n",
              "ANALYZE")) {
        JdbcDialect.execute(connection, sql);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan", "auto"})
  void eachQuestionIsARangeOfAnIndex(String mode) throws SQLException {
    assertThat(plan(mode, JdbcReader.FIND, "'enrollment'", "'e77'")).contains("mc_record_pkey");
    for (String value : List.of("'p0'", "'p77'")) {
      assertThat(answers(mode, "'enrollment.learner'", value)).contains("mc_lookup_pkey");
    }
    for (String value : List.of("'open'", "'done'")) {
      assertThat(answers(mode, "'enrollment.state'", value)).contains("mc_lookup_pkey");
    }
    assertThat(plan(mode, JdbcReader.JOURNAL, "200000", "100")).contains("mc_journal_pkey");
    assertThat(plan(mode, JdbcReader.JOURNAL_OF_RECORD, "'enrollment'", "'e77'", "0", "100"))
        .contains("mc_journal_record");
  }

  private String answers(String mode, String name, String value) throws SQLException {
    return plan(
        mode,
        JdbcReader.FIND_ANSWERS,
        "'enrollment'",
        name,
        value,
        "100000",
        "100000",
        "'e100000'",
        "50");
  }

  private String plan(String mode, String sql, String... values) throws SQLException {
    String plan = StorePlans.plan(source, mode, sql, values);
    assertThat(plan).doesNotContain("Seq Scan").doesNotContain("Sort").contains("Index Cond");
    return plan;
  }
}
