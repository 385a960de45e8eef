package io.microcredential.core.kit;

import static io.microcredential.core.kit.Things.KIND;
import static io.microcredential.core.kit.Things.OWNER;
import static io.microcredential.core.kit.Things.answers;
import static io.microcredential.core.kit.Things.delete;
import static io.microcredential.core.kit.Things.ids;
import static io.microcredential.core.kit.Things.insert;
import static io.microcredential.core.kit.Things.replace;
import static io.microcredential.core.kit.Things.same;
import static io.microcredential.core.kit.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How records are found by lookup. */
interface StoreLookupLaws extends StoreMaker {

  @Test
  default void aLookupThatNobodyAnswersGivesNothing() {
    Store store = emptyStore();
    insert(store, thing("a"), thing("b", new Lookup("thing.owner", "ben").at(1)));
    assertThat(answers(store, OWNER)).isEmpty();
  }

  @Test
  default void answersComeInTheirOrder() {
    Store store = emptyStore();
    insert(
        store,
        thing("a", OWNER.at(3)),
        thing("b", OWNER.at(Long.MAX_VALUE)),
        thing("c", OWNER.at(-5)),
        thing("d", OWNER.at(20)),
        thing("e", OWNER.at(Long.MIN_VALUE)),
        thing("f", OWNER.at(0)));
    assertThat(ids(store, OWNER)).containsExactly("e", "c", "f", "a", "d", "b");
    assertThat(answers(store, OWNER))
        .extracting(LookupAnswer::order)
        .containsExactly(Long.MIN_VALUE, -5L, 0L, 3L, 20L, Long.MAX_VALUE);
  }

  @Test
  default void idsDecideInTheOrderOfAsciiWhereTwoAreEqual() {
    Store store = emptyStore();
    List<String> inOrder =
        List.of(
            "!", "-", ".", "/", "1", "10", "2", "A", "B", "Z", "_", "a", "a!", "a-b", "a.b", "aA",
            "aB", "a_b", "ab", "b", "z", "~");
    var shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.forEach(id -> insert(store, thing(id, OWNER.at(5))));
    assertThat(ids(store, OWNER)).containsExactlyElementsOf(inOrder);
    for (int limit : new int[] {1, 2, 3, 22, 23}) {
      assertThat(ids(Things.paged(store, KIND, OWNER, limit)))
          .as("in pages of %s", limit)
          .containsExactlyElementsOf(inOrder);
    }
  }

  @Test
  default void anAnswerIsTheWholeRecordAsItIs() {
    Store store = emptyStore();
    StoredRecord record = thing("a", OWNER.at(1), new Lookup("thing.tag", "x").at(2));
    insert(store, record);
    StoredRecord changed = record.next("{\"changed\":true}", record.entries());
    replace(store, changed);
    assertThat(answers(store, OWNER))
        .singleElement()
        .satisfies(answer -> same(answer.record(), changed));
  }

  @Test
  default void aPageHoldsAsManyAsWereAskedForAndFewerOnlyAtTheEnd() {
    Store store = emptyStore();
    IntStream.range(0, 7).forEach(i -> insert(store, thing("t" + i, OWNER.at(i))));
    for (int limit = 1; limit <= 9; limit++) {
      int most = limit;
      assertThat(ids(Things.answers(store, KIND, OWNER, LookupPlace.start(), most)))
          .hasSize(Math.min(limit, 7))
          .startsWith("t0");
    }
    assertThat(Things.answers(store, KIND, OWNER, LookupPlace.start(), Integer.MAX_VALUE))
        .hasSize(7);
  }

  @Test
  default void fewerThanOneAnswerCannotBeAskedFor() {
    Store store = emptyStore();
    for (int limit : new int[] {0, -1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Things.answers(store, KIND, OWNER, LookupPlace.start(), limit));
    }
  }

  @Test
  default void readingGoesOnBehindAPlaceWhereverThatIs() {
    Store store = emptyStore();
    insert(store, thing("a", OWNER.at(1)), thing("c", OWNER.at(1)), thing("b", OWNER.at(2)));
    assertThat(behind(store, 1, "a")).containsExactly("c", "b");
    assertThat(behind(store, 1, "b")).as("no answer stands there").containsExactly("c", "b");
    assertThat(behind(store, 1, "c")).containsExactly("b");
    assertThat(behind(store, 1, "")).containsExactly("a", "c", "b");
    assertThat(behind(store, 0, "z")).containsExactly("a", "c", "b");
    assertThat(behind(store, 2, "b")).isEmpty();
    assertThat(behind(store, Long.MAX_VALUE, "~")).isEmpty();
  }

