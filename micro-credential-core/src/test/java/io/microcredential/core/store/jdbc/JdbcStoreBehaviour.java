package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.StoreWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a JDBC store does on every database, also where work or the database fails. */
abstract class JdbcStoreBehaviour extends JdbcRecordBehaviour {

  @Test
  void storesNothingOfWorkThatFails() {
    for (Throwable failure : List.of(new IllegalStateException("x"), new AssertionError("y"))) {
      assertThatThrownBy(
              () ->
                  store.write(
                      writer -> {
                        writer.insert(record("e1", "1", BY_STATE.at(1)));
                        append(writer, "s");
                        throw JdbcStoreBehaviour.<RuntimeException>sneaky(failure);
                      }))
          .isSameAs(failure);
    }
    assertThat(ids(BY_STATE, LookupPlace.start(), 9)).isEmpty();
    assertThat(journal(store)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void storesNothingOfWorkThatOverlooksAConflict() {
    insert(store, record("e1", "1"));

    assertThatExceptionOfType(StoreConflictException.class)
        .isThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.insert(record("e2", "2"));
                      try {
                        writer.insert(record("e1", "3"));
                      } catch (StoreConflictException overlooked) {
                        return null;
                      }
                      return null;
                    }));
    assertThat(find(store, new RecordKey("enrollment", "e2"))).isEmpty();
  }

  @Test
  void readsOneStateHoweverOftenItAsks() {
    insert(store, record("e1", "1"));

    store.read(
        reader -> {
          assertThat(reader.find(KEY).orElseThrow().content()).isEqualTo("1");
          elsewhere(
              other -> {
                other.replace(other.find(KEY).orElseThrow().next("2", List.of(BY_STATE.at(1))));
                return append(other, "s");
              });
          assertThat(reader.find(KEY).orElseThrow().content()).isEqualTo("1");
          assertThat(reader.find("enrollment", BY_STATE, LookupPlace.start(), 9)).isEmpty();
          assertThat(reader.journal(0, 9)).isEmpty();
          return null;
        });
  }

  @Test
  void refusesATransactionInsideAnotherAndWorkAfterItsEnd() {
    assertThatIllegalStateException()
        .isThrownBy(() -> store.write(outer -> store.read(inner -> inner.journal(0, 1))))
        .withMessageContaining("inside it");
    AtomicReference<StoreWriter> kept = new AtomicReference<>();
    store.write(
        writer -> {
          kept.set(writer);
          return null;
        });
    assertThatIllegalStateException().isThrownBy(() -> kept.get().insert(record("e1", "1")));
  }

  @Test
  void givesConnectionsBackAsTheyCame() throws SQLException {
    TestPool pool = new TestPool(source);
    for (boolean autoCommit : List.of(true, false)) {
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(autoCommit);
      }
      Store pooled = JdbcStore.on(pool);
      insert(pooled, record("e" + autoCommit, "1"));
      assertThatThrownBy(() -> insert(pooled, record("e" + autoCommit, "1")))
          .isInstanceOf(StoreConflictException.class);
      assertThat(journal(pooled)).isEmpty();

      assertThat(pool.idle()).hasSize(1);
      Connection idle = pool.idle().get(0);
      assertThat(idle.getAutoCommit()).isEqualTo(autoCommit);
      assertThat(idle.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
      assertThat(idle.isReadOnly()).isFalse();
    }
  }

  @Test
  void breaksOffAConnectionThatCannotRollBack() {
    TestPool pool = new TestPool(source);
    Store pooled = JdbcStore.on(pool);
    pool.fail("rollback");
    IllegalStateException failure = new IllegalStateException("first");

    assertThatThrownBy(
            () ->
                pooled.write(
                    writer -> {
                      writer.insert(record("e1", "1"));
                      throw failure;
                    }))
        .isSameAs(failure)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));

    assertThat(pool.calls()).contains("abort");
    assertThat(pool.idle()).isEmpty();
    assertThat(find(store, KEY)).isEmpty();
  }

  @Test
  void saysThatADatabaseCannotBeReached() throws SQLException {
    TestPool pool = new TestPool(source);
    Store pooled = JdbcStore.on(pool);
    pool.fail("commit");
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> insert(pooled, record("e1", "1")));
    pool.close();

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> insert(pooled, record("e1", "1")));
    assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> JdbcStore.on(pool));
  }

  @Test
  void repeatsNothingThatARecordSays() throws SQLException {
    Lookup secret = new Lookup("person.mail", "somebody@example.org");
    insert(store, record("e1", "somebody"));
    List<Throwable> thrown = new ArrayList<>();
    thrown.add(catching(() -> insert(store, record("e1", "somebody", secret.at(1)))));
    try (Connection connection = source.getConnection()) {
      // A stray row, and then no table: a batch fails with its parameters in the driver's words.
      JdbcDialect.execute(
          connection,
          "INSERT INTO mc_lookup VALUES"
              + " ('enrollment', 'person.mail', 'somebody@example.org', 1, 'e2')");
      thrown.add(catching(() -> insert(store, record("e2", "somebody", secret.at(1)))));
      JdbcDialect.execute(connection, "DROP TABLE mc_lookup");
      thrown.add(catching(() -> insert(store, record("e3", "somebody", secret.at(1)))));
    }

    assertThat(thrown.subList(0, 2)).allMatch(StoreConflictException.class::isInstance);
    assertThat(thrown.get(2)).isInstanceOf(StoreUnavailableException.class);
    for (Throwable one : thrown) {
      var trace = new StringWriter();
      one.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).contains("SQL state").doesNotContain("somebody");
    }
  }
}
