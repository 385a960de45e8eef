package io.microcredential.core.kit;

import static io.microcredential.core.kit.Things.OWNER;
import static io.microcredential.core.kit.Things.delete;
import static io.microcredential.core.kit.Things.find;
import static io.microcredential.core.kit.Things.found;
import static io.microcredential.core.kit.Things.insert;
import static io.microcredential.core.kit.Things.key;
import static io.microcredential.core.kit.Things.next;
import static io.microcredential.core.kit.Things.replace;
import static io.microcredential.core.kit.Things.same;
import static io.microcredential.core.kit.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store does with one record. */
interface StoreRecordLaws extends StoreMaker {

  @Test
  default void anEmptyStoreHasNoRecord() {
    assertThat(find(emptyStore(), "a")).isEmpty();
  }

  @Test
  default void aRecordIsFoundAsItWasInserted() {
    Store store = emptyStore();
    StoredRecord record = thing("a", OWNER.at(7), new Lookup("thing.place", "x").at(-7));
    insert(store, record);
    same(found(store, "a"), record);
  }

  @Test
  default void theNextRevisionTakesThePlaceOfTheOneBefore() {
    Store store = emptyStore();
    StoredRecord first = thing("a", OWNER.at(1));
    StoredRecord second = first.next("{}", List.of(OWNER.at(2)));
    insert(store, first, thing("b"));
    replace(store, second);
    same(found(store, "a"), second);
    same(found(store, "b"), thing("b"));
    replace(store, next(second));
    same(found(store, "a"), next(second));
  }

  @Test
  default void aDeletedRecordIsGoneAndNoOther() {
    Store store = emptyStore();
    insert(store, thing("a"), thing("b"));
    delete(store, thing("a"));
    assertThat(find(store, "a")).isEmpty();
    same(found(store, "b"), thing("b"));
  }

  @Test
  default void aKeyIsFreeAgainAfterItsRecordWasDeleted() {
    Store store = emptyStore();
    insert(store, thing("a"));
    replace(store, next(thing("a")));
    delete(store, next(thing("a")));
    insert(store, thing("a"));
    same(found(store, "a"), thing("a"));
  }

  @Test
  default void onlyAFirstRevisionIsInserted() {
    Store store = emptyStore();
    assertThatIllegalArgumentException().isThrownBy(() -> insert(store, next(thing("a"))));
    assertThat(find(store, "a")).isEmpty();
  }

  @Test
  default void insertingAKeyThatIsThereIsAConflict() {
    Store store = emptyStore();
    insert(store, thing("a", OWNER.at(1)));
    StoredRecord other = StoredRecord.first(key("a"), "{\"other\":true}", List.of());
    conflicts(() -> insert(store, other));
    same(found(store, "a"), thing("a", OWNER.at(1)));
  }

  @Test
  default void replacingAnyButTheRevisionBeforeIsAConflict() {
    Store store = emptyStore();
    StoredRecord second = next(thing("a"));
    insert(store, thing("a"));
    replace(store, second);
    conflicts(() -> replace(store, thing("a")));
    conflicts(() -> replace(store, second));
    conflicts(() -> replace(store, next(next(second))));
    same(found(store, "a"), second);
  }

  @Test
  default void replacingARecordThatIsNotThereIsAConflict() {
    Store store = emptyStore();
    conflicts(() -> replace(store, thing("a")));
    conflicts(() -> replace(store, next(thing("a"))));
    insert(store, thing("a"));
    delete(store, thing("a"));
    conflicts(() -> replace(store, next(thing("a"))));
    assertThat(find(store, "a")).isEmpty();
  }

  @Test
  default void deletingAnotherRevisionOrNoneIsAConflict() {
    Store store = emptyStore();
    conflicts(() -> delete(store, thing("a")));
    insert(store, thing("a"));
    conflicts(() -> delete(store, next(thing("a"))));
    replace(store, next(thing("a")));
    conflicts(() -> delete(store, thing("a")));
    same(found(store, "a"), next(thing("a")));
  }

  @Test
  default void upperAndLowerCaseAreDifferentKeys() {
    Store store = emptyStore();
    StoredRecord lower = StoredRecord.first(key("ab"), "{\"lower\":true}", List.of());
    StoredRecord upper = StoredRecord.first(key("AB"), "{\"lower\":false}", List.of());
    insert(store, lower, upper);
    same(found(store, "ab"), lower);
    same(found(store, "AB"), upper);
    assertThat(find(store, "Ab")).isEmpty();
  }

