package io.microcredential.core.kit;

import static io.microcredential.core.kit.Things.KIND;
import static io.microcredential.core.kit.Things.OWNER;
import static io.microcredential.core.kit.Things.append;
import static io.microcredential.core.kit.Things.found;
import static io.microcredential.core.kit.Things.ids;
import static io.microcredential.core.kit.Things.insert;
import static io.microcredential.core.kit.Things.journal;
import static io.microcredential.core.kit.Things.key;
import static io.microcredential.core.kit.Things.next;
import static io.microcredential.core.kit.Things.same;
import static io.microcredential.core.kit.Things.subjects;
import static io.microcredential.core.kit.Things.thing;
import static io.microcredential.core.kit.Things.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** All of a transaction, or nothing of it. */
interface StoreTransactionLaws extends StoreMaker {

  @Test
  default void theResultOfTheWorkIsReturned() {
    Store store = emptyStore();
    assertThat(store.<String>write(writer -> "written")).isEqualTo("written");
    assertThat(store.<String>read(reader -> "read")).isEqualTo("read");
  }

  @Test
  default void workIsRunOnceAlsoWhereItFails() {
    Store store = emptyStore();
    var runs = new AtomicInteger();
    store.write(writer -> runs.incrementAndGet());
    store.read(reader -> runs.incrementAndGet());
    assertThat(runs).hasValue(2);
    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      runs.incrementAndGet();
                      writer.replace(next(thing("a")));
                      return true;
                    }))
        .isInstanceOf(StoreConflictException.class);
    assertThat(runs).as("who tries again is the caller").hasValue(3);
  }

  @Test
  default void whatTheWorkThrowsReachesTheCaller() {
    Store store = emptyStore();
    var trouble = new IllegalStateException("stop");
    assertThatThrownBy(() -> store.write(writer -> fail(trouble))).isSameAs(trouble);
    assertThatThrownBy(() -> store.read(reader -> fail(trouble))).isSameAs(trouble);
  }

  @Test
  default void aTransactionSeesItsOwnRecords() {
    Store store = emptyStore();
    insert(store, thing("old"), thing("gone"));
    store.write(
        writer -> {
          writer.insert(thing("new"));
          same(writer.find(key("new")).orElseThrow(), thing("new"));
          writer.replace(next(thing("new")));
          same(writer.find(key("new")).orElseThrow(), next(thing("new")));
          writer.replace(next(thing("old")));
          same(writer.find(key("old")).orElseThrow(), next(thing("old")));
          writer.delete(thing("gone"));
          assertThat(writer.find(key("gone"))).isEmpty();
          writer.insert(thing("gone"));
          return true;
        });
    same(found(store, "new"), next(thing("new")));
    same(found(store, "old"), next(thing("old")));
    same(found(store, "gone"), thing("gone"));
  }

  @Test
  default void aTransactionFindsItsOwnRecordsByLookup() {
    Store store = emptyStore();
    insert(store, thing("b", OWNER.at(2)), thing("c", OWNER.at(3)));
    store.write(
        writer -> {
          writer.insert(thing("a", OWNER.at(1)));
          writer.replace(thing("b").next("{}", List.of(OWNER.at(4))));
          assertThat(answers(writer)).containsExactly("a", "c", "b");
          writer.delete(thing("c", OWNER.at(3)));
          assertThat(answers(writer)).containsExactly("a", "b");
          return true;
        });
    assertThat(ids(store, OWNER)).containsExactly("a", "b");
  }

  @Test
  default void aTransactionSeesItsOwnEntriesInTheJournal() {
    Store store = emptyStore();
    append(store, "a", "1");
    store.write(
        writer -> {
          append(writer, key("b"), "2", "3");
          append(writer, key("a"), "4");
          assertThat(subjects(writer.journal(0, 9))).containsExactly("1", "2", "3", "4");
          assertThat(subjects(writer.journal(key("a"), 0, 9))).containsExactly("1", "4");
          assertThat(writer.holdJournal().position()).isEqualTo(4);
          return true;
        });
    assertThat(subjects(journal(store))).containsExactly("1", "2", "3", "4");
    verify(journal(store));
  }

  @Test
  default void nothingIsStoredWhenTheWorkThrows() {
    holdsNothingOf(new IllegalStateException("stop"));
  }

  @Test
  default void nothingIsStoredWhenTheWorkEndsInAnError() {
    holdsNothingOf(new LinkageError("stop"));
  }

  @Test
  default void nothingIsStoredOfATransactionInConflict() {
    Store store = emptyStore();
    insert(store, thing("a", OWNER.at(1)));
    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.insert(thing("b", OWNER.at(2)));
                      append(writer, key("b"), "never");
                      writer.insert(thing("a"));
                      return true;
                    }))
        .isInstanceOf(StoreConflictException.class);
    assertThat(ids(store, OWNER)).containsExactly("a");
    assertThat(journal(store)).isEmpty();
  }

  @Test
  default void theStoreGoesOnAfterATransactionThatFailed() {
    Store store = emptyStore();
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(
              () ->
                  store.write(
                      writer -> {
                        writer.insert(thing("a"));
                        append(writer, key("a"), "never");
                        return fail(new IllegalStateException("stop"));
                      }))
          .hasMessage("stop");
    }
    insert(store, thing("a"));
    List<JournalEntry> entries = append(store, "a", "1");
    assertThat(journal(store)).isEqualTo(entries);
    verify(entries);
  }

  @Test
  default void othersNeverSeeWhatWasNotCommitted() {
    Store store = emptyStore();
    insert(store, thing("old", OWNER.at(1)));
    var written = new CountDownLatch(1);
    Future<Boolean> reader =
        Crowd.aside(
            () -> {
              written.await();
              return store.read(
                  r ->
                      r.find(key("new")).isEmpty()
                          && r.find(key("old")).map(StoredRecord::revision).equals(one())
                          && r.find(KIND, OWNER, LookupPlace.start(), 9).size() == 1
                          && r.journal(0, 9).isEmpty());
            });
    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.insert(thing("new", OWNER.at(2)));
                      writer.replace(next(thing("old", OWNER.at(1))));
                      append(writer, key("new"), "never");
                      written.countDown();
                      // A store may let readers wait until this has ended, or answer them at once.
                      Crowd.endsSoon(reader);
                      return fail(new IllegalStateException("stop"));
                    }))
        .hasMessage("stop");
    assertThat(Crowd.get(reader)).as("saw only what was committed").isTrue();
  }

  private void holdsNothingOf(Throwable trouble) {
    Store store = emptyStore();
    insert(store, thing("a", OWNER.at(1)), thing("b", OWNER.at(2)), thing("c", OWNER.at(3)));
    append(store, "a", "1");
    List<JournalEntry> before = journal(store);
    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.insert(thing("d", OWNER.at(0)));
                      writer.replace(thing("a").next("[]", List.of(OWNER.at(9))));
                      writer.replace(thing("a").next("[]", List.of()).next("[1]", List.of()));
                      writer.delete(thing("b"));
                      append(writer, key("a"), "never", "and never");
                      return fail(trouble);
                    }))
        .isSameAs(trouble);
    assertThat(ids(store, OWNER)).containsExactly("a", "b", "c");
    assertThat(Things.find(store, "d")).isEmpty();
    same(found(store, "a"), thing("a", OWNER.at(1)));
    same(found(store, "b"), thing("b", OWNER.at(2)));
    assertThat(journal(store)).isEqualTo(before);
    assertThat(subjects(Things.journal(store, key("a"), 0, 9))).containsExactly("1");
  }

  private static Optional<Long> one() {
    return Optional.of(1L);
  }

  private static List<String> answers(StoreWriter writer) {
    return ids(writer.find(KIND, OWNER, LookupPlace.start(), 9));
  }

  private static <T> T fail(Throwable trouble) {
    if (trouble instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) trouble;
  }
}
