package io.microcredential.badges.status;

import static io.microcredential.badges.status.StatusSamples.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Feature row I4: lists in a store, changed by several at once, never an entry twice. */
class StatusListsTest {

  private static final URI PAUSES = URI.create("https://status.example/pauses");
  private static final URI NEWS = URI.create("https://status.example/news");

  private final StatusListStore store = StatusListStore.inMemory();
  private final StatusLists lists = StatusLists.of(store, new SecureRandom());

  StatusListsTest() {
    assertThat(store.save(StatusList.empty(ADDRESS, StatusPurpose.REVOCATION))).isTrue();
    assertThat(store.save(StatusList.empty(PAUSES, StatusPurpose.SUSPENSION))).isTrue();
    assertThat(store.save(StatusList.ofMessages(NEWS, List.of("none", "renew")))).isTrue();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().codes();
  }

  @Test
  void leadABadgeThroughItsLife() {
    JsonObject revocation = lists.assign(ADDRESS).orElseThrow();
    JsonObject pause = lists.assign(PAUSES).orElseThrow();
    JsonObject news = lists.assign(NEWS).orElseThrow();

    assertThat(lists.mark(pause).orElseThrow().values().count()).isEqualTo(1);
    assertThat(lists.lift(pause).orElseThrow().values().count()).isZero();
    assertThat(lists.say(news, 1).orElseThrow().values().count()).isEqualTo(1);
    assertThat(lists.mark(revocation).isSuccess()).isTrue();
    assertThat(codes(lists.lift(revocation))).containsExactly("status.revocation-final");
    assertThat(store.load(ADDRESS).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void refuseEntriesThatAreNotTheirs() {
    JsonObject entry = lists.assign(ADDRESS).orElseThrow();

    assertThat(codes(lists.mark(entry.with("statusPurpose", JsonValue.of("suspension")))))
        .containsExactly("status.purpose");
    assertThat(codes(lists.mark(entry.with("statusListIndex", JsonValue.of("x")))))
        .containsExactly("status.form");
    assertThat(
            codes(
                lists.mark(entry.with("statusListCredential", JsonValue.of("https://o.example/")))))
        .containsExactly("status.list-unknown");
    assertThat(codes(lists.assign(URI.create("https://o.example/"))))
        .containsExactly("status.list-unknown");
  }

  @Test
  void giveNoEntryTwiceToThreadsThatAskAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<String>> issuing =
          () -> {
            var own = new ArrayList<String>();
            for (int i = 0; i < 200; i++) {
              own.add(lists.assign(ADDRESS).orElseThrow().text("id").orElseThrow());
            }
            return own;
          };
      var all = new HashSet<String>();
      for (var done : threads.invokeAll(List.of(issuing, issuing, issuing, issuing))) {
        all.addAll(done.get());
      }
      assertThat(all).hasSize(800);
      assertThat(store.load(ADDRESS).orElseThrow().revision()).isEqualTo(800);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void saveNoRevisionThatDoesNotFollowTheStoredOne() {
    StatusList first = store.load(ADDRESS).orElseThrow();
    JsonObject entry = lists.assign(ADDRESS).orElseThrow();
    StatusList before = store.load(ADDRESS).orElseThrow();
    StatusList revoked = lists.mark(entry).orElseThrow();

    assertThat(store.save(before)).isFalse();
    assertThat(store.save(revoked)).isFalse();
    assertThat(store.save(first)).isFalse();
    assertThat(
            store.save(
                StatusSamples.assigned(
                        StatusList.empty(
                            URI.create("https://new.example/"), StatusPurpose.REVOCATION))
                    .list()))
        .isFalse();
  }

  @Test
  void giveUpWhereOthersKeepChangingTheList() {
    StatusListStore busy =
        new StatusListStore() {
          @Override
          public Optional<StatusList> load(URI address) {
            return store.load(address);
          }

          @Override
          public boolean save(StatusList list) {
            return false;
          }
        };

    assertThat(codes(StatusLists.of(busy, new SecureRandom()).assign(ADDRESS)))
        .containsExactly("status.store-conflict");
  }
}
