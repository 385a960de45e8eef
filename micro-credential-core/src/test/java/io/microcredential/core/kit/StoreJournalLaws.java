package io.microcredential.core.kit;

import static io.microcredential.core.kit.Things.NOON;
import static io.microcredential.core.kit.Things.append;
import static io.microcredential.core.kit.Things.insert;
import static io.microcredential.core.kit.Things.journal;
import static io.microcredential.core.kit.Things.key;
import static io.microcredential.core.kit.Things.next;
import static io.microcredential.core.kit.Things.subjects;
import static io.microcredential.core.kit.Things.thing;
import static io.microcredential.core.kit.Things.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.Digest;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a store remembers of what happened. */
interface StoreJournalLaws extends StoreMaker {

  @Test
  default void anEmptyStoreHasAnEmptyJournal() {
    Store store = emptyStore();
    assertThat(journal(store)).isEmpty();
    assertThat(Things.journal(store, key("a"), 0, 9)).isEmpty();
    assertThat(Things.head(store)).isEqualTo(JournalHead.empty());
  }

  @Test
  default void entriesComeBackAsTheyWereAppended() {
    Store store = emptyStore();
    var longest = new RecordKey("k".repeat(40), "~".repeat(200));
    JournalEntry first =
        JournalHead.empty()
            .link("k".repeat(60), longest, "s".repeat(2_048), NOON, Digest.ofText("salt"));
    JournalEntry second =
        JournalHead.behind(first)
            .link("\u00e9 'k'", key("a"), "\ud83d\ude00 \"", Instant.EPOCH, null);
    store.write(
        writer -> {
          writer.holdJournal();
          writer.append(List.of(first, second));
          return true;
        });
    assertThat(journal(store)).containsExactly(first, second);
    assertThat(Things.journal(store, longest, 0, 9)).containsExactly(first);
    assertThat(Things.head(store)).isEqualTo(JournalHead.behind(second));
  }

  @Test
  default void entriesAreLinkedFromTheFirstToTheLast() {
    Store store = emptyStore();
    for (int i = 0; i < 20; i++) {
      append(store, "a", "x" + i, "y" + i);
    }
    assertThat(journal(store)).hasSize(40);
    verify(journal(store));
  }

  @Test
  default void theJournalIsReadInPages() {
    Store store = emptyStore();
    append(store, "a", "1", "2", "3", "4", "5", "6", "7");
    for (int limit = 1; limit <= 9; limit++) {
      int most = limit;
      assertThat(subjects(Things.journal(store, 0, most)))
          .containsExactlyElementsOf(numbers(1, Math.min(7, limit)));
      assertThat(subjects(Things.journal(store, 3, most)))
          .containsExactlyElementsOf(numbers(4, Math.min(7, 3 + limit)));
    }
    assertThat(Things.journal(store, 2, Integer.MAX_VALUE)).hasSize(5);
    assertThat(Things.journal(store, 7, 1)).isEmpty();
    assertThat(Things.journal(store, Long.MAX_VALUE, 1)).isEmpty();
  }

  @Test
  default void whatTheJournalSaysOfOneRecordIsReadInPages() {
    Store store = emptyStore();
    append(store, "a", "1");
    append(store, "b", "2", "3");
    append(store, "A", "4");
    append(store, "a", "5", "6");
    assertThat(about(store, 0, 9)).containsExactly("1", "5", "6");
    assertThat(about(store, 0, 2)).containsExactly("1", "5");
    assertThat(about(store, 1, 9)).as("behind a position of the journal").containsExactly("5", "6");
    assertThat(about(store, 3, 1)).containsExactly("5");
    assertThat(about(store, 6, 1)).isEmpty();
    assertThat(Things.journal(store, key("c"), 0, 9)).isEmpty();
    assertThat(Things.journal(store, key("a"), 1, Integer.MAX_VALUE)).hasSize(2);
  }

