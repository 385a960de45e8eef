package io.microcredential.badges.status;

import static io.microcredential.badges.status.StatusSamples.ADDRESS;
import static io.microcredential.badges.status.StatusSamples.ISSUER;
import static io.microcredential.badges.status.StatusSamples.KEY;
import static io.microcredential.badges.status.StatusSamples.SIGNED;
import static io.microcredential.badges.status.StatusSamples.TWO_DAYS;
import static io.microcredential.badges.status.StatusSamples.assigned;
import static io.microcredential.badges.status.StatusSamples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.status.StatusList.Assignment;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I4: status lists with random entries, written, changed, stored. */
class StatusListTest {

  private static final StatusList REVOCATIONS = StatusList.empty(ADDRESS, StatusPurpose.REVOCATION);
  private static final StatusList SUSPENSIONS = StatusList.empty(ADDRESS, StatusPurpose.SUSPENSION);

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().codes();
  }

  @Nested
  class Entries {

    @Test
    void areNeverGivenTwiceUpToTheLastOne() {
      var random = new SplittableRandom(42);
      var given = new BitSet();
      StatusBits taken = StatusBits.zeros(StatusList.MIN_ENTRIES);
      StatusList list = nearlyFull(taken, 1_000, random);
      for (int i = 0; i < StatusList.MIN_ENTRIES; i++) {
        given.set(i, list.assigned().bit(i));
      }
      for (int i = 0; i < 1_000; i++) {
        Assignment next = list.assign(random).orElseThrow();
        assertThat(given.get(next.index())).isFalse();
        given.set(next.index());
        list = next.list();
      }
      assertThat(given.cardinality()).isEqualTo(131_072);
      assertThat(list.free()).isZero();
      assertThat(codes(list.assign(random))).containsExactly("status.list-full");
    }

    private StatusList nearlyFull(StatusBits zeros, int free, SplittableRandom random) {
      var open = new BitSet();
      while (open.cardinality() < free) {
        open.set(random.nextInt(StatusList.MIN_ENTRIES));
      }
      StatusBits taken = zeros;
      // Eight at a time: an entry of eight bits is a byte of single ones.
      for (int at = 0; at < StatusList.MIN_ENTRIES / 8; at++) {
        int eight = 0;
        for (int i = 0; i < 8; i++) {
          eight = eight << 1 | (open.get(at * 8 + i) ? 0 : 1);
        }
        taken = taken.withValue(at, 8, eight);
      }
      return new StatusList(
          ADDRESS, StatusPurpose.REVOCATION, List.of(), StatusList.MIN_ENTRIES, 7, taken, zeros);
    }

    @Test
    void areSpreadEvenlyOverTheList() {
      var random = new SplittableRandom(3);
      var counts = new int[8];
      StatusList list = REVOCATIONS;
      for (int i = 0; i < 8_000; i++) {
        Assignment next = list.assign(random).orElseThrow();
        counts[next.index() / (StatusList.MIN_ENTRIES / 8)]++;
        list = next.list();
      }
      assertThat(Arrays.stream(counts).boxed())
          .allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }

    @Test
    void standInTheBadgeAsTheSpecificationHasIt() {
      Assignment entry = assigned(REVOCATIONS);

      assertThat(entry.entry())
          .isEqualTo(
              object(
                  """
                  {"id": "https://status.example/revocations/1#%1$d",
                   "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
                   "statusListIndex": "%1$d",
                   "statusListCredential": "https://status.example/revocations/1"}
                  """
                      .formatted(entry.index())));
    }

    @Test
    void sayWhatMessagesMean() {
      JsonObject entry =
          assigned(StatusList.ofMessages(ADDRESS, List.of("fine", "renew", "ask us"))).entry();

      assertThat(entry.members().get("statusSize")).isEqualTo(JsonValue.of(2));
      assertThat(((JsonArray) entry.members().get("statusMessage")).items())
          .containsExactly(
              object("{\"status\": \"0x0\", \"message\": \"fine\"}"),
              object("{\"status\": \"0x1\", \"message\": \"renew\"}"),
              object("{\"status\": \"0x2\", \"message\": \"ask us\"}"),
              object("{\"status\": \"0x3\", \"message\": \"undefined\"}"));
    }
  }

  @Nested
  class Changes {

    @Test
    void revokeForGood() {
      Assignment entry = assigned(REVOCATIONS);
      StatusList revoked = entry.list().mark(entry.index()).orElseThrow();

      assertThat(revoked.revision()).isEqualTo(2);
      assertThat(revoked.values().bit(entry.index())).isTrue();
      assertThat(revoked.values().count()).isEqualTo(1);
      assertThat(codes(revoked.lift(entry.index()))).containsExactly("status.revocation-final");
      assertThat(revoked.mark(entry.index()).orElseThrow().values()).isEqualTo(revoked.values());
    }

    @Test
    void suspendForAWhile() {
      Assignment entry = assigned(SUSPENSIONS);
      StatusList suspended = entry.list().mark(entry.index()).orElseThrow();

      assertThat(suspended.values().bit(entry.index())).isTrue();
      assertThat(suspended.lift(entry.index()).orElseThrow().values().count()).isZero();
    }

    @Test
    void touchNoEntryThatBelongsToNoBadge() {
      Assignment entry = assigned(REVOCATIONS);
      long other = entry.index() == 0 ? 1 : 0;

      assertThat(codes(entry.list().mark(other))).containsExactly("status.not-assigned");
      assertThat(codes(entry.list().lift(other))).containsExactly("status.not-assigned");
      assertThat(codes(entry.list().mark(-1))).containsExactly("status.not-assigned");
      assertThat(codes(entry.list().mark(131_072))).containsExactly("status.not-assigned");
    }

    @Test
    void sayAMessageAndAnotherOne() {
      Assignment entry = assigned(StatusList.ofMessages(ADDRESS, List.of("a", "b", "c", "d", "e")));
      StatusList said =
          entry.list().say(entry.index(), 4).orElseThrow().say(entry.index(), 3).orElseThrow();

      assertThat(said.values().value(entry.index(), 3)).isEqualTo(3);
      assertThat(said.values().count()).isEqualTo(2);
    }

    @Test
    void areRefusedToCallersWhoMistakeTheList() {
      StatusList messages = StatusList.ofMessages(ADDRESS, List.of("a", "b"));

      assertThatThrownBy(() -> messages.mark(1)).hasMessageContaining("use say");
      assertThatThrownBy(() -> messages.lift(1)).hasMessageContaining("use say");
      assertThatThrownBy(() -> messages.say(1, 2)).hasMessageContaining("no message 2");
      assertThatThrownBy(() -> messages.say(1, -1)).hasMessageContaining("no message");
      assertThatThrownBy(() -> REVOCATIONS.say(1, 1)).hasMessageContaining("mark or lift");
    }
  }

  @Nested
  class Lists {

    @Test
    void areAtLeastAsLongAsTheSpecificationAsks() {
      JsonObject credential = REVOCATIONS.credential(ISSUER, SIGNED, TWO_DAYS);
      var subject = (JsonObject) credential.members().get("credentialSubject");

      StatusBits bits = StatusBits.decode(subject.text("encodedList").orElseThrow()).orElseThrow();
      assertThat(bits.length()).isEqualTo(131_072);
      assertThat(credential.text("validUntil")).contains("2026-11-23T00:00:00Z");
      assertThatThrownBy(() -> REVOCATIONS.withEntries(131_064)).hasMessageContaining("131072");
      assertThatThrownBy(() -> REVOCATIONS.withEntries(131_073)).hasMessageContaining("multiple");
      assertThatThrownBy(() -> REVOCATIONS.withEntries(Integer.MAX_VALUE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(REVOCATIONS.withEntries(262_144).free()).isEqualTo(262_144);
      StatusList used = assigned(REVOCATIONS).list();
      assertThatThrownBy(() -> used.withEntries(262_144)).hasMessageContaining("in use");
    }

    @Test
    void areNotBegunWithoutSense() {
      assertThatThrownBy(() -> StatusList.empty(ADDRESS, StatusPurpose.MESSAGE))
          .hasMessageContaining("ofMessages");
      assertThatThrownBy(() -> StatusList.empty(URI.create("/1"), StatusPurpose.REVOCATION))
          .hasMessageContaining("absolute");
      assertThatThrownBy(() -> StatusList.empty(URI.create("a:b#c"), StatusPurpose.REVOCATION))
          .hasMessageContaining("absolute");
      assertThatThrownBy(() -> StatusList.ofMessages(ADDRESS, List.of("one")))
          .hasMessageContaining("2 to 256");
      assertThatThrownBy(() -> REVOCATIONS.credential(ISSUER, SIGNED, Duration.ZERO))
          .hasMessageContaining("some time");
    }

    @Test
    void showNobodyInTheirDescription() {
      assertThat(assigned(REVOCATIONS).list())
          .hasToString("StatusList[revocation, revision 1]")
          .extracting(StatusList::values)
          .hasToString("StatusBits[131072]");
    }
  }

  @Nested
  class States {

    @Test
    void areReadAsTheyWereWritten() {
      Assignment entry =
          assigned(StatusList.ofMessages(ADDRESS, List.of("a", "b", "c")).withEntries(131_080));
      StatusList list = entry.list().say(entry.index(), 2).orElseThrow();
      JsonObject written = (JsonObject) Json.parse(Json.write(list.toJson())).orElseThrow();
      StatusList read = StatusList.fromJson(written).orElseThrow();

      assertThat(read.toJson()).isEqualTo(list.toJson());
      assertThat(read.free()).isEqualTo(131_079);
      assertThat(codes(read.say(entry.index() == 5 ? 6 : 5, 1)))
          .containsExactly("status.not-assigned");
    }

    @ParameterizedTest
    @CsvSource({
      "format, other/1",
      "address, relative",
      "address, https://a.example/#fragment",
      "purpose, other",
      "purpose, message",
      "assigned, uH4sI",
      "values, nothing"
    })
    void areRefusedWithAMemberChanged(String member, String value) {
      JsonObject state = assigned(REVOCATIONS).list().toJson();

      assertThat(codes(StatusList.fromJson(state.with(member, JsonValue.of(value)))))
          .containsExactly("status.state-form");
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 0, 131_064, 131_080, 8_589_934_592L})
    void areRefusedWithAnotherNumberOfEntries(long entries) {
      JsonObject state = REVOCATIONS.toJson().with("entries", JsonValue.of(entries));

      assertThat(codes(StatusList.fromJson(state))).containsExactly("status.state-form");
    }

    @Test
    void areRefusedWithAStatusOfNobody() {
      StatusList marked =
          assigned(REVOCATIONS).list().mark(assigned(REVOCATIONS).index()).orElseThrow();
      JsonObject state =
          marked.toJson().with("assigned", REVOCATIONS.toJson().members().get("assigned"));

      assertThat(codes(StatusList.fromJson(state))).containsExactly("status.state-form");
      assertThat(codes(StatusList.fromJson(marked.toJson().without("revision"))))
          .containsExactly("status.state-form");
    }
  }

  @Test
  void signsOnlyInTheNameGiven() {
    JsonObject signed = REVOCATIONS.signed(ISSUER, KEY, SIGNED, TWO_DAYS).orElseThrow();

    assertThat(signed.text("issuer")).contains(ISSUER);
    assertThat(signed.member("proof")).isPresent();
    assertThat(REVOCATIONS.signedJwt(ISSUER, KEY, SIGNED, TWO_DAYS).orElseThrow()).contains(".");
  }
}