  @Test
  default void oneIdOfTwoKindsIsTwoRecords() {
    Store store = emptyStore();
    StoredRecord other = StoredRecord.first(new RecordKey("other-thing", "a"), "[]", List.of());
    insert(store, thing("a"), other);
    delete(store, thing("a"));
    assertThat(find(store, "a")).isEmpty();
    same(store.read(reader -> reader.find(other.key())).orElseThrow(), other);
  }

  @Test
  default void everyVisibleCharacterIsPartOfAKey() {
    Store store = emptyStore();
    var all = new ArrayList<StoredRecord>();
    for (char c = '!'; c <= '~'; c++) {
      all.add(StoredRecord.first(key("k" + c), "\"" + (int) c + "\"", List.of()));
    }
    insert(store, all.toArray(StoredRecord[]::new));
    all.forEach(record -> same(found(store, record.key().id()), record));
    assertThat(find(store, "k")).isEmpty();
    assertThat(find(store, "k%%")).as("nothing stands for another character").isEmpty();
  }

  @Test
  default void keysAndLookupsMayBeAsLongAsTheirTypesAllow() {
    Store store = emptyStore();
    var longest = new RecordKey("k".repeat(40), "~".repeat(199) + "a");
    var nearly = new RecordKey("k".repeat(40), "~".repeat(199) + "b");
    var lookup = new Lookup("l".repeat(40), "/".repeat(199) + "a");
    LookupEntry other = new Lookup("l".repeat(40), "/".repeat(199) + "b").at(Long.MAX_VALUE);
    StoredRecord record = StoredRecord.first(longest, "{}", List.of(lookup.at(Long.MIN_VALUE)));
    StoredRecord neighbour = StoredRecord.first(nearly, "[]", List.of(other));
    insert(store, record, neighbour);
    same(store.read(reader -> reader.find(longest)).orElseThrow(), record);
    same(store.read(reader -> reader.find(nearly)).orElseThrow(), neighbour);
    assertThat(Things.paged(store, longest.kind(), lookup, 1))
        .singleElement()
        .satisfies(answer -> same(answer.record(), record));
  }

  @Test
  default void contentComesBackCharacterForCharacter() {
    Store store = emptyStore();
    List<String> contents =
        List.of(
            "{}",
            "  { \"b\" : 1.0 ,\n\t\"a\" : 1e0, \"a \":1.00 }\r\n",
            "\"it's 'quoted', \\\"twice\\\"; -- and /* not */ a comment ? :name ${x} %s\"",
            "\"\\\\ \\/ \\b \\f \\n \\r \\t \\u0000 \\u001f \\ud83d\\ude00 \\ud800\"",
            "\"\u00e9 e\u0301 \u00df \u0130 \ud83d\ude00 \ud83d\udc69\u200d\ud83c\udfeb \u05d0"
                + " \u202e \ufeff \uffff \u007f \u0085 \u2028\"",
            "\"" + " ".repeat(5_000) + "\"");
    for (int i = 0; i < contents.size(); i++) {
      insert(store, StoredRecord.first(key("c" + i), contents.get(i), List.of()));
    }
    for (int i = 0; i < contents.size(); i++) {
      assertThat(found(store, "c" + i).content()).isEqualTo(contents.get(i));
    }
  }

  @Test
  default void contentMayBeAMillionCharactersLong() {
    Store store = emptyStore();
    var text = new StringBuilder("[0");
    for (int i = 1; text.length() < 1_000_000; i++) {
      text.append(",\"\u00e9\ud83d\ude00").append(i).append('"');
    }
    StoredRecord record = StoredRecord.first(key("big"), text.append(']').toString(), List.of());
    insert(store, record);
    assertThat(found(store, "big").content().equals(record.content())).isTrue();
    replace(store, record.next("{}", List.of()));
    assertThat(found(store, "big").content()).isEqualTo("{}");
  }

  @Test
  default void aRecordMayAnswerManyLookups() {
    Store store = emptyStore();
    var entries = new ArrayList<LookupEntry>();
    for (int i = 0; i < 100; i++) {
      entries.add(new Lookup("thing.tag", "tag-" + i).at(i));
    }
    StoredRecord record = StoredRecord.first(key("a"), "{}", entries);
    insert(store, record);
    same(found(store, "a"), record);
    assertThat(Things.ids(store, new Lookup("thing.tag", "tag-99"))).containsExactly("a");
  }

  private static void conflicts(Runnable transaction) {
    assertThatExceptionOfType(StoreConflictException.class).isThrownBy(transaction::run);
  }
}
