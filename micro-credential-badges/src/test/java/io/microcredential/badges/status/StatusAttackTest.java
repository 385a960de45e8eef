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

import io.microcredential.badges.fetch.SafeFetcher;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.Gzip;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.status.StatusList.Assignment;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack catalogue, status lists: none of these leaves a badge standing. */
class StatusAttackTest {

  private final Assignment entry = assigned(StatusList.empty(ADDRESS, StatusPurpose.REVOCATION));
  private final JsonObject honest = entry.list().credential(ISSUER, SIGNED, TWO_DAYS);

  /** Returns the only code that comes of a list as it is served, which must be unknown. */
  private String code(String list) {
    return code(list, entry.entry());
  }

  private static String code(String list, JsonObject entry) {
    List<StatusFinding> findings = serving(ADDRESS, list).check(badge(entry), AT);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).outcome()).isEqualTo(StatusOutcome.UNKNOWN);
    return findings.get(0).code();
  }

  private static String sign(JsonObject unsigned) {
    return Json.write(DataIntegrity.withDefaults().sign(unsigned, KEY, SIGNED).orElseThrow());
  }

  private JsonObject subject(String member, JsonValue value) {
    var subject = (JsonObject) honest.members().get("credentialSubject");
    return honest.with("credentialSubject", subject.with(member, value));
  }

  private String withBits(String encoded) {
    return sign(subject("encodedList", JsonValue.of(encoded)));
  }

  @Nested
  class Origin {

    @Test
    void anotherIssuersListIsNotBelieved() {
      var thief = StatusSamples.key(2);
      assertThat(
              code(
                  Json.write(
                      entry
                          .list()
                          .signed(StatusSamples.did(thief), thief, SIGNED, TWO_DAYS)
                          .orElseThrow())))
          .isEqualTo("status.other-issuer");
    }

    @Test
    void aListInTheIssuersNameSignedByAnotherKeyIsNotBelieved() {
      var thief = StatusSamples.key(2);
      assertThat(
              code(Json.write(entry.list().signed(ISSUER, thief, SIGNED, TWO_DAYS).orElseThrow())))
          .isEqualTo("status.list-proof");
      assertThat(code(entry.list().signedJwt(ISSUER, thief, SIGNED, TWO_DAYS).orElseThrow()))
          .isEqualTo("status.list-proof");
    }

    @Test
    void anUnsignedListIsNotBelieved() {
      assertThat(code(Json.write(honest))).isEqualTo("status.list-not-signed");
      assertThat(code(Json.write(honest.with("proof", new JsonArray(List.of())))))
          .isEqualTo("status.list-not-signed");
    }

    @Test
    void aChangedListIsNotBelieved() {
      StatusList revoked = entry.list().mark(entry.index()).orElseThrow();
      JsonObject signed = signed(revoked);
      JsonObject changed =
          signed.with("credentialSubject", honest.members().get("credentialSubject"));

      assertThat(code(Json.write(changed))).isEqualTo("status.list-proof");
    }

    @Test
    void aSecondProofThatFailsSpoilsTheFirst() {
      JsonObject signed = signed(entry.list());
      var proofs = ((JsonArray) signed.members().get("proof")).items();
      var bad = ((JsonObject) proofs.get(0)).with("created", JsonValue.of("2026-11-20T00:00:00Z"));

      assertThat(code(Json.write(signed.with("proof", new JsonArray(List.of(proofs.get(0), bad))))))
          .isEqualTo("status.list-proof");
    }

    @Test
    void aTokenWhoseClaimsContradictTheListIsNotBelieved() {
      String[] parts =
          entry.list().signedJwt(ISSUER, KEY, SIGNED, TWO_DAYS).orElseThrow().split("\\.");
      String payload = new String(Base64Url.decode(parts[1]).orElseThrow(), StandardCharsets.UTF_8);
      String other = payload.replace("\"iss\":\"did:key:", "\"iss\":\"did:web:");
      byte[] input =
          (parts[0] + "." + Base64Url.encode(other.getBytes(StandardCharsets.UTF_8)))
              .getBytes(StandardCharsets.US_ASCII);
      String token =
          new String(input, StandardCharsets.US_ASCII) + "." + Base64Url.encode(KEY.sign(input));

      assertThat(other).isNotEqualTo(payload);
      assertThat(code(token)).isEqualTo("status.list-proof");
    }

    @Test
    void anotherListOfTheIssuerServedInItsPlaceIsNotBelieved() {
      JsonObject other = honest.with("id", JsonValue.of("https://status.example/revocations/2"));

      assertThat(code(sign(other))).isEqualTo("status.list-id");
    }

    @Test
    void aBadgeInsteadOfAListIsNotBelieved() {
      JsonObject plain =
          honest.with("type", new JsonArray(List.of(JsonValue.of("VerifiableCredential"))));

      assertThat(code(sign(plain))).isEqualTo("status.list-form");
      assertThat(code("<html>")).isEqualTo("status.list-form");
      assertThat(code("{")).isEqualTo("status.list-form");
      assertThat(code("")).isEqualTo("status.list-form");
      assertThat(code("a.b.c")).isEqualTo("status.list-form");
      assertThat(code(sign(honest.with("credentialSubject", object("{\"id\": \"urn:x\"}")))))
          .isEqualTo("status.list-form");
    }

    @Test
    void aListThatIsOverOrNotYetValidIsNotBelieved() {
      StatusCheck check = serving(ADDRESS, sign(honest));
      JsonObject badge = badge(entry.entry());

      assertThat(check.check(badge, SIGNED.plus(TWO_DAYS)).get(0).code())
          .isEqualTo("status.list-validity");
      assertThat(check.check(badge, SIGNED.minusSeconds(1)).get(0).code())
          .isEqualTo("status.list-validity");
      assertThat(check.check(badge, SIGNED.plus(TWO_DAYS).minusSeconds(1)).get(0).code())
          .isEqualTo("status.not-set");
      assertThat(code(sign(honest.with("validUntil", JsonValue.of("2026-11-23")))))
          .isEqualTo("status.list-form");
    }

    @Test
    void aListThatCannotBeHadLeavesTheStatusUnknown() {
      List<StatusFinding> findings = serving(Map.of()).check(badge(entry.entry()), AT);

      assertThat(findings).extracting(StatusFinding::code).containsExactly("status.unavailable");
      assertThat(findings)
          .extracting(StatusFinding::outcome)
          .containsExactly(StatusOutcome.UNKNOWN);
    }
  }

  @Nested
  class Places {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "", "-1", "+1", "1e3", "1.0", "01", "0x10", " 1", "1 ", "one", "\u0661", "1_000", "--"
        })
    void anIndexThatIsNoDecimalTextIsRefused(String index) {
      assertThat(code(sign(honest), entry.entry().with("statusListIndex", JsonValue.of(index))))
          .isEqualTo("status.form");
    }

    @Test
    void anIndexThatIsANumberIsRefused() {
      assertThat(code(sign(honest), entry.entry().with("statusListIndex", new JsonNumber("1"))))
          .isEqualTo("status.form");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "131072",
          "4294967296",
          "9223372036854775807",
          "18446744073709551616",
          "999999999999999999999999999999"
        })
    void anIndexBeyondTheListIsRefused(String index) {
      assertThat(code(sign(honest), entry.entry().with("statusListIndex", JsonValue.of(index))))
          .isEqualTo("status.index");
    }

    @Test
    void theLastIndexIsStillInTheList() {
      assertThat(
              serving(ADDRESS, sign(honest))
                  .check(badge(entry.entry().with("statusListIndex", JsonValue.of("131071"))), AT)
                  .get(0)
                  .code())
          .isEqualTo("status.not-set");
    }

    @Test
    void anotherPurposeThanTheListsIsRefused() {
      assertThat(
              code(sign(honest), entry.entry().with("statusPurpose", JsonValue.of("suspension"))))
          .isEqualTo("status.purpose");
      assertThat(code(sign(honest), entry.entry().without("statusPurpose")))
          .isEqualTo("status.form");
      assertThat(code(sign(honest), entry.entry().with("statusPurpose", JsonValue.of(" "))))
          .isEqualTo("status.form");
    }

    @Test
    void aPurposeThatNobodyKnowsIsNoGoodSignWhenSet() {
      StatusList revoked = entry.list().mark(entry.index()).orElseThrow();
      var own =
          (JsonObject)
              revoked.credential(ISSUER, SIGNED, TWO_DAYS).members().get("credentialSubject");
      String list =
          sign(
              honest.with("credentialSubject", own.with("statusPurpose", JsonValue.of("urn:own"))));

      assertThat(code(list, entry.entry().with("statusPurpose", JsonValue.of("urn:own"))))
          .isEqualTo("status.purpose-unknown");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"relative/list", "/list", "//status.example/list", "#1", "", "ht tp://x"})
    void aListWithoutAnAbsoluteAddressIsRefused(String address) {
      assertThat(
              code(sign(honest), entry.entry().with("statusListCredential", JsonValue.of(address))))
          .isEqualTo("status.form");
    }

    @ParameterizedTest
    @CsvSource({
      "https://169.254.169.254/latest/, not on the public Internet",
      "https://[::1]/list, not on the public Internet",
      "http://status.example/list, Only https",
      "file:///etc/passwd, Only https"
    })
    void aListInsideANetworkIsNotFetched(String address, String why) {
      StatusFinding finding =
          StatusCheck.of(SafeFetcher.withDefaults(() -> AT), ControllerDocuments.none())
              .check(badge(entry.entry().with("statusListCredential", JsonValue.of(address))), AT)
              .get(0);

      assertThat(finding.code()).isEqualTo("status.unavailable");
      assertThat(finding.message()).contains(why);
    }
  }

  @Nested
  class Bits {

    @Test
    void thatAreNoWholeGzipFileAreRefused() {
      byte[] packed = Gzip.pack(new byte[16_384]);
      byte[] cut = Arrays.copyOf(packed, packed.length - 9);

      assertThat(code(withBits("u" + Base64Url.encode(cut)))).isEqualTo("status.list-bits");
      assertThat(code(withBits("u" + Base64Url.encode(new byte[40]))))
          .isEqualTo("status.list-bits");
      assertThat(code(withBits(Base64Url.encode(packed)))).isEqualTo("status.list-bits");
      assertThat(code(withBits("z" + Base64Url.encode(packed)))).isEqualTo("status.list-bits");
      assertThat(code(withBits("u*"))).isEqualTo("status.list-bits");
      assertThat(code(withBits("u"))).isEqualTo("status.list-bits");
    }

    @Test
    void thatAreABombAreNotUnpacked() {
      byte[] bomb = Gzip.pack(new byte[256 * 1024 * 1024]);

      assertThat(bomb.length).isLessThan(300_000);
      assertThat(code(withBits("u" + Base64Url.encode(bomb)))).isEqualTo("status.list-too-large");
    }

    @Test
    void thatAreTooFewToHideAmongAreRefused() {
      assertThat(code(withBits("u" + Base64Url.encode(Gzip.pack(new byte[16_383])))))
          .isEqualTo("status.list-too-short");
      assertThat(code(withBits("u" + Base64Url.encode(Gzip.pack(new byte[0])))))
          .isEqualTo("status.list-too-short");
    }

    @Test
    void areTooFewWhereEveryEntryTakesTwo() {
      JsonObject two =
          entry
              .entry()
              .with("statusSize", new JsonNumber("2"))
              .with(
                  "statusMessage",
                  assigned(StatusList.ofMessages(ADDRESS, List.of("a", "b", "c", "d")))
                      .entry()
                      .members()
                      .get("statusMessage"));

      assertThat(code(sign(honest), two)).isEqualTo("status.list-too-short");
    }
  }

  @Test
  void aRevocationIsNotTakenBackByAnOlderStateOfTheList() {
    StatusListStore store = StatusListStore.inMemory();
    store.save(StatusList.empty(ADDRESS, StatusPurpose.REVOCATION));
    store.save(entry.list());
    StatusList before = store.load(ADDRESS).orElseThrow();
    store.save(before.mark(entry.index()).orElseThrow());

    assertThat(store.save(before)).isFalse();
    assertThat(store.load(ADDRESS).orElseThrow().values().count()).isEqualTo(1);
  }
}
