package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class H2MemoryStoreTest extends JdbcSchemaBehaviour {

  private final List<JdbcConnectionPool> pools = new ArrayList<>();

  @Override
  DataSource empty() {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    pools.add(pool);
    return pool;
  }

  /** The last connection to close forgets a database. */
  @AfterEach
  void closePools() {
    pools.forEach(JdbcConnectionPool::dispose);
  }

  /** A filled table, as H2 takes another index where there is little to read. */
  @Test
  void answersInTheOrderOfTheIndex() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement explain =
            connection.prepareStatement("EXPLAIN " + JdbcReader.FIND_ANSWERS)) {
      JdbcDialect.execute(
          connection,
          "INSERT INTO mc_lookup SELECT 'enrollment', 'enrollment.state', 'open', x, 'e' || x"
              + " FROM SYSTEM_RANGE(1, 5000)");
      explain.setString(1, "enrollment");
      explain.setString(2, "enrollment.state");
      explain.setString(3, "open");
      explain.setLong(4, 100);
      explain.setLong(5, 100);
      explain.setString(6, "e100");
      explain.setInt(7, 10);
      try (ResultSet row = explain.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).contains("index sorted").doesNotContain("tableScan");
      }
    }
  }

  @Test
  void refusesAnotherDatabase() {
    DataSource other =
        (DataSource)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> named("Other", source.getConnection()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JdbcStore.on(other))
        .withMessage("a JDBC store needs PostgreSQL or H2, the data source leads to Other");
  }

  /** The connection, on which every getter of text gives the name. */
  private static Connection named(String product, Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            H2MemoryStoreTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("getMetaData")
                    ? Proxy.newProxyInstance(
                        H2MemoryStoreTest.class.getClassLoader(),
                        new Class<?>[] {DatabaseMetaData.class},
                        (data, getter, none) -> product)
                    : method.invoke(connection, arguments));
  }
}
