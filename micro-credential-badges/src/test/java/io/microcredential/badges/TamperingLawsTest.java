package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static io.microcredential.badges.fixture.JsonEdits.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * No change of an issued badge is taken for the badge, through the one door that callers use:
 * complaint 2 of badge users, "tampered badge shown as valid".
 *
 * <p>{@code -Dtampering.exhaustive=true} tries all 255 other values of every byte.
 */
class TamperingLawsTest {

  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
  private static final JsonObject FULL = SampleBadge.signed(SampleBadge.full());
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("tampering.exhaustive");

  private static VerificationResult result(byte[] badge) {
    return VERIFIER.verify(badge, SampleBadge.NOW).result();
  }

  private static boolean isValid(JsonValue badge) {
    return result(Json.write(badge).getBytes(StandardCharsets.UTF_8)) == VerificationResult.VALID;
  }

  private static List<Integer> replacements(byte original, int... chosen) {
    var all = new TreeSet<Integer>();
    if (EXHAUSTIVE) {
      for (int value = 0; value < 256; value++) {
        all.add(value);
      }
    } else {
      Arrays.stream(chosen).map(value -> value & 0xff).forEach(all::add);
    }
    all.remove(original & 0xff);
    return List.copyOf(all);
  }

  @Test
  void theBadgeIsValidAsIssued() {
    assertThat(isValid(FULL)).isTrue();
  }

  @Nested
  class SingleBytes {

    @Test
    void ofTheJsonDocument() {
      JsonObject small = SampleBadge.sign(SampleBadge.small());
      byte[] original = Json.write(small).getBytes(StandardCharsets.UTF_8);
      int tried = 0;
      int others = 0;
      var accepted = new ArrayList<String>();
      for (int i = 0; i < original.length; i++) {
        for (int replacement : replacements(original[i], original[i] ^ 1)) {
          byte[] changed = original.clone();
          changed[i] = (byte) replacement;
          tried++;
          JsonValue read = Json.parse(changed).value().orElse(null);
          if (small.equals(read)) {
            continue;
          }
          others += read == null ? 0 : 1;
          if (result(changed) == VerificationResult.VALID) {
            accepted.add("byte " + i + " replaced by " + replacement);
          }
        }
      }
      System.out.println("JSON: " + tried + " bytes changed, " + others + " still parse");
      assertThat(accepted).isEmpty();
      assertThat(others).isGreaterThan(500);
    }

    @Test
    void ofTheToken() {
      byte[] original =
          VcJwt.sign(SampleBadge.small(), SampleBadge.KEY)
              .orElseThrow()
              .getBytes(StandardCharsets.US_ASCII);
      assertThat(result(original)).isEqualTo(VerificationResult.VALID);
      var accepted = new ArrayList<String>();
      int tried = 0;
      for (int i = 0; i < original.length; i++) {
        for (int replacement : replacements(original[i], original[i] + 1)) {
          byte[] changed = original.clone();
          changed[i] = (byte) replacement;
          tried++;
          if (result(changed) == VerificationResult.VALID) {
            accepted.add("byte " + i + " replaced by " + replacement);
          }
        }
      }
      System.out.println("JWT: " + tried + " bytes changed");
      assertThat(accepted).isEmpty();
      for (int i = 0; i < original.length; i++) {
        assertThat(result(Arrays.copyOf(original, i))).isEqualTo(VerificationResult.INVALID);
      }
    }

    /** All 64 digits in the last place of each part, where some bits stand for nothing. */
    @Test
    void inTheLastDigitsOfEachPartOfTheToken() {
      String token =
          BadgeIssuer.as(SampleBadge.PROFILE)
              .signingWith(SampleBadge.KEY)
              .issueJwt(SampleBadge.plain())
              .orElseThrow()
              .text();
      String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=";
      for (int end : new int[] {token.indexOf('.'), token.lastIndexOf('.'), token.length()}) {
        for (char digit : digits.toCharArray()) {
          String changed = token.substring(0, end - 1) + digit + token.substring(end);
          boolean same = changed.equals(token);
          assertThat(result(changed.getBytes(StandardCharsets.UTF_8)) == VerificationResult.VALID)
              .isEqualTo(same);
        }
        String padded = token.substring(0, end) + "=" + token.substring(end);
        assertThat(result(padded.getBytes(StandardCharsets.UTF_8)))
            .isEqualTo(VerificationResult.INVALID);
      }
    }

