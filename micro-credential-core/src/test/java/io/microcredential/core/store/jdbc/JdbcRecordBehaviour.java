package io.microcredential.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.Digest;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How a JDBC store keeps records and the journal on every database. */
abstract class JdbcRecordBehaviour extends JdbcStoreFixture {

  @Test
  void readsARecordAsItWasWritten() {
    StoredRecord written =
        record(
            "!~'\";--\\%_",
            "{\"a\":\"'\\u0000 \\\\ ; -- 😀 ñ\"}", BY_STATE.at(-7), BY_LEARNER.at(5));

    insert(store, written);

    assertThat(find(store, written.key())).contains(written);
    assertThat(answers(store, BY_LEARNER)).containsExactly(new LookupAnswer(written, 5));
    assertThat(find(store, KEY)).isEmpty();
  }

  @Test
  void readsContentOfManyMegabytes() {
    // The middle of a pair of surrogates is where H2 cuts.
    StoredRecord large = record("e1", "x".repeat(1_048_575) + "😀".repeat(1_500_000));
    StoredRecord blank = record("e2", "");

    insert(store, large, blank);

    assertThat(find(store, KEY).orElseThrow().equals(large)).isTrue();
    assertThat(find(store, blank.key())).contains(blank);
  }

  @Test
  void refusesWhatADatabaseWouldChange() {
    for (String content : List.of("a\u0000b", "\ud83d", "\ude00\ud83d", "x\ud83dx")) {
      assertThatIllegalArgumentException().isThrownBy(() -> insert(store, record("e1", content)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> insert(store, record("e1", "x".repeat(16_000_001))));
  }

  @Test
  void ordersAnswersAsMemoryDoes() {
    Store memory = MemoryStore.empty();
    for (String id : List.of("b", "B", "a-b", "ab", "~", "_", "A", "10", "9", "!", "a", "Z~")) {
      insert(store, record(id, "{}", BY_STATE.at(3)));
      insert(memory, record(id, "{}", BY_STATE.at(3)));
    }
    insert(store, record("first", "{}", BY_STATE.at(Long.MIN_VALUE)));
    insert(memory, record("first", "{}", BY_STATE.at(Long.MIN_VALUE)));

    assertThat(ids(BY_STATE, LookupPlace.start(), 50))
        .containsExactlyElementsOf(
            memory
                .read(reader -> reader.find("enrollment", BY_STATE, LookupPlace.start(), 50))
                .stream()
                .map(answer -> answer.record().key().id())
                .toList());
  }

  @Test
  void goesOnBehindAPlaceWhateverIsInsertedBeforeIt() {
    insert(store, record("e2", "{}", BY_STATE.at(2)), record("e4", "{}", BY_STATE.at(4)));
    insert(store, record("e5", "{}", BY_STATE.at(4)), record("e6", "{}", BY_STATE.at(6)));

    assertThat(ids(BY_STATE, LookupPlace.start(), 2)).containsExactly("e2", "e4");
    insert(store, record("e1", "{}", BY_STATE.at(1)), record("e3", "{}", BY_STATE.at(4)));
    assertThat(ids(BY_STATE, new LookupPlace(4, "e4"), 2)).containsExactly("e5", "e6");
    assertThat(ids(BY_STATE, new LookupPlace(6, "e6"), 2)).isEmpty();
  }

  @Test
  void replacesOnlyTheLookupsThatDiffer() {
    StoredRecord first = record("e1", "1", BY_STATE.at(1), BY_LEARNER.at(1));
    insert(store, first);
    StoredRecord second = first.next("2", List.of(BY_LEARNER.at(1)));
    StoredRecord third = second.next("3", List.of(BY_LEARNER.at(9), BY_STATE.at(1)));

    store.write(
        writer -> {
          writer.replace(second);
          assertThat(writer.find(KEY)).contains(second);
          return null;
        });
    assertThat(ids(BY_STATE, LookupPlace.start(), 9)).isEmpty();
    assertThat(ids(BY_LEARNER, LookupPlace.start(), 9)).containsExactly("e1");

    store.write(
        writer -> {
          assertThat(writer.find(KEY)).contains(second);
          writer.replace(third);
          return null;
        });
    assertThat(answers(store, BY_LEARNER)).containsExactly(new LookupAnswer(third, 9));

    store.write(
        writer -> {
          writer.delete(third);
          return null;
        });
    assertThat(ids(BY_LEARNER, LookupPlace.start(), 9)).isEmpty();
    assertThat(find(store, KEY)).isEmpty();
  }

  @Test
  void ofTwoThatChangeARecordOneIsTold() {
    StoredRecord first = record("e1", "1", BY_STATE.at(1));
    insert(store, first);
    var theirs = new AtomicBoolean();

    boolean ours =
        wins(
            writer -> {
              StoredRecord read = writer.find(KEY).orElseThrow();
              theirs.set(winsElsewhere(other -> other.replace(read.next("theirs", List.of()))));
              writer.replace(read.next("ours", List.of()));
            });

    assertThat(ours).isNotEqualTo(theirs.get());
    assertThat(find(store, KEY)).contains(first.next(ours ? "ours" : "theirs", List.of()));
  }

  @Test
  void tellsTheSecondOfTwoThatDeleteARecordOrInsertOne() {
    StoredRecord first = record("e1", "1");
    insert(store, first);

    assertThatExceptionOfType(StoreConflictException.class)
        .isThrownBy(() -> insert(store, record("e1", "again")));
    elsewhere(
        other -> {
          other.delete(first);
          return null;
        });
    assertThatExceptionOfType(StoreConflictException.class)
        .isThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.delete(first);
                      return null;
                    }));
  }

  @Test
  void leavesNoLookupOfARecordThatWasDeletedAndInsertedAgainMeanwhile() {
    StoredRecord first = record("e1", "1", BY_STATE.at(1));
    StoredRecord anew = record("e1", "new", BY_LEARNER.at(1));
    insert(store, first);
    var theirs = new AtomicBoolean();

    boolean ours =
        wins(
            writer -> {
              StoredRecord read = writer.find(KEY).orElseThrow();
              theirs.set(
                  winsElsewhere(
                      other -> {
                        other.delete(read);
                        other.insert(anew);
                      }));
              writer.replace(read.next("2", List.of()));
            });

    assertThat(ours).isNotEqualTo(theirs.get());
    assertThat(find(store, KEY)).contains(ours ? first.next("2", List.of()) : anew);
    assertThat(ids(BY_STATE, LookupPlace.start(), 9)).isEmpty();
    assertThat(ids(BY_LEARNER, LookupPlace.start(), 9)).hasSize(ours ? 0 : 1);
  }

  @Test
  void ofManyThatIncrementAtOnceNoneIsLost() throws Exception {
    insert(store, record("e1", "0"));

    inThreads(
        8,
        () -> {
          for (int i = 0; i < 10; i++) {
            retried(
                writer -> {
                  StoredRecord read = writer.find(KEY).orElseThrow();
                  int next = Integer.parseInt(read.content()) + 1;
                  writer.replace(read.next(Integer.toString(next), List.of(BY_STATE.at(next))));
                  return next;
                });
          }
          return null;
        });

    assertThat(find(store, KEY).orElseThrow().content()).isEqualTo("80");
    assertThat(ids(BY_STATE, LookupPlace.start(), 100)).containsExactly("e1");
  }

  @Test
  void linksTheJournalInTheOrderOfCommits() throws Exception {
    assertThat(store.<JournalHead>write(StoreWriter::holdJournal)).isEqualTo(JournalHead.empty());
    List<JournalEntry> seen = new ArrayList<>();

    inThreads(
        8,
        () -> {
          for (int i = 0; i < 25; i++) {
            String subject = Thread.currentThread().getName() + "/" + i;
            // Whoever wants to link too waits, and is not told that he lost.
            store.write(writer -> append(writer, subject));
            // Whoever reads up to the end has nothing appear behind his back.
            synchronized (seen) {
              seen.addAll(store.read(reader -> reader.journal(seen.size(), 1_000)));
            }
          }
          return null;
        });

    List<JournalEntry> journal = store.read(reader -> reader.journal(0, 1_000));
    assertThat(seen).isEqualTo(journal).hasSize(200);
    JournalHead head = JournalHead.empty();
    for (JournalEntry entry : journal) {
      assertThat(entry.previous()).isEqualTo(head.hash());
      assertThat(entry.hash()).isEqualTo(entry.computedHash());
      head = JournalHead.behind(entry);
    }
    assertThat(store.<JournalHead>write(StoreWriter::holdJournal)).isEqualTo(head);
    assertThat(store.<List<JournalEntry>>read(reader -> reader.journal(KEY, 150, 20)))
        .isEqualTo(journal.subList(150, 170));
    assertThat(
            store.<List<JournalEntry>>read(
                reader -> reader.journal(new RecordKey("enrollment", "e2"), 0, 9)))
        .isEmpty();
  }

  @Test
  void appendsSeveralEntriesWithAndWithoutCommitment() {
    List<JournalEntry> entries =
        store.write(
            writer -> {
              JournalEntry one = writer.holdJournal().link("a", KEY, "s", NOON, null);
              JournalEntry two =
                  JournalHead.behind(one).link("b", KEY, "'; --", NOON, Digest.ofText("x"));
              writer.append(List.of(one, two));
              assertThat(writer.holdJournal()).isEqualTo(JournalHead.behind(two));
              writer.append(List.of());
              return writer.journal(0, 9);
            });

    assertThat(journal(store)).isEqualTo(entries).hasSize(2);
  }

  @Test
  void appendsOnlyWhatFollowsAJournalThatIsHeld() {
    JournalEntry entry = JournalHead.empty().link("a", KEY, "s", NOON, null);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.append(List.of(entry));
                      return null;
                    }));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.write(
                    writer -> {
                      append(writer, "s");
                      writer.append(List.of(entry));
                      return null;
                    }));
    assertThat(journal(store)).isEmpty();
  }
}
