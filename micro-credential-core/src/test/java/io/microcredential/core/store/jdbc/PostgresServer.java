package io.microcredential.core.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A PostgreSQL server that runs as long as the tests do; a constructor or method asks for it by a
 * parameter of this type.
 */
@SuppressWarnings("exports") // A test artifact is read from the class path.
public final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts one that commits as servers do unless told otherwise: the library would let it say that
   * a transaction is stored before it is. It refuses to run as root, so that the library steps down
   * for it.
   *
   * @return the server
   */
  public static PostgresServer start() {
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Creates a database that sorts text as people do and not by characters.
   *
   * @return a new connection to it each time
   * @throws SQLException if the server refuses
   */
  public DataSource newDatabase() throws SQLException {
    String name = "test" + databases.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE "
              + name
              + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
    }
    return server.getDatabase("postgres", name);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Gives every test the same server. */
  public static final class Shared implements ParameterResolver {

    /** Makes the extension; the test engine does so by name. */
    public Shared() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PostgresServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(PostgresServer.class, type -> start(), PostgresServer.class);
    }
  }
}