    @Test
    void ofTheBakedPicture() {
      byte[] picture =
          BadgeImage.png(Pngs.small()).orElseThrow().withCredential(Json.write(FULL)).bytes();
      assertThat(result(picture)).isEqualTo(VerificationResult.VALID);
      for (int i = 0; i < picture.length; i++) {
        for (int replacement : replacements(picture[i], picture[i] ^ 1)) {
          byte[] changed = picture.clone();
          changed[i] = (byte) replacement;
          assertThat(result(changed)).as("byte %d", i).isNotEqualTo(VerificationResult.VALID);
        }
      }
    }
  }

  @Nested
  class EveryPlace {

    private static final List<JsonValue> STRANGERS =
        List.of(
            value("null"), value("\"changed\""), value("{\"id\": \"https://changed.example/\"}"));

    @Test
    void anotherValue() {
      var accepted = new ArrayList<String>();
      JsonEdits.each(
          FULL,
          (place, value) -> {
            for (JsonValue stranger : STRANGERS) {
              if (!stranger.equals(value) && isValid(with(FULL, place, stranger))) {
                accepted.add(place + " replaced by " + Json.write(stranger));
              }
            }
          });
      assertThat(accepted).isEmpty();
    }

    @Test
    void removed() {
      var accepted = new ArrayList<String>();
      JsonEdits.each(
          FULL,
          (place, value) -> {
            if (isValid(without(FULL, place))) {
              accepted.add(place);
            }
          });
      assertThat(accepted).isEmpty();
    }

    @Test
    void memberAddedToEveryObject() {
      List<String> names =
          List.of(
              "stranger",
              "@id",
              "@type",
              "@context",
              "@graph",
              "@included",
              "@reverse",
              "@nest",
              "@index",
              "@value",
              "@list",
              "@set",
              "id",
              "type",
              "name",
              "description",
              "proof",
              "evidence",
              "endorsement",
              "credentialStatus",
              "refreshService",
              "termsOfUse",
              "validUntil",
              "identifier",
              "result",
              "https://schema.org/name");
      JsonValue added = value("\"https://added.example/\"");
      var accepted = new ArrayList<String>();
      int[] tried = {0};
      JsonEdits.each(
          new JsonObject(Map.of("root", FULL)),
          (place, value) -> {
            if (!(value instanceof JsonObject node)) {
              return;
            }
            for (String name : names) {
              if (node.member(name).isEmpty()) {
                tried[0]++;
                JsonObject root = new JsonObject(Map.of("root", FULL));
                JsonValue changed = at(with(root, place, node.with(name, added)), "/root");
                if (isValid(changed)) {
                  accepted.add(place + "/" + name);
                }
              }
            }
          });
      assertThat(tried[0]).isGreaterThan(800);
      assertThat(accepted).isEmpty();
    }

    @Test
    void renamed() {
      var accepted = new ArrayList<String>();
      JsonEdits.each(
          FULL,
          (place, value) -> {
            String name = place.substring(place.lastIndexOf('/') + 1);
            if (!Character.isDigit(name.charAt(0))) {
              for (String other :
                  List.of("@" + name, name + " ", name.toUpperCase(Locale.ROOT), "x")) {
                if (isValid(JsonEdits.renamed(FULL, place, other))) {
                  accepted.add(place + " as " + other);
                }
              }
            }
          });
      assertThat(accepted).isEmpty();
    }

    @Test
    void theOtherVersionOfTheContext() {
      String other = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";
      assertThat(isValid(with(FULL, "/@context/1", JsonValue.of(other)))).isFalse();
    }

    @Test
    void itemsSaidTwice() {
      var accepted = new ArrayList<String>();
      JsonEdits.each(
          FULL,
          (place, value) -> {
            if (value instanceof JsonArray list) {
              var twice = new ArrayList<>(list.items());
              twice.addAll(list.items());
              if (isValid(with(FULL, place, new JsonArray(twice)))) {
                accepted.add(place);
              }
            }
          });
      // Nodes that have an id are the same nodes, and further proofs are allowed.
      assertThat(accepted)
          .allMatch(
              place ->
                  place.matches("/evidence|/proof|.*/resultDescription|.*/rubricCriterionLevel"));
    }

    @Test
    void listsAroundValues() {
      var accepted = new ArrayList<String>();
      JsonEdits.each(
          FULL,
          (place, value) -> {
            if (isValid(with(FULL, place, new JsonArray(List.of(value))))) {
              accepted.add(place);
            }
          });
      assertThat(accepted).isEmpty();
    }
  }
}
