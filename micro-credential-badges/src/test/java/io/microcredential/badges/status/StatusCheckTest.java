package io.microcredential.badges.status;

import static io.microcredential.badges.status.StatusSamples.ADDRESS;
import static io.microcredential.badges.status.StatusSamples.AT;
import static io.microcredential.badges.status.StatusSamples.ISSUER;
import static io.microcredential.badges.status.StatusSamples.KEY;
import static io.microcredential.badges.status.StatusSamples.SIGNED;
import static io.microcredential.badges.status.StatusSamples.TWO_DAYS;
import static io.microcredential.badges.status.StatusSamples.assigned;
import static io.microcredential.badges.status.StatusSamples.badge;
import static io.microcredential.badges.status.StatusSamples.object;
import static io.microcredential.badges.status.StatusSamples.serving;
import static io.microcredential.badges.status.StatusSamples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.badges.status.StatusList.Assignment;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row I4 and Bitstring Status List 1.0, Validate Algorithm: what honest lists say. */
class StatusCheckTest {

  private static final URI PAUSES = URI.create("https://status.example/pauses");
  private static final URI NEWS = URI.create("https://status.example/news");

  private final Assignment revocation =
      assigned(StatusList.empty(ADDRESS, StatusPurpose.REVOCATION));
  private final Assignment pause = assigned(StatusList.empty(PAUSES, StatusPurpose.SUSPENSION));
  private final Assignment news =
      assigned(StatusList.ofMessages(NEWS, List.of("none", "a newer edition", "ask us")));

