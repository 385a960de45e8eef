package io.microcredential.core.kit;

import static io.microcredential.core.kit.Things.OWNER;
import static io.microcredential.core.kit.Things.append;
import static io.microcredential.core.kit.Things.delete;
import static io.microcredential.core.kit.Things.find;
import static io.microcredential.core.kit.Things.found;
import static io.microcredential.core.kit.Things.ids;
import static io.microcredential.core.kit.Things.insert;
import static io.microcredential.core.kit.Things.journal;
import static io.microcredential.core.kit.Things.key;
import static io.microcredential.core.kit.Things.next;
import static io.microcredential.core.kit.Things.replace;
import static io.microcredential.core.kit.Things.same;
import static io.microcredential.core.kit.Things.thing;
import static io.microcredential.core.kit.Things.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoredRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a store knows after it was opened again; skipped by stores that forget. */
interface StoreDurabilityLaws extends StoreMaker {

  @Test
  default void whatWasCommittedIsThereAfterOpeningAgain() {
    Store store = emptyStore();
    StoredRecord awkward =
        StoredRecord.first(key("~a"), "\"it's \\\"\\n\ud83d\ude00\"", List.of(OWNER.at(-1)));
    insert(store, thing("a", OWNER.at(1)), thing("b", OWNER.at(2)), awkward);
    replace(store, next(thing("a", OWNER.at(3))));
    delete(store, thing("b", OWNER.at(2)));
    List<JournalEntry> entries = append(store, "a", "1", "2");

    Store again = again(store);
    same(found(again, "a"), next(thing("a", OWNER.at(3))));
    same(found(again, "~a"), awkward);
    assertThat(find(again, "b")).isEmpty();
    assertThat(ids(again, OWNER)).containsExactly("~a", "a");
    assertThat(journal(again)).isEqualTo(entries);
  }

  @Test
  default void whatBrokeOffIsNotThereAfterOpeningAgain() {
    Store store = emptyStore();
    insert(store, thing("a", OWNER.at(1)));
    assertThatThrownBy(
            () ->
                store.write(
                    writer -> {
                      writer.delete(thing("a"));
                      writer.insert(thing("b", OWNER.at(2)));
                      append(writer, key("b"), "never");
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");
    Store again = again(store);
    assertThat(ids(again, OWNER)).containsExactly("a");
    assertThat(journal(again)).isEmpty();
  }

  @Test
  default void aStoreThatWasOpenedAgainGoesOnWhereItWas() {
    Store store = emptyStore();
    insert(store, thing("a"));
    append(store, "a", "1");
    Store again = again(store);
    replace(again, next(thing("a")));
    append(again, "a", "2");
    Store onceMore = again(again);
    same(found(onceMore, "a"), next(thing("a")));
    assertThat(journal(onceMore)).hasSize(2);
    verify(journal(onceMore));
  }

  private Store again(Store store) {
    Optional<Store> opened = reopened(store);
    assumeTrue(opened.isPresent(), "this store does not outlive its program");
    return opened.orElseThrow();
  }
}
