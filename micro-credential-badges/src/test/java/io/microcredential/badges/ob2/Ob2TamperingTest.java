package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Complaint 2: no value of a badge of 2.0, changed after issuing, gets through. */
class Ob2TamperingTest {

  private static List<JsonObject> changed(JsonObject document) {
    var all = new ArrayList<JsonObject>();
    JsonEdits.each(
        document,
        (pointer, value) -> {
          if (!pointer.isEmpty()) {
            all.add(JsonEdits.with(document, pointer, other(value)));
            all.add(JsonEdits.without(document, pointer));
          }
        });
    return all;
  }

  private static JsonValue other(JsonValue value) {
    if (value instanceof JsonString string) {
      return JsonValue.of(string.value() + "x");
    }
    return value instanceof JsonArray || value instanceof JsonObject
        ? new JsonNumber("7")
        : JsonValue.of("changed");
  }

  private static Assertion full(String id, Verification verification) {
    return Ob2World.assertion(id, verification)
        .withEvidence(
            List.of(
                Evidence.at(java.net.URI.create("https://a.example/work"), "Work")
                    .with("genre", "Video")))
        .expiring(Ob2World.NOW.plusSeconds(1_000_000));
  }

  @Test
  void everyChangeOfAHostedBadgeIsRefused() {
    JsonObject badge = full(Ob2World.ASSERTION.toString(), Verification.hosted()).toJson();
    Ob2World world = Ob2World.hosted().serve(badge);
    assertThat(world.verify(badge).holds()).isTrue();
    List<JsonObject> mutants = changed(badge);
    assertThat(mutants).hasSizeGreaterThan(30);
    for (JsonObject mutant : mutants) {
      Ob2Report report = world.verify(mutant);
      boolean isContext = mutant.without("@context").equals(badge.without("@context"));
      if (isContext) {
        assertThat(report.assertion().orElse(badge)).isEqualTo(badge);
      } else {
        assertThat(report.holds()).as(Json.write(mutant)).isFalse();
      }
    }
  }

  @Test
  void everyChangeOfASignedBadgeIsRefused() {
    SignedAssertion signed =
        SignedAssertion.sign(
            full(
                "urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
                Verification.signed(Ob2World.KEY.toString())),
            Ob2World.SIGNING_KEY);
    Ob2World world = Ob2World.hosted();
    assertThat(world.verify(signed).holds()).isTrue();
    String[] parts = signed.text().split("\\.");
    for (JsonObject mutant : changed(signed.payload())) {
      String payload =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Json.write(mutant).getBytes(StandardCharsets.UTF_8));
      Ob2Report report =
          Ob2Verifier.asking(world)
              .verifySigned(parts[0] + "." + payload + "." + parts[2], Ob2World.NOW);
      assertThat(report.holds()).as(Json.write(mutant)).isFalse();
    }
  }
}
