package io.microcredential.badges.batch;

import static io.microcredential.badges.batch.Rows.badge;
import static io.microcredential.badges.batch.Rows.rows;
import static io.microcredential.badges.fixture.SampleBadge.SIGNED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.batch.BatchResult.AlreadyIssued;
import io.microcredential.badges.batch.BatchResult.Issued;
import io.microcredential.badges.batch.BatchResult.Ready;
import io.microcredential.badges.batch.BatchResult.Refused;
import io.microcredential.badges.batch.Rows.Shelf;
import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.status.StatusList;
import io.microcredential.badges.status.StatusListStore;
import io.microcredential.badges.status.StatusLists;
import io.microcredential.badges.status.StatusPurpose;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row I6: many badges at once, each row once. */
class BatchIssuerTest {

  private final Shelf shelf = new Shelf();
  private final BatchJournal journal = BatchJournal.inMemory();
  private final BatchIssuer batch = BatchIssuer.of(Rows.ISSUER, journal, shelf);
  private final List<BatchResult> results = new ArrayList<>();

  private BatchResult only(BatchIssuer issuer, BatchRow row) {
    results.clear();
    issuer.issue(rows(row), SIGNED_AT, results::add);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private List<String> codes(BatchIssuer issuer, BatchRow row) {
    return ((Refused) only(issuer, row)).problems().codes();
  }

  private static OpenBadge unclean(int number) {
    return badge(number)
        .supplementedBy(
            credential -> credential.with("unheardOf", JsonValue.of("a term of nobody")));
  }

  @Nested
  class Issuing {

    @Test
    void bringsEachRowItsOwnValidBadge() {
      BatchSummary summary = batch.issue(rows(3), SIGNED_AT, results::add);
      assertThat(summary).isEqualTo(new BatchSummary(3, 3, 0, 0, 0));
      assertThat(results).extracting(BatchResult::row).containsExactly(1L, 2L, 3L);
      assertThat(results).extracting(BatchResult::key).containsExactly("row-1", "row-2", "row-3");
      for (int i = 0; i < 3; i++) {
        StoredBadge stored = ((Issued) results.get(i)).badge();
        assertThat(stored.location()).isEqualTo("shelf/row-" + (i + 1));
        assertThat(stored.text()).isEqualTo(shelf.badges.get("row-" + (i + 1)));
        var report =
            BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
                .verify(stored.text(), SampleBadge.NOW);
        assertThat(report.result()).isEqualTo(VerificationResult.VALID);
        assertThat(report.verifiedBadge().orElseThrow().id()).isEqualTo(Rows.award(i + 1).value());
      }
    }

    @Test
    void takesARowOnlyWhenTheOneBeforeIsHandedOver() {
      Iterator<BatchRow> rows = rows(5);
      var seen = new ArrayList<String>();
      var watched =
          new Iterator<BatchRow>() {
            private long taken;

            @Override
            public boolean hasNext() {
              return rows.hasNext();
            }

            @Override
            public BatchRow next() {
              assertThat(results).hasSize((int) taken++);
              BatchRow row = rows.next();
              return BatchRow.making(
                  row.key(),
                  () -> {
                    seen.add(row.key());
                    return row.badge();
                  });
            }
          };
      batch.issue(watched, SIGNED_AT, results::add);
      assertThat(seen).containsExactly("row-1", "row-2", "row-3", "row-4", "row-5");
    }

    @Test
    void goesOnAfterARowThatIsRefusedAndCountsAsItGoes() {
      var progress = new ArrayList<BatchSummary>();
      Problem missing = Problem.error("row.name", JsonPointer.root(), "The name is missing.");
      batch
          .reporting(progress::add)
          .issue(
              rows(
                  BatchRow.of(badge(1)),
                  BatchRow.making("b", () -> Outcome.refusal(missing)),
                  BatchRow.of("c", unclean(3)),
                  BatchRow.of(" ", badge(4)),
                  BatchRow.of("k".repeat(BatchRow.MAX_KEY_LENGTH + 1), badge(5)),
                  BatchRow.of("k".repeat(BatchRow.MAX_KEY_LENGTH), badge(6))),
              SIGNED_AT,
              results::add);
      assertThat(((Refused) results.get(1)).problems().list()).containsExactly(missing);
      assertThat(((Refused) results.get(2)).problems().codes())
          .isNotEmpty()
          .allMatch(code -> code.startsWith("jsonld."));
      assertThat(((Refused) results.get(3)).problems().codes()).containsExactly("batch.key");
      assertThat(((Refused) results.get(4)).problems().codes()).containsExactly("batch.key");
      assertThat(progress)
          .containsExactly(
              new BatchSummary(1, 1, 0, 0, 0),
              new BatchSummary(2, 1, 0, 0, 1),
              new BatchSummary(3, 1, 0, 0, 2),
              new BatchSummary(4, 1, 0, 0, 3),
              new BatchSummary(5, 1, 0, 0, 4),
              new BatchSummary(6, 2, 0, 0, 4));
    }

    @Test
    void signsTokensWhereAsked() {
      var stored = ((Issued) only(batch.asJwt(), BatchRow.of(badge(1)))).badge();
      assertThat(stored.text()).startsWith("ey").contains(".");
      OpenBadge nobody =
          OpenBadge.of(
              SampleBadge.DEFINITION,
              EarnedWork.awarded(),
              Recipient.hashed(HashedIdentity.of(IdentityType.EMAIL_ADDRESS, "a@b.example", "s")));
      assertThat(codes(batch.asJwt(), BatchRow.of(nobody))).containsExactly("jwt.missing");
      results.clear();
      batch.asJwt().dryRun(rows(BatchRow.of(nobody)), SIGNED_AT, results::add);
      assertThat(((Refused) results.get(0)).problems().codes()).containsExactly("jwt.missing");
    }

    @Test
    void givesEachBadgeAStatusOfItsOwnAndNoneToARefusedOne() {
      URI address = URI.create("https://district.example/status/1");
      StatusListStore store = StatusListStore.inMemory();
      assertThat(store.save(StatusList.empty(address, StatusPurpose.REVOCATION))).isTrue();
      StatusLists lists = StatusLists.of(store, new SplittableRandom(1));
      int free = store.load(address).orElseThrow().free();
      BatchIssuer withStatus = batch.assigningStatus(badge -> lists.assign(address));
      withStatus.issue(rows(2), SIGNED_AT, results::add);
      assertThat(codes(withStatus, BatchRow.of("c", unclean(3)))).isNotEmpty();
      assertThat(store.load(address).orElseThrow().free()).isEqualTo(free - 2);
      assertThat(
              shelf.badges.values().stream()
                  .map(JsonEdits::object)
                  .map(badge -> (JsonObject) badge.member("credentialStatus").orElseThrow())
                  .map(entry -> entry.text("statusListIndex").orElseThrow())
                  .distinct())
          .hasSize(2);
      results.clear();
      withStatus.issue(rows(2), SIGNED_AT.plusSeconds(9), results::add);
      assertThat(results).allMatch(AlreadyIssued.class::isInstance);
      assertThat(store.load(address).orElseThrow().free()).isEqualTo(free - 2);
      results.clear();
      Outcome<JsonObject> full =
          Outcome.refusal(Problem.error("status.list-full", JsonPointer.root(), "It is full."));
      assertThat(codes(batch.assigningStatus(badge -> full), BatchRow.of("d", badge(4))))
          .containsExactly("status.list-full");
    }
  }

  @Nested
  class TheSameKey {

    @Test
    void bringsTheSameBadgeBack() {
      StoredBadge first = ((Issued) only(batch, BatchRow.of(badge(1)))).badge();
      BatchResult second = only(batch, BatchRow.of(badge(1)));
      assertThat(((AlreadyIssued) second).badge()).isEqualTo(first);
      assertThat(shelf.writes).hasSize(1);
    }

    @Test
    void isRefusedForAnotherContent() {
      StoredBadge first = ((Issued) only(batch, BatchRow.of("a", badge(1)))).badge();
      assertThat(codes(batch, BatchRow.of("a", badge(2)))).containsExactly("batch.other-content");
      assertThat(codes(batch, BatchRow.of("a", badge(1, "did:example:another"))))
          .containsExactly("batch.other-content");
      assertThat(shelf.badges).containsOnly(Map.entry("a", first.text()));
    }

    @Test
    void isFreeAgainAfterARefusal() {
      assertThat(codes(batch, BatchRow.of("a", unclean(1)))).isNotEmpty();
      assertThat(only(batch, BatchRow.of("a", badge(1)))).isInstanceOf(Issued.class);
    }

    @Test
    void isRefusedWhereTheBadgeIsGoneOrAnother() {
      only(batch, BatchRow.of("a", badge(1)));
      String text = shelf.badges.put("a", "{}");
      assertThat(codes(batch, BatchRow.of("a", badge(1)))).containsExactly("batch.badge-changed");
      shelf.badges.remove("a");
      assertThat(codes(batch, BatchRow.of("a", badge(1)))).containsExactly("batch.badge-missing");
      assertThat(text).isNotNull();
    }

    @Test
    void isRefusedWhereSomebodyElsesBadgeStands() {
      shelf.badges.put("a", "{}");
      assertThat(codes(batch, BatchRow.of("a", badge(1)))).containsExactly("batch.occupied");
      assertThat(shelf.badges).containsEntry("a", "{}");
    }
  }

  @Nested
  class Resuming {

    @Test
    void finishesWhatWasStoredButNotRecorded() {
      StoredBadge lost = ((Issued) only(batch, BatchRow.of("a", badge(1)))).badge();
      BatchJournal behind = BatchJournal.inMemory();
      behind.begin(Digest.ofText("a"), contentOf("a"));
      BatchIssuer next = BatchIssuer.of(Rows.ISSUER, behind, shelf);
      assertThat(((Issued) only(next, BatchRow.of("a", badge(1)))).badge()).isEqualTo(lost);
      assertThat(only(next, BatchRow.of("a", badge(1)))).isInstanceOf(AlreadyIssued.class);
      assertThat(shelf.writes).hasSize(1);
    }

    @Test
    void refusesToFinishABadgeThatSaysSomethingElse() {
      only(batch, BatchRow.of("a", badge(1)));
      BatchJournal behind = BatchJournal.inMemory();
      behind.begin(Digest.ofText("a"), contentOf("a"));
      BatchIssuer next = BatchIssuer.of(Rows.ISSUER, behind, shelf);
      assertThat(codes(next, BatchRow.of("a", badge(2)))).containsExactly("batch.other-content");
    }

    @Test
    void takesACorrectedRowIfNothingWasStored() {
      journal.begin(Digest.ofText("a"), Digest.ofText("whatever it said"));
      assertThat(only(batch, BatchRow.of("a", badge(1)))).isInstanceOf(Issued.class);
    }

    @Test
    void takesUpRowsWhoseStoreWasOutOfReach() {
      shelf.outOfReach = true;
      assertThat(codes(batch, BatchRow.of("a", badge(1)))).containsExactly("batch.sink");
      shelf.outOfReach = false;
      assertThat(only(batch, BatchRow.of("a", badge(1)))).isInstanceOf(Issued.class);
    }

    @Test
    void losesNothingWhereTheConsumerFails() {
      assertThatThrownBy(
              () ->
                  batch.issue(
                      rows(3),
                      SIGNED_AT,
                      result -> {
                        if (result.row() == 2) {
                          throw new IllegalStateException("no more");
                        }
                      }))
          .hasMessage("no more");
      assertThat(batch.issue(rows(3), SIGNED_AT, results::add))
          .isEqualTo(new BatchSummary(3, 1, 2, 0, 0));
    }

    private Digest contentOf(String key) {
      return journal.find(Digest.ofText(key)).orElseThrow().content();
    }
  }

  @Nested
  class DryRun {

    @Test
    void leavesNoTrace() {
      assertThat(batch.dryRun(rows(3), SIGNED_AT, results::add))
          .isEqualTo(new BatchSummary(3, 0, 0, 3, 0));
      assertThat(shelf.badges).isEmpty();
      assertThat(shelf.writes).isEmpty();
      assertThat(journal.find(Digest.ofText("row-1"))).isEmpty();
    }

    @Test
    void refusesWhatIssuingRefuses() {
      only(batch, BatchRow.of("before", badge(9)));
      results.clear();
      BatchRow[] rows = {
        BatchRow.of("a", badge(1)),
        BatchRow.of("a", badge(1)),
        BatchRow.of("a", badge(2)),
        BatchRow.of("b", unclean(3)),
        BatchRow.of("", badge(4)),
        BatchRow.of("before", badge(9)),
        BatchRow.of("before", badge(1)),
      };
      batch.dryRun(rows(rows), SIGNED_AT, results::add);
      var dry = List.copyOf(results);
      results.clear();
      batch.issue(rows(rows), SIGNED_AT, results::add);
      assertThat(results.stream().map(BatchIssuerTest::codes))
          .containsExactlyElementsOf(dry.stream().map(BatchIssuerTest::codes).toList());
      assertThat(dry.get(0))
          .isInstanceOfSatisfying(Ready.class, r -> assertThat(r.again()).isFalse());
      assertThat(dry.get(1))
          .isInstanceOfSatisfying(Ready.class, r -> assertThat(r.again()).isTrue());
      assertThat(results.get(0)).isInstanceOf(Issued.class);
      assertThat(results.get(1)).isInstanceOf(AlreadyIssued.class);
      assertThat(dry.get(5)).isInstanceOf(AlreadyIssued.class);
    }

    @Test
    void doesNotAskForAStatus() {
      BatchIssuer asking =
          batch.assigningStatus(
              badge -> {
                throw new AssertionError("nothing is to be spent");
              });
      asking.dryRun(rows(1), SIGNED_AT, results::add);
      assertThat(results).singleElement().isInstanceOf(Ready.class);
    }
  }

  @Test
  void namesNobodyInTexts() {
    BatchRow row = BatchRow.of("Robin.Marsh@example.org", badge(1));
    assertThat(only(batch, row).toString() + row + only(batch, row)).doesNotContain("Robin");
    assertThat(only(batch, BatchRow.of("Robin.Marsh@example.org", badge(2))).toString())
        .isEqualTo("Refused[row=1, [batch.other-content]]");
  }

  private static List<String> codes(BatchResult result) {
    return result instanceof Refused refused ? refused.problems().codes() : List.of();
  }
}
