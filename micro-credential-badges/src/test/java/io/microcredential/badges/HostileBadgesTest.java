package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handed in, there is a report, in bounded time, and it is not a good one. */
class HostileBadgesTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
  private static final JsonObject SMALL = SampleBadge.small();
  private static final JsonObject SIGNED = SampleBadge.sign(SMALL);
  private static final String TEXT = Json.write(SIGNED);

  private static VerificationReport report(byte[] badge) {
    VerificationReport report = assertTimeout(LONG, () -> VERIFIER.verify(badge, SampleBadge.NOW));
    assertThat(report.checks()).extracting(Check::step).containsExactly(VerificationStep.values());
    assertThat(report.text()).isNotBlank();
    return report;
  }

  private static VerificationReport report(String badge) {
    return report(badge.getBytes(StandardCharsets.UTF_8));
  }

  private static VerificationReport refused(JsonObject badge) {
    return refused(Json.write(badge));
  }

  private static VerificationReport refused(String badge) {
    VerificationReport report = report(badge);
    assertThat(report.result()).isNotEqualTo(VerificationResult.VALID);
    assertThat(report.verifiedBadge()).isEmpty();
    return report;
  }

  @Test
  void theBadgeUnderAttackIsGood() {
    assertThat(report(TEXT).result()).isEqualTo(VerificationResult.VALID);
  }

  @Nested
  class Bytes {

    @Test
    void truncatedAtEveryByte() {
      byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < whole.length; length++) {
        assertThat(report(Arrays.copyOf(whole, length)).result())
            .as("%d bytes", length)
            .isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void invalidUtf8AtEveryByte() {
      byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < whole.length; i++) {
        byte[] changed = whole.clone();
        changed[i] = (byte) 0xff;
        assertThat(report(changed).result()).as("at %d", i).isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void halfCharactersAndLettersInTooManyBytes() {
      for (int[] bytes :
          new int[][] {
            {0xc1, 0xa1}, {0xe0, 0x81, 0xa1}, {0xed, 0xa0, 0x80}, {0xf5, 0x80}, {0xc3}
          }) {
        byte[] start = "{\"id\": \"".getBytes(StandardCharsets.UTF_8);
        byte[] badge = Arrays.copyOf(start, start.length + bytes.length + 2);
        for (int i = 0; i < bytes.length; i++) {
          badge[start.length + i] = (byte) bytes[i];
        }
        badge[badge.length - 2] = '"';
        badge[badge.length - 1] = '}';
        VerificationReport report = report(badge);
        assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
        assertThat(report.problems().codes()).contains("json.encoding");
      }
    }

    @Test
    void allByteValuesAndAllZeros() {
      byte[] all = new byte[1024];
      IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
      assertThat(report(all).result()).isEqualTo(VerificationResult.INVALID);
      assertThat(report(new byte[100_000]).result()).isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void otherEncodings() {
      for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
        assertThat(report(TEXT.getBytes(charset)).result()).isEqualTo(VerificationResult.INVALID);
      }
      refused("\ufeff" + TEXT);
    }

    @Test
    void somethingBehindTheBadge() {
      for (String tail : List.of("x", "{}", ",", "\u0000", TEXT)) {
        assertThat(report(TEXT + tail).result()).isEqualTo(VerificationResult.INVALID);
      }
    }
  }

  @Nested
  class Bombs {

    @Test
    void deep() {
      for (int depth : List.of(65, 500, 100_000, 2_000_000)) {
        refused("[".repeat(depth));
        refused("{\"a\":".repeat(depth));
        refused("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
      }
    }

    @Test
    void deepInOneProperty() {
      JsonObject profile = object("{\"id\": \"https://a.example/p\", \"type\": [\"Profile\"]}");
      for (int i = 0; i < 60; i++) {
        profile = profile.with("parentOrg", profile);
      }
      refused(with(SIGNED, "/issuer/parentOrg", profile));
    }

    @Test
    void longTexts() {
      refused(SIGNED.with("name", JsonValue.of("x".repeat(3_000_000))));
      assertThat(report("{\"id\": \"" + "x".repeat(5_000_000) + "\"}").problems().codes())
          .contains("json.too-long");
    }

    @Test
    void manyMembers() {
      Map<String, JsonValue> members = new LinkedHashMap<>(SIGNED.members());
      IntStream.range(0, 100_000).forEach(i -> members.put("m" + i, JsonValue.of(i)));
      refused(new JsonObject(members));
    }

    @Test
    void manyItems() {
      refused(
          SIGNED.with("evidence", new JsonArray(Collections.nCopies(400_000, JsonValue.of(1)))));
      var texts = new JsonArray(IntStream.range(0, 200_000).mapToObj(JsonValue::of).toList());
      refused(with(SIGNED, "/credentialSubject/achievement/tag", texts));
    }

    @Test
    void manyTypesAndContexts() {
      List<JsonValue> names =
          IntStream.range(0, 50_000).mapToObj(i -> JsonValue.of("https://a.example/" + i)).toList();
      refused(SIGNED.with("type", new JsonArray(names)));
      var contexts =
          new ArrayList<JsonValue>(((JsonArray) SIGNED.members().get("@context")).items());
      contexts.addAll(names);
      refused(SIGNED.with("@context", new JsonArray(contexts)));
    }

    @Test
    void aFloodOfUnnamedNodesThatLookAlike() {
      JsonValue unnamed = value("{\"type\": [\"Evidence\"]}");
      for (int nodes : List.of(1_000, 4_000, 60_000)) {
        refused(SIGNED.with("evidence", new JsonArray(Collections.nCopies(nodes, unnamed))));
      }
    }

    @Test
    void unnamedTreesThatLookAlike() {
      String result = "{\"type\": [\"Result\"], \"alignment\": %s}";
      String alignments =
          Collections.nCopies(
                  30,
                  "{\"type\": [\"Alignment\"], \"targetName\": \"a\","
                      + " \"targetUrl\": \"https://a.example\"}")
              .stream()
              .collect(Collectors.joining(",", "[", "]"));
      String results =
          Collections.nCopies(30, result.formatted(alignments)).stream()
              .collect(Collectors.joining(",", "[", "]"));
      refused(with(SIGNED, "/credentialSubject/result", results));
    }

    @Test
    void aThousandProofs() {
      JsonObject good = (JsonObject) ((JsonArray) SIGNED.members().get("proof")).items().get(0);
      JsonObject bad = with(good, "/created", "\"2026-06-03T12:00:01Z\"");
      VerificationReport report =
          refused(SIGNED.with("proof", new JsonArray(Collections.nCopies(1_000, bad))));
      var last = new ArrayList<JsonValue>(Collections.nCopies(10_000, bad));
      last.add(good);
      report = refused(SIGNED.with("proof", new JsonArray(last)));
      assertThat(report.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
      assertThat(report.problems().codes()).contains("proof.too-many");
    }

    @Test
    void tokensWithVeryManyParts() {
      refused("a" + ".a".repeat(1_000_000));
      refused("a" + ".".repeat(1_000_000));
      refused("a".repeat(3_000_000));
      refused("a.".repeat(1_000_000) + "!");
    }

    @Test
    void endlessLanguageTags() {
      String tag = "en" + "-a".repeat(200_000);
      refused(SIGNED.with("name", value("{\"@value\": \"x\", \"@language\": \"" + tag + "\"}")));
    }

    @Test
    void endlessTextsWherePatternsAreLookedFor() {
      String many = "a.".repeat(500_000) + " ";
      for (String place :
          List.of(
              "/validFrom",
              "/id",
              "/credentialSubject/achievement/achievementType",
              "/credentialSubject/achievement/inLanguage",
              "/proof/0/created",
              "/proof/0/proofValue",
              "/proof/0/verificationMethod",
              "/issuer/id")) {
        refused(with(SIGNED, place, JsonValue.of(many)));
        refused(with(SIGNED, place, JsonValue.of("ext:" + many)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e999999",
        "1e-999999",
        "1e2147483648",
        "1E99999999999999999999",
        "123456789012345678901234567890",
        "0.1000000000000000055511151231257827",
        "-0",
        "1e15000",
      })
  void hugeAndOddNumbers(String number) {
    String badge =
        TEXT.replace("\"achievement\":", "\"creditsEarned\":" + number + ",\"achievement\":");
    assertThat(badge).isNotEqualTo(TEXT);
    refused(badge);
    assertThat(report(number).result()).isEqualTo(VerificationResult.INVALID);
  }

  @Nested
  class Duplicates {

    @Test
    void ofMembersAreRefusedWhereverTheyStand() {
      for (String member :
          List.of(
              "\"validUntil\":\"2099-01-01T00:00:00Z\",",
              "\"\\u0076alidUntil\":\"2099-01-01T00:00:00Z\",",
              "\"issuer\":{},",
              "\"proof\":[],")) {
        VerificationReport report = refused("{" + member + TEXT.substring(1));
        assertThat(report.check(VerificationStep.INPUT).outcome()).isEqualTo(CheckOutcome.FAILED);
        refused(TEXT.substring(0, TEXT.length() - 1) + "," + member.replaceAll(",$", "}"));
      }
    }
  }

  @Nested
  class Dates {

    @Test
    void withoutZoneOrInDisorderAreRefusedThoughSigned() {
      for (String from : List.of("2026-05-01T00:00:00", "2026-05-01", "2026-05-01T00:00:00Zulu")) {
        VerificationReport report =
            refused(SampleBadge.sign(SMALL.with("validFrom", JsonValue.of(from))));
        assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
      }
      JsonObject reversed =
          SMALL
              .with("validFrom", JsonValue.of("2031-01-01T00:00:00Z"))
              .with("validUntil", JsonValue.of("2030-01-01T00:00:00Z"));
      VerificationReport report = refused(SampleBadge.sign(reversed));
      assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(report.problems().codes()).contains("ob3.dates");
    }

    @Test
    void ofTheFarPastAndFutureDoNotOverflow() {
      String signed =
          Json.write(
              SampleBadge.sign(
                  SMALL
                      .with("validFrom", JsonValue.of("0000-01-01T00:00:00+18:00"))
                      .with("validUntil", JsonValue.of("9999-12-31T23:59:59-18:00"))));
      assertThat(VERIFIER.verify(signed, Instant.MIN).result())
          .isEqualTo(VerificationResult.NOT_YET_VALID);
      assertThat(VERIFIER.verify(signed, Instant.MAX).result())
          .isEqualTo(VerificationResult.EXPIRED);
      assertThat(VERIFIER.verify(signed, SampleBadge.NOW).result())
          .isEqualTo(VerificationResult.VALID);
    }
  }

  @Nested
  class WrongKinds {

    @Test
    void atEveryTopLevelMember() {
      for (String name : SIGNED.members().keySet()) {
        for (String stranger :
            List.of("null", "true", "7", "\"x\"", "[]", "{}", "[[]]", "[null]", "[{}]", "[7]")) {
          VerificationReport report = refused(SIGNED.with(name, value(stranger)));
          assertThat(report.result())
              .as("%s: %s", name, stranger)
              .isEqualTo(VerificationResult.INVALID);
        }
      }
    }
  }
}
