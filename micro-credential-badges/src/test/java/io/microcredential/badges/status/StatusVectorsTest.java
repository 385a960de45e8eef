package io.microcredential.badges.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.SharedData;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bitstring Status List 1.0 against the examples of W3C and the list of 1EdTech's validator. */
@Tag("shared")
class StatusVectorsTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final String LIST = "https://example.com/credentials/status/3";

  @Test
  void decodesTheListOfTheRecommendation() {
    JsonObject list = SharedData.object("vectors/bitstring-status-list/status-list.json");
    JsonObject expected = SharedData.object("vectors/bitstring-status-list/expected.json");
    var subject = (JsonObject) list.members().get("credentialSubject");
    StatusBits bits = StatusBits.decode(subject.text("encodedList").orElseThrow()).orElseThrow();

    assertThat(subject.text("encodedList")).isEqualTo(expected.text("encodedList"));
    assertThat(expected.members().get("bits")).isEqualTo(JsonValue.of(bits.length()));
    assertThat(bits.count()).isZero();

    JsonObject credential = SharedData.object("vectors/bitstring-status-list/credential.json");
    EntryForm entry =
        EntryForm.read((JsonObject) credential.members().get("credentialStatus"), false)
            .orElseThrow();
    assertThat(entry.index()).isEqualTo(94_567);
    assertThat(PublishedList.read(list, false).then(read -> read.value(entry)).orElseThrow())
        .isZero();
  }

  @Test
  void readsBothPublishedLists() {
    List<String> lists =
        List.of(
            "vectors/bitstring-status-list/status-list.json",
            "samples/ob30/bit-string-list/testlist");
    long read =
        lists.stream()
            .filter(file -> PublishedList.read(SharedData.object(file), false).isSuccess())
            .count();
    Conformance.states("Bitstring status lists of W3C and 1EdTech, read", (int) read, lists.size());
  }

  @Test
  void believesTheUnsignedListOfTheRecommendationNotAtAll() {
    JsonObject credential = SharedData.object("vectors/bitstring-status-list/credential.json");

    assertThat(
            StatusSamples.serving(
                    URI.create(LIST),
                    SharedData.text("vectors/bitstring-status-list/status-list.json"))
                .check(credential, AT))
        .extracting(StatusFinding::code)
        .containsExactly("status.list-not-signed");
  }

  @Test
  void findsTheOneRevokedEntryInTheListOf1EdTechOnceTheKeyIsBound() {
    String issuer = "https://1edtech.edu/issuers/565049";
    JsonObject controller =
        SharedData.object("samples/support/controllers/1edtech-edu-issuers-565049.json");
    var fetcher =
        StatusSamples.fetcher(
            Map.of(LIST, SharedData.text("samples/ob30/bit-string-list/testlist")));
    StatusCheck bound = StatusCheck.of(fetcher, ControllerDocuments.of(Map.of(issuer, controller)));
    StatusCheck unbound = StatusCheck.of(fetcher, ControllerDocuments.none());

    assertThat(List.of(0, 22, 23, 24, 131_071))
        .extracting(index -> bound.check(badge(issuer, index), AT).get(0).outcome())
        .containsExactly(
            StatusOutcome.NOT_SET,
            StatusOutcome.NOT_SET,
            StatusOutcome.REVOKED,
            StatusOutcome.NOT_SET,
            StatusOutcome.NOT_SET);
    assertThat(unbound.check(badge(issuer, 23), AT))
        .extracting(StatusFinding::code)
        .containsExactly("status.list-proof");
  }

  private static JsonObject badge(String issuer, int index) {
    return StatusSamples.object(
        """
        {"id": "urn:uuid:1", "issuer": "%s", "credentialStatus": {
          "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
          "statusListIndex": "%d", "statusListCredential": "%s"}}
        """
            .formatted(issuer, index, LIST));
  }

  @Test
  void readsTheRevocationListOfOpenBadges2() {
    RevocationList list =
        RevocationList.read(SharedData.object("samples/ob20/assets/revocation-list.json"))
            .orElseThrow();

    assertThat(list.reason("https://example.org/beths-robotics-badge-revoked.json"))
        .contains("A good reason, for sure");
    assertThat(list.reason("urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4")).contains("");
    assertThat(list.reason("https://example.org/beths-robotics-badge.json")).isEmpty();
    assertThat(
            RevocationList.read(SharedData.object("samples/ob20/assets/empty-revocation-list.json"))
                .isSuccess())
        .isTrue();
  }
}
