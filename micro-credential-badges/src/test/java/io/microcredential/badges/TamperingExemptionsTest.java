package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The changes that leave a signature as it is: exactly those that {@link Canonicalization} names.
 * Where the data model minds, there is a warning.
 */
class TamperingExemptionsTest {

  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
  private static final JsonObject FULL = SampleBadge.signed(SampleBadge.full());

  private static VerificationResult result(String badge) {
    return VERIFIER.verify(badge, SampleBadge.NOW).result();
  }

  private static boolean isValid(JsonValue badge) {
    return result(Json.write(badge)) == VerificationResult.VALID;
  }

  @Test
  void oneValueWithoutItsList() {
    var accepted = new ArrayList<String>();
    JsonEdits.each(
        FULL,
        (place, value) -> {
          if (value instanceof JsonArray list && list.items().size() == 1) {
            JsonObject changed = with(FULL, place, list.items().get(0));
            VerificationReport report = VERIFIER.verify(Json.write(changed), SampleBadge.NOW);
            assertThat(report.result()).as(place).isEqualTo(VerificationResult.VALID);
            assertThat(report.problems().codes()).containsExactly("ob3.list-expected");
            accepted.add(place);
          }
        });
    assertThat(accepted).contains("/proof", "/issuer/type").hasSizeGreaterThan(30);
  }

  @Test
  void theOrderOfMembersAndOfListsThatAreSets() {
    assertThat(isValid(reversed(FULL))).isTrue();
    JsonEdits.each(
        FULL,
        (place, value) -> {
          if (value instanceof JsonArray list && !place.equals("/@context")) {
            var backwards = new ArrayList<>(list.items());
            Collections.reverse(backwards);
            assertThat(isValid(with(FULL, place, new JsonArray(backwards)))).as(place).isTrue();
          }
        });
    assertThat(
            isValid(
                with(FULL, "/@context", new JsonArray(reversedItems(items(FULL, "/@context"))))))
        .isFalse();
  }

  @Test
  void theOtherNameOfTheClassOfBadges() {
    assertThat(isValid(with(FULL, "/type/1", JsonValue.of("AchievementCredential")))).isTrue();
  }

  @Test
  void aFurtherKnownContextThatDefinesNothingUsedHere() {
    var accepted = new TreeSet<String>();
    for (String context : Canonicalization.CARRIED_CONTEXTS) {
      var contexts = new ArrayList<>(items(FULL, "/@context"));
      contexts.add(JsonValue.of(context));
      if (isValid(FULL.with("@context", new JsonArray(contexts)))) {
        accepted.add(context);
      }
    }
    assertThat(accepted)
        .containsExactly(
            "https://openbadgespec.org/extensions/accessibilityExtension/context-3.0.0.json",
            "https://openbadgespec.org/extensions/applyLinkExtension/context-3.0.0.json",
            "https://openbadgespec.org/extensions/geoCoordinatesExtension/context-3.0.0.json",
            "https://openbadgespec.org/extensions/licenseExtension/context-3.0.0.json",
            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
            "https://purl.imsglobal.org/spec/ob-accred/v2p0/context/",
            "https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "https://w3id.org/security/data-integrity/v2",
            "https://w3id.org/security/jwk/v1",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/suites/ed25519-2018/v1",
            "https://w3id.org/security/suites/ed25519-2020/v1",
            "https://w3id.org/security/suites/jws-2020/v1",
            "https://w3id.org/vc/status-list/2021/v1",
            "https://www.w3.org/ns/credentials/status/v1");
  }

  @Test
  void sayingOfANodeElsewhereWhatIsSaidOfItAlready() {
    JsonObject creator = (JsonObject) at(FULL, "/credentialSubject/achievement/creator");
    JsonObject twice =
        with(
            FULL,
            "/credentialSubject/achievement/creator",
            creator.with("name", new JsonArray(List.of(creator.members().get("name")))));
    assertThat(isValid(twice)).isFalse();
    var pieces = new ArrayList<>(items(FULL, "/evidence"));
    pieces.add(((JsonObject) pieces.get(0)).without("genre"));
    assertThat(isValid(FULL.with("evidence", new JsonArray(pieces)))).isTrue();
  }

  @Test
  void furtherProofsOfWhichTheReportSaysThatTheyAreNotGood() {
    var proofs = new ArrayList<>(items(FULL, "/proof"));
    proofs.add(with((JsonObject) proofs.get(0), "/proofValue", JsonValue.of("z1")));
    VerificationReport report =
        VERIFIER.verify(Json.write(FULL.with("proof", new JsonArray(proofs))), SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems().codes()).hasSize(1);
  }

  @Test
  void anotherWayToWriteTheSameNumber() {
    String text = Json.write(FULL);
    for (String same : List.of("0.50", "5e-1", "5E-1", "0.05e1", "50.0e-2")) {
      String changed = text.replace("\"creditsEarned\":0.5", "\"creditsEarned\":" + same);
      assertThat(changed).isNotEqualTo(text);
      assertThat(result(changed)).isEqualTo(VerificationResult.VALID);
    }
    assertThat(isValid(with(FULL, "/credentialSubject/creditsEarned", new JsonNumber("0.51"))))
        .isFalse();
  }

  private static JsonValue reversed(JsonValue value) {
    if (value instanceof JsonObject object) {
      var names = new ArrayList<>(object.members().keySet());
      Collections.reverse(names);
      var members = new LinkedHashMap<String, JsonValue>();
      names.forEach(name -> members.put(name, reversed(object.members().get(name))));
      return new JsonObject(members);
    }
    return value instanceof JsonArray array
        ? new JsonArray(array.items().stream().map(TamperingExemptionsTest::reversed).toList())
        : value;
  }

  private static List<JsonValue> reversedItems(List<JsonValue> items) {
    var backwards = new ArrayList<>(items);
    Collections.reverse(backwards);
    return backwards;
  }
}
