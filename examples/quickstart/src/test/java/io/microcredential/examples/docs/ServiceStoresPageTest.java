package io.microcredential.examples.docs;

import static io.microcredential.examples.docs.SamplePortal.ADMIN;
import static io.microcredential.examples.docs.SamplePortal.DEFINITION;
import static io.microcredential.examples.docs.SamplePortal.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.ProjectFolder;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.Call;
import io.microcredential.core.service.JournalReport;
import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.service.Receipt;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import io.microcredential.core.store.jdbc.PostgresServer;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The snippets of the vendor's guide about databases. */
@ExtendWith(PostgresServer.Shared.class)
class ServiceStoresPageTest {

  private static final String PASSWORD = "postgres";

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
  private final SecureRandom random = new SecureRandom();
  private final PersonId learner = PersonId.of("p-7");
  private final Actor robin = SamplePortal.actor("p-7", Role.LEARNER);
  private final DefinitionRef version = DEFINITION.ref();

  @TempDir Path folder;

  @Test
  void keepsEverythingInAFile() {
    Path file = folder.resolve("portal");
    // region service-h2
    var connections =
        JdbcConnectionPool.create("jdbc:h2:" + file + ";LOCK_TIMEOUT=10000", "sa", "");
    JdbcStore.migrate(connections);
    Store store = JdbcStore.on(connections);
    // end
    new SamplePortal(store).awarded(learner);
    connections.dispose();

    var again = JdbcConnectionPool.create("jdbc:h2:" + file, "sa", "");
    assertThat(JdbcStore.migrate(again)).isEmpty();
    assertThat(service(JdbcStore.on(again)).journal().verify().isIntact()).isTrue();
    assertThat(service(JdbcStore.on(again)).journal().after(0, 100)).hasSizeGreaterThan(9);
    again.dispose();
  }

  @Test
  @Tag("postgresql")
  void runsOnPostgresql(PostgresServer server) throws SQLException {
    PGSimpleDataSource database = (PGSimpleDataSource) server.newDatabase();
    String url = database.getURL();
    String user = "postgres";
    String password = PASSWORD;
    // region service-postgresql
    var postgresql = new PGSimpleDataSource();
    postgresql.setUrl(url);
    postgresql.setUser(user);
    postgresql.setPassword(password);
    postgresql.setOptions("-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s");
    JdbcStore.migrate(postgresql);
    Store store = JdbcStore.on(postgresql);
    // end
    new SamplePortal(store).awarded(learner);
    try (Connection connection = postgresql.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SHOW lock_timeout")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("10s");
    }
    try (HikariDataSource pool = pool(url, user, password)) {
      enrollsManyAtOnce(pool);
    }
    try (Connection connection = postgresql.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE portal LOGIN PASSWORD 'portal'");
      statement.execute(grants());
    }
    postgresql.setUser("portal");
    postgresql.setPassword("portal");
    MicroCredentials portal = service(JdbcStore.on(postgresql));
    assertThat(portal.earning().enroll(call(robin), version, learner).isSuccess()).isTrue();
    assertThat(portal.journal().deliver("mail", 10, entries -> {})).isEqualTo(10);
    try (Connection connection = postgresql.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DELETE FROM mc_journal"))
          .hasMessageContaining("permission denied");
    }
  }

  /** Returns what the guide says that the portal needs. */
  private static String grants() {
    Path root = ProjectFolder.find();
    try {
      String guide = Files.readString(root.resolve("docs/service.md"));
      int begin = guide.indexOf("```sql") + "```sql".length();
      return guide.substring(begin, guide.indexOf("```", begin));
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    }
  }