  @Test
  default void answersThatComeAndGoBeforeAPlaceDoNotMoveIt() {
    Store store = emptyStore();
    for (int i = 0; i < 8; i++) {
      insert(store, thing("t" + i, OWNER.at(10 * i)));
    }
    List<LookupAnswer> page = Things.answers(store, KIND, OWNER, LookupPlace.start(), 3);
    LookupPlace place = page.get(2).place();
    assertThat(ids(page)).containsExactly("t0", "t1", "t2");

    delete(store, thing("t0", OWNER.at(0)));
    delete(store, thing("t2", OWNER.at(20)));
    assertThat(behind(store, place)).containsExactly("t3", "t4", "t5");
    insert(store, thing("early", OWNER.at(-1)), thing("t15", OWNER.at(15)));
    insert(store, thing("x", OWNER.at(20)), thing("a", OWNER.at(20)));
    assertThat(behind(store, place)).containsExactly("x", "t3", "t4");
    insert(store, thing("t25", OWNER.at(25)));
    assertThat(behind(store, place)).containsExactly("x", "t25", "t3");
  }

  @Test
  default void aRecordAnswersEachOfItsLookupsAtAPlaceOfItsOwn() {
    Store store = emptyStore();
    var red = new Lookup("thing.tag", "red");
    var blue = new Lookup("thing.tag", "blue");
    insert(store, thing("a", red.at(1), blue.at(2), OWNER.at(3)));
    insert(store, thing("b", red.at(2), blue.at(1)));
    assertThat(ids(store, red)).containsExactly("a", "b");
    assertThat(ids(store, blue)).containsExactly("b", "a");
    assertThat(ids(store, OWNER)).containsExactly("a");
  }

  @Test
  default void valuesAndNamesAreTakenAsTheyAre() {
    Store store = emptyStore();
    List<String> values = List.of("x", "X", "x.", "x%", "x_", "xy", "%", "_", "'", "\"", "\\", "?");
    for (String value : values) {
      insert(store, thing("id-" + values.indexOf(value), new Lookup("thing.tag", value).at(0)));
    }
    for (String value : values) {
      assertThat(ids(store, new Lookup("thing.tag", value)))
          .as(value)
          .containsExactly("id-" + values.indexOf(value));
      assertThat(ids(store, new Lookup("thing.ta", value))).isEmpty();
    }
  }

  @Test
  default void theLookupsOfTheNextRevisionTakeThePlaceOfThoseBefore() {
    Store store = emptyStore();
    var red = new Lookup("thing.tag", "red");
    var blue = new Lookup("thing.tag", "blue");
    StoredRecord first = thing("a", red.at(1), OWNER.at(5));
    insert(store, first, thing("b", OWNER.at(6)));
    StoredRecord second = first.next("{}", List.of(blue.at(1), OWNER.at(7)));
    replace(store, second);
    assertThat(ids(store, red)).as("what is no longer said").isEmpty();
    assertThat(ids(store, blue)).as("what is said now").containsExactly("a");
    assertThat(ids(store, OWNER)).as("what moved").containsExactly("b", "a");
    replace(store, second.next("{}", List.of()));
    assertThat(ids(store, OWNER)).containsExactly("b");
  }

  @Test
  default void aDeletedRecordAnswersNoMore() {
    Store store = emptyStore();
    insert(store, thing("a", OWNER.at(1)), thing("b", OWNER.at(2)));
    delete(store, thing("a", OWNER.at(1)));
    assertThat(ids(store, OWNER)).containsExactly("b");
    insert(store, thing("a"));
    assertThat(ids(store, OWNER)).as("the new record says nothing of it").containsExactly("b");
  }

  @Test
  default void onlyRecordsOfTheKindAskedForAnswer() {
    Store store = emptyStore();
    StoredRecord other =
        StoredRecord.first(new RecordKey("other-thing", "b"), "[]", List.of(OWNER.at(2)));
    insert(store, thing("a", OWNER.at(1)), other, thing("c", OWNER.at(3)));
    assertThat(ids(store, OWNER)).containsExactly("a", "c");
    assertThat(ids(Things.answers(store, "other-thing", OWNER, LookupPlace.start(), 9)))
        .containsExactly("b");
    assertThat(Things.answers(store, "thing-x", OWNER, LookupPlace.start(), 9)).isEmpty();
  }

  private static List<String> behind(Store store, long order, String id) {
    return ids(Things.answers(store, KIND, OWNER, new LookupPlace(order, id), 9));
  }

  private static List<String> behind(Store store, LookupPlace place) {
    return ids(Things.answers(store, KIND, OWNER, place, 3));
  }
}