  @Test
  default void fewerThanOneEntryCannotBeAskedFor() {
    Store store = emptyStore();
    assertThatIllegalArgumentException().isThrownBy(() -> Things.journal(store, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Things.journal(store, key("a"), 0, 0));
  }

  @Test
  default void theJournalOfADeletedRecordStays() {
    Store store = emptyStore();
    insert(store, thing("a"));
    append(store, "a", "1");
    Things.delete(store, thing("a"));
    assertThat(about(store, 0, 9)).containsExactly("1");
  }

  @Test
  default void nothingIsAppendedToAJournalThatIsNotHeld() {
    Store store = emptyStore();
    JournalEntry entry = JournalHead.empty().link("thing.made", key("a"), "a", NOON, null);
    assertThatIllegalStateException().isThrownBy(() -> appendWithoutHolding(store, entry));
    store.write(writer -> writer.holdJournal());
    assertThatIllegalStateException()
        .as("held by a transaction that has ended")
        .isThrownBy(() -> appendWithoutHolding(store, entry));
    assertThat(journal(store)).isEmpty();
  }

  @Test
  default void onlyWhatFollowsTheEndIsAppended() {
    Store store = emptyStore();
    List<JournalEntry> first = append(store, "a", "1", "2");
    JournalEntry third = JournalHead.behind(first.get(1)).link("k", key("a"), "3", NOON, null);
    JournalEntry fourth = JournalHead.behind(third).link("k", key("a"), "4", NOON, null);
    for (JournalEntry wrong : List.of(first.get(0), first.get(1), fourth)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  store.write(
                      writer -> {
                        writer.holdJournal();
                        writer.append(List.of(wrong));
                        return true;
                      }));
    }
    assertThat(journal(store)).isEqualTo(first);
  }

  @Test
  default void whoHoldsTheJournalKeepsOthersOutUntilTheEnd() {
    Store store = emptyStore();
    var held = new CountDownLatch(1);
    Future<Boolean> other =
        Crowd.aside(
            () -> {
              held.await();
              return Crowd.wins(store, writer -> append(writer, key("b"), "later"));
            });
    boolean won =
        Crowd.wins(
            store,
            writer -> {
              JournalHead head = writer.holdJournal();
              held.countDown();
              boolean ended = Crowd.endsSoon(other);
              assertThat(ended && Crowd.get(other)).as("another linked to a held end").isFalse();
              writer.append(List.of(head.link("k", key("a"), "sooner", NOON, null)));
              return true;
            });
    assertThat(won).as("nobody else changed anything").isTrue();
    List<String> expected = Crowd.get(other) ? List.of("sooner", "later") : List.of("sooner");
    assertThat(subjects(journal(store))).isEqualTo(expected);
    verify(journal(store));
  }

  @Test
  default void sixteenThreadsWriteOneChainInTheOrderOfTheirCommits() {
    Store store = emptyStore();
    insert(store, thing("a"));
    Crowd.at(16, number -> IntStream.range(0, 25).mapToObj(i -> changed(store)).toList());
    List<JournalEntry> all = journal(store);
    verify(all);
    assertThat(subjects(all))
        .as("revision by revision")
        .isEqualTo(LongStream.rangeClosed(2, 401).mapToObj(Long::toString).toList());
    assertThat(Things.journal(store, key("a"), 0, 1_000)).isEqualTo(all);
  }

  @Test
  default void whoFollowsTheJournalWhileItIsWrittenMissesNothing() {
    Store store = emptyStore();
    var done = new AtomicBoolean();
    Future<List<JournalEntry>> followed = Crowd.aside(() -> follow(store, done));
    try {
      Crowd.at(
          8,
          number ->
              IntStream.range(0, 25)
                  .mapToObj(i -> Crowd.retry(store, w -> append(w, key("t" + number), "x" + i)))
                  .toList());
    } finally {
      done.set(true);
    }
    assertThat(Crowd.get(followed)).hasSize(200).isEqualTo(journal(store));
  }

  private static List<JournalEntry> follow(Store store, AtomicBoolean done) {
    var seen = new ArrayList<JournalEntry>();
    boolean last;
    do {
      last = done.get();
      List<JournalEntry> page;
      do {
        long after = seen.size();
        page = Things.journal(store, after, 7);
        seen.addAll(page);
        if (!page.isEmpty()) {
          verify(seen);
        }
      } while (!page.isEmpty());
      Thread.yield();
    } while (!last);
    return seen;
  }

  /** Replaces the record and says so in the journal, as a service does. */
  private static long changed(Store store) {
    return Crowd.retry(
        store,
        writer -> {
          StoredRecord to = next(writer.find(key("a")).orElseThrow());
          writer.replace(to);
          append(writer, key("a"), Long.toString(to.revision()));
          return to.revision();
        });
  }

  private static void appendWithoutHolding(Store store, JournalEntry entry) {
    store.write(
        writer -> {
          writer.append(List.of(entry));
          return true;
        });
  }

  private static List<String> about(Store store, long after, int limit) {
    return subjects(Things.journal(store, key("a"), after, limit));
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }
}