  @Test
  void runsOverAPoolOfConnections() throws SQLException {
    try (HikariDataSource pool = pool(h2("pool"), "sa", "")) {
      new SamplePortal(JdbcStore.on(pool));
      enrollsManyAtOnce(pool);
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    // region service-pool
    var settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setUsername(user);
    settings.setPassword(password);
    settings.setAutoCommit(false);
    settings.setMaximumPoolSize(10);
    settings.setConnectionTimeout(5_000);
    var pool = new HikariDataSource(settings);
    JdbcStore.migrate(pool);
    Store store = JdbcStore.on(pool);
    // end
    List<JournalEntry> first = store.read(reader -> reader.journal(0, 1));
    assertThat(first).hasSizeLessThanOrEqualTo(1);
    return pool;
  }

  private void enrollsManyAtOnce(HikariDataSource pool) {
    MicroCredentials portal = service(JdbcStore.on(pool));
    List<Callable<Outcome<Receipt>>> tasks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Actor somebody = SamplePortal.actor("many-" + i, Role.LEARNER);
      PersonId id = PersonId.of("many-" + i);
      tasks.add(() -> portal.earning().enroll(call(somebody), version, id));
    }
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      for (Future<Outcome<Receipt>> done : threads.invokeAll(tasks)) {
        assertThat(done.get().isSuccess()).isTrue();
      }
    } catch (Exception thrown) {
      throw new AssertionError(thrown);
    } finally {
      threads.shutdown();
    }
    assertThat(portal.journal().verify().isIntact()).isTrue();
    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @Test
  void twoNodesShareOneDatabase() {
    try (HikariDataSource pool = pool(h2("nodes"), "sa", "")) {
      new SamplePortal(JdbcStore.on(pool));
      // region service-nodes
      var evaluation = RubricEvaluation.standard();
      var north = MicroCredentials.on(JdbcStore.on(pool), evaluation, clock, random);
      var south = MicroCredentials.on(JdbcStore.on(pool), evaluation, clock, random);
      Call call = Call.of(robin, "0f6d2a9e");
      Outcome<Receipt> lost = north.earning().enroll(call, version, learner);
      Outcome<Receipt> again = south.earning().enroll(call, version, learner);
      // end
      assertThat(again.orElseThrow()).isEqualTo(lost.orElseThrow());
      assertThat(north.journal().deliver("mail", 100, entries -> {})).isEqualTo(2);
      assertThat(south.journal().deliver("mail", 100, entries -> {})).isZero();
    }
  }

  @Test
  void isRestoredFromABackup() throws SQLException {
    Path backup = folder.resolve("portal.zip");
    Path elsewhere = folder.resolve("restored");
    List<JournalHead> kept = new ArrayList<>();
    try (HikariDataSource pool = pool(h2("portal"), "sa", "")) {
      var sample = new SamplePortal(JdbcStore.on(pool));
      sample.awarded(learner);
      kept.add(sample.portal.journal().verify().sound());
      // region service-backup
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("BACKUP TO '" + backup + "'");
      }
      // end
      sample.awarded(PersonId.of("p-8"));
      kept.add(sample.portal.journal().verify().sound());
    }
    // region service-restore
    Restore.execute(backup.toString(), elsewhere.toString(), null);
    var restored = JdbcConnectionPool.create("jdbc:h2:" + elsewhere.resolve("portal"), "sa", "");
    JdbcStore.migrate(restored);
    JournalReport report = service(JdbcStore.on(restored)).journal().verify(kept);
    // end
    assertThat(report.fault()).hasToString("CUT_OFF");
    assertThat(report.sound()).isEqualTo(kept.get(0));
    restored.dispose();
  }

  @Test
  void springWiresIt() {
    DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:spring", "sa", "");
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataSource.class, () -> dataSource);
      context.register(PortalConfiguration.class);
      context.refresh();
      MicroCredentials portal = context.getBean(MicroCredentials.class);
      assertThat(portal.definitions().publish(call(ADMIN), DEFINITION).isSuccess()).isTrue();
      assertThat(portal.earning().enroll(call(robin), version, learner).isSuccess()).isTrue();
    }
  }

  private String h2(String name) {
    return "jdbc:h2:" + folder.resolve(name);
  }

  private MicroCredentials service(Store store) {
    return MicroCredentials.on(store, RubricEvaluation.standard(), clock, random);
  }
}
