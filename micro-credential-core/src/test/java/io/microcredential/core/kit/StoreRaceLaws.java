package io.microcredential.core.kit;

import static io.microcredential.core.kit.Things.OWNER;
import static io.microcredential.core.kit.Things.append;
import static io.microcredential.core.kit.Things.find;
import static io.microcredential.core.kit.Things.found;
import static io.microcredential.core.kit.Things.insert;
import static io.microcredential.core.kit.Things.journal;
import static io.microcredential.core.kit.Things.key;
import static io.microcredential.core.kit.Things.next;
import static io.microcredential.core.kit.Things.same;
import static io.microcredential.core.kit.Things.thing;
import static io.microcredential.core.kit.Things.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transactions that want the same thing at the same time. */
interface StoreRaceLaws extends StoreMaker {

  @Test
  default void ofThirtyTwoThreadsThatInsertOneKeyExactlyOneDoes() {
    Store store = emptyStore();
    for (int round = 0; round < 5; round++) {
      String id = "r" + round;
      List<Boolean> won =
          Crowd.at(
              32,
              number -> {
                StoredRecord mine =
                    StoredRecord.first(
                        key(id), Integer.toString(number), List.of(OWNER.at(round(id))));
                return Crowd.wins(store, writer -> inserted(writer, mine));
              });
      assertThat(won).containsOnlyOnce(true);
      assertThat(found(store, id).content()).isEqualTo(Integer.toString(won.indexOf(true)));
    }
    assertThat(Things.answers(store, OWNER)).hasSize(5);
  }

  @Test
  default void ofTwoThatReplaceTheRevisionTheyReadExactlyOneDoes() {
    Store store = emptyStore();
    insert(store, thing("a"));
    for (int round = 0; round < 50; round++) {
      StoredRecord read = found(store, "a");
      List<Boolean> won =
          Crowd.at(
              2,
              number -> {
                StoredRecord mine = read.next(Integer.toString(number), List.of());
                return Crowd.wins(store, writer -> replaced(writer, mine));
              });
      assertThat(won).containsOnlyOnce(true);
      assertThat(found(store, "a").content()).isEqualTo(Integer.toString(won.indexOf(true)));
      assertThat(found(store, "a").revision()).isEqualTo(round + 2);
    }
  }

  @Test
  default void ofOneThatReplacesAndOneThatDeletesExactlyOneDoes() {
    Store store = emptyStore();
    for (int round = 0; round < 50; round++) {
      StoredRecord read = thing("r" + round, OWNER.at(round));
      insert(store, read);
      List<Boolean> won =
          Crowd.at(
              2,
              number ->
                  Crowd.wins(
                      store,
                      writer ->
                          number == 0 ? replaced(writer, next(read)) : deleted(writer, read)));
      assertThat(won).containsOnlyOnce(true);
      assertThat(find(store, read.key().id()).isPresent()).isEqualTo(won.get(0));
    }
  }

  @Test
  default void noUpdateIsLost() {
    Store store = emptyStore();
    insert(store, StoredRecord.first(key("count"), "0", List.of()));
    Crowd.at(16, number -> IntStream.range(0, 50).map(i -> counted(store)).sum());
    assertThat(found(store, "count").content()).isEqualTo("800");
    assertThat(found(store, "count").revision()).isEqualTo(801);
  }

  @Test
  default void transactionsThatCrossDoNotWaitForEachOtherForEver() {
    Store store = emptyStore();
    insert(store, thing("a"), thing("b"));
    for (int round = 0; round < 20; round++) {
      List<Boolean> won =
          Crowd.at(
              4,
              number -> {
                String one = number % 2 == 0 ? "a" : "b";
                String other = number % 2 == 0 ? "b" : "a";
                return Crowd.wins(
                    store,
                    writer -> {
                      replaced(writer, next(writer.find(key(one)).orElseThrow()));
                      return replaced(writer, next(writer.find(key(other)).orElseThrow()));
                    });
              });
      assertThat(found(store, "a").revision())
          .as("both records were changed as often as a transaction succeeded")
          .isEqualTo(found(store, "b").revision());
      assertThat(won).as("nobody got through").contains(true);
    }
  }

  @Test
  default void threadsThatDoNotMeetAllSucceed() {
    Store store = emptyStore();
    List<Integer> done =
        Crowd.at(
            16,
            number -> {
              for (int i = 0; i < 20; i++) {
                StoredRecord mine = thing("t" + number + "-" + i, OWNER.at(number));
                Crowd.retry(
                    store,
                    writer -> {
                      writer.insert(mine);
                      writer.replace(next(mine));
                      return append(writer, mine.key(), mine.key().id());
                    });
                same(found(store, mine.key().id()), next(mine));
              }
              return 20;
            });
    assertThat(done).hasSize(16);
    assertThat(Things.answers(store, OWNER)).hasSize(320);
    verify(journal(store));
    assertThat(new HashSet<>(Things.subjects(journal(store))))
        .isEqualTo(new HashSet<>(Things.ids(store, OWNER)));
  }

  private static long round(String id) {
    return Long.parseLong(id.substring(1));
  }

  private static int counted(Store store) {
    return Crowd.retry(
        store,
        writer -> {
          StoredRecord read = writer.find(key("count")).orElseThrow();
          int more = Integer.parseInt(read.content()) + 1;
          writer.replace(read.next(Integer.toString(more), List.of()));
          return 1;
        });
  }

  private static boolean inserted(StoreWriter writer, StoredRecord record) {
    writer.insert(record);
    return true;
  }

  private static boolean replaced(StoreWriter writer, StoredRecord record) {
    writer.replace(record);
    return true;
  }

  private static boolean deleted(StoreWriter writer, StoredRecord record) {
    writer.delete(record);
    return true;
  }
}