  private StatusFinding only(StatusList list, JsonObject entry) {
    List<StatusFinding> findings =
        serving(list.address(), Json.write(signed(list))).check(badge(entry), AT);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Nested
  class Bitstrings {

    @Test
    void sayThatNothingIsSet() {
      StatusFinding finding = only(revocation.list(), revocation.entry());

      assertThat(finding.outcome()).isEqualTo(StatusOutcome.NOT_SET);
      assertThat(finding.code()).isEqualTo("status.not-set");
      assertThat(finding.at()).hasToString("/credentialStatus");
      assertThat(finding.purpose()).isEqualTo("revocation");
    }

    @Test
    void sayThatTheBadgeIsRevokedAndNoOtherIs() {
      StatusList before = revocation.list().assign(new SplittableRandom(9)).orElseThrow().list();
      StatusList revoked = before.mark(revocation.index()).orElseThrow();

      assertThat(only(revoked, revocation.entry()).outcome()).isEqualTo(StatusOutcome.REVOKED);
      JsonObject other =
          revocation.entry().with("statusListIndex", JsonValue.of("" + (revocation.index() ^ 1)));
      assertThat(only(revoked, other).outcome()).isEqualTo(StatusOutcome.NOT_SET);
    }

    @Test
    void sayThatASuspensionWasLifted() {
      StatusList suspended = pause.list().mark(pause.index()).orElseThrow();

      assertThat(only(suspended, pause.entry()).outcome()).isEqualTo(StatusOutcome.SUSPENDED);
      assertThat(only(suspended.lift(pause.index()).orElseThrow(), pause.entry()).outcome())
          .isEqualTo(StatusOutcome.NOT_SET);
    }

    @Test
    void sayMessagesInTheIssuersWords() {
      StatusFinding said = only(news.list().say(news.index(), 2).orElseThrow(), news.entry());

      assertThat(said.outcome()).isEqualTo(StatusOutcome.MESSAGE);
      assertThat(said.issuerWords()).contains("ask us");
      StatusFinding silent = only(news.list(), news.entry());
      assertThat(silent.outcome()).isEqualTo(StatusOutcome.NOT_SET);
      assertThat(silent.issuerWords()).contains("none");
    }

    @Test
    void areAllLookedAt() {
      StatusList suspended = pause.list().mark(pause.index()).orElseThrow();
      StatusCheck check =
          serving(
              Map.of(
                  ADDRESS.toString(),
                  Json.write(signed(revocation.list())),
                  PAUSES.toString(),
                  Json.write(signed(suspended)),
                  NEWS.toString(),
                  "gone"));

      assertThat(check.check(badge(revocation.entry(), pause.entry(), news.entry()), AT))
          .extracting(finding -> finding.at() + " " + finding.outcome())
          .containsExactly(
              "/credentialStatus/0 NOT_SET",
              "/credentialStatus/1 SUSPENDED",
              "/credentialStatus/2 UNKNOWN");
    }

    @Test
    void mayBeSignedAsAToken() {
      StatusList revoked = revocation.list().mark(revocation.index()).orElseThrow();
      String token = revoked.signedJwt(ISSUER, KEY, SIGNED, TWO_DAYS).orElseThrow();

      assertThat(serving(ADDRESS, token).check(badge(revocation.entry()), AT))
          .extracting(StatusFinding::outcome)
          .containsExactly(StatusOutcome.REVOKED);
    }

    @Test
    void mayServeSeveralPurposesInOneList() {
      JsonObject unsigned = revocation.list().credential(ISSUER, SIGNED, TWO_DAYS);
      var subject = (JsonObject) unsigned.members().get("credentialSubject");
      JsonValue both = new JsonArray(List.of(JsonValue.of("refresh"), JsonValue.of("revocation")));
      JsonObject list =
          DataIntegrity.withDefaults()
              .sign(
                  unsigned.with("credentialSubject", subject.with("statusPurpose", both)),
                  KEY,
                  SIGNED)
              .orElseThrow();

      assertThat(serving(ADDRESS, Json.write(list)).check(badge(revocation.entry()), AT))
          .extracting(StatusFinding::outcome)
          .containsExactly(StatusOutcome.NOT_SET);
    }

    @Test
    void mayComeFromAnotherIssuerWhomTheCallerNames() {
      var otherKey = StatusSamples.key(2);
      String other = StatusSamples.did(otherKey);
      String list =
          Json.write(revocation.list().signed(other, otherKey, SIGNED, TWO_DAYS).orElseThrow());
      StatusCheck check = serving(ADDRESS, list).with(Canonicalization.withDefaults());

      assertThat(check.check(badge(revocation.entry()), AT))
          .extracting(StatusFinding::code)
          .containsExactly("status.other-issuer");
      assertThat(check.acceptingListsOf(Set.of(other)).check(badge(revocation.entry()), AT))
          .extracting(StatusFinding::code)
          .containsExactly("status.not-set");
    }
  }

  @Nested
  class Legacy {

    /** A list as wallets and issuers wrote it in 2021, with the context that its terms need. */
    private String list(String encoded) {
      JsonObject list =
          object(
              """
              {"@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/vc/status-list/2021/v1"],
               "id": "%s", "type": ["VerifiableCredential", "StatusList2021Credential"],
               "issuer": "%s", "validFrom": "2026-01-01T00:00:00Z",
               "credentialSubject": {"id": "%s#list", "type": "StatusList2021",
                 "statusPurpose": "revocation", "encodedList": "%s"}}
              """
                  .formatted(ADDRESS, ISSUER, ADDRESS, encoded));
      return VcJwt.sign(list, KEY).orElseThrow();
    }

    @Test
    void listsAreRead() {
      JsonObject entry = revocation.entry().with("type", JsonValue.of("StatusList2021Entry"));
      String bits =
          revocation.list().mark(revocation.index()).orElseThrow().values().encode().substring(1);

      assertThat(serving(ADDRESS, list(bits)).check(badge(entry), AT))
          .extracting(StatusFinding::outcome)
          .containsExactly(StatusOutcome.REVOKED);
      assertThat(serving(ADDRESS, list(bits + "==")).check(badge(entry), AT))
          .extracting(StatusFinding::outcome)
          .containsExactly(StatusOutcome.REVOKED);
      assertThat(serving(ADDRESS, list(bits)).check(badge(revocation.entry()), AT))
          .extracting(StatusFinding::code)
          .containsExactly("status.list-form");
    }
  }

  @Nested
  class RevocationLists {

    private final JsonObject entry =
        object("{\"id\": \"https://status.example/list\", \"type\": \"1EdTechRevocationList\"}");

    private StatusFinding found(String list) {
      return serving(URI.create("https://status.example/list"), list)
          .check(badge(entry), AT)
          .get(0);
    }

    @Test
    void nameTheRevokedOnes() {
      StatusFinding revoked =
          found(
              """
              {"id": "https://status.example/list", "issuer": "%s", "revokedCredential": [
                {"id": "urn:uuid:other", "revoked": true},
                {"id": "urn:uuid:badge", "revoked": true, "revocationReason": "Issued in error"}]}
              """
                  .formatted(ISSUER));

      assertThat(revoked.outcome()).isEqualTo(StatusOutcome.REVOKED);
      assertThat(revoked.issuerWords()).contains("Issued in error");
    }

    @Test
    void mayNameBadgesThatAreNotRevoked() {
      assertThat(
              found("{\"revokedCredential\": [{\"id\": \"urn:uuid:badge\", \"revoked\": false}]}")
                  .outcome())
          .isEqualTo(StatusOutcome.NOT_SET);
      assertThat(found("{\"revokedCredential\": []}").outcome()).isEqualTo(StatusOutcome.NOT_SET);
    }

    @Test
    void leaveTheStatusUnknownWhereTheyAreMalformedOrSomebodyElses() {
      assertThat(found("{}").code()).isEqualTo("status.list-form");
      assertThat(found("[]").code()).isEqualTo("status.list-form");
      assertThat(found("{\"revokedCredential\": [1]}").code()).isEqualTo("status.list-form");
      assertThat(found("{\"revokedCredential\": [{\"revoked\": true}]}").code())
          .isEqualTo("status.list-form");
      assertThat(found("{\"revokedCredential\": [{\"id\": \"x\", \"revoked\": \"false\"}]}").code())
          .isEqualTo("status.list-form");
      assertThat(found("{\"issuer\": {\"id\": \"did:web:o\"}, \"revokedCredential\": []}").code())
          .isEqualTo("status.other-issuer");
      assertThat(
              found(
                      "{\"issuer\": \"%s\", \"revokedCredential\": [], \"proof\": {}}"
                          .formatted(ISSUER))
                  .code())
          .isEqualTo("status.list-proof");
    }

    @Test
    void ofOpenBadges2NameAssertionsWithOrWithoutReasons() {
      RevocationList list =
          RevocationList.read(
                  object(
                      """
                      {"type": "RevocationList", "revokedAssertions": [
                        "urn:uuid:a", {"id": "urn:uuid:b"}, {"uid": "c", "revocationReason": "Lost"}]}
                      """))
              .orElseThrow();

      assertThat(list.reason("urn:uuid:a")).contains("");
      assertThat(list.reason("urn:uuid:b")).contains("");
      assertThat(list.reason("c")).contains("Lost");
      assertThat(list.reason("urn:uuid:A")).isEmpty();
      assertThat(list).hasToString("RevocationList[3]");
    }
  }

  @Test
  void findsNothingWhereThereIsNoEntry() {
    JsonObject badge = badge(revocation.entry()).without("credentialStatus");

    assertThat(serving(Map.of()).check(badge, AT)).isEmpty();
    assertThat(
            serving(Map.of()).check(badge.with("credentialStatus", new JsonArray(List.of())), AT))
        .isEmpty();
  }

  @Test
  void keepsSnapshotsThatTellTheStatusWithoutAnyServer() {
    StatusList revoked = revocation.list().mark(revocation.index()).orElseThrow();
    JsonObject badge = badge(revocation.entry(), pause.entry(), object("{\"type\": \"Other\"}"));
    StatusCheck live =
        serving(
            Map.of(
                ADDRESS.toString(), Json.write(signed(revoked)),
                PAUSES.toString(), Json.write(signed(pause.list()))));

    List<StatusSnapshot> snapshots = live.snapshots(badge, AT);
    assertThat(snapshots).extracting(StatusSnapshot::address).containsExactly(ADDRESS, PAUSES);
    assertThat(snapshots.get(0)).hasToString("StatusSnapshot[2026-11-22T00:00:00Z]");

    StatusCheck later =
        StatusCheck.of(StatusSnapshot.fetcher(snapshots), ControllerDocuments.none());
    assertThat(later.check(badge, AT)).isEqualTo(live.check(badge, AT));
    assertThat(later.check(badge, AT).get(0).outcome()).isEqualTo(StatusOutcome.REVOKED);
    assertThat(later.check(badge, AT.plus(TWO_DAYS)).get(0).code())
        .isEqualTo("status.list-validity");
  }
}
