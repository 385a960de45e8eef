package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationStep.DEFINED_TERMS;
import static io.microcredential.badges.VerificationStep.INPUT;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.attack.Scene.SIGNED;
import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Attacks by size, by depth, and by how a badge is written. */
final class TextAttacks {

  private TextAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(floods(), texts()).flatMap(List::stream);
  }

  private static Attack terms(String name, Supplier<JsonObject> badge, String code) {
    return Attack.json("terms: " + name, badge, INVALID, DEFINED_TERMS, code);
  }

  private static List<Attack> floods() {
    String alignment =
        "{\"type\": [\"Result\"], \"alignment\": [%s]}"
            .formatted(
                String.join(
                    ",",
                    Collections.nCopies(
                        30,
                        "{\"type\": [\"Alignment\"], \"targetName\": \"a\", \"targetUrl\":"
                            + " \"https://a.example\"}")));
    return List.of(
        terms(
            "60,000 unnamed nodes",
            () -> SIGNED.with("evidence", copies(60_000, "{\"type\": [\"Evidence\"]}")),
            "rdf.too-many-statements"),
        terms(
            "unnamed trees that look alike",
            () -> with(SIGNED, "/credentialSubject/result", copies(30, alignment)),
            "rdf.too-much-work"),
        terms(
            "200,000 tags",
            () ->
                with(
                    SIGNED,
                    "/credentialSubject/achievement/tag",
                    new JsonArray(
                        IntStream.range(0, 200_000).mapToObj(i -> JsonValue.of("t" + i)).toList())),
            "rdf.too-many-statements"),
        terms(
            "50,000 contexts",
            () -> {
              var contexts =
                  new ArrayList<JsonValue>(((JsonArray) at(SIGNED, "/@context")).items());
              IntStream.range(0, 50_000)
                  .forEach(i -> contexts.add(JsonValue.of("https://a.example/" + i)));
              return SIGNED.with("@context", new JsonArray(contexts));
            },
            "jsonld.context-unknown"),
        Attack.json(
            "content: organizations in organizations",
            () -> {
              JsonObject profile =
                  (JsonObject) value("{\"id\": \"https://a.example/p\", \"type\": [\"Profile\"]}");
              for (int i = 0; i < 50; i++) {
                profile = profile.with("parentOrg", profile);
              }
              return with(SIGNED, "/issuer/parentOrg", profile);
            },
            INVALID,
            PROOF,
            "proof.signature"));
  }

  private static List<Attack> texts() {
    return List.of(
        text(
            "a member twice",
            () -> inserted("\"validUntil\": \"2099-01-01T00:00:00Z\""),
            "json.duplicate-member"),
        text(
            "a member twice, once escaped",
            () -> inserted("\"\\u0076alidUntil\": \"2099-01-01T00:00:00Z\""),
            "json.duplicate-member"),
        text("two lists of proofs", () -> inserted("\"proof\": []"), "json.duplicate-member"),
        text("as deep as memory", () -> "[".repeat(1_000_000), "json.limit"),
        text("as deep as memory, in objects", () -> "{\"a\":".repeat(500_000), "json.limit"),
        text(
            "as long as memory",
            () -> "{\"id\": \"" + "x".repeat(5_000_000) + "\"}",
            "json.too-long"),
        text("something behind the badge", () -> Json.write(SIGNED) + "{}", "json.syntax"),
        text("cut off", () -> Json.write(SIGNED).substring(0, 700), "json.syntax"),
        text("a comment", () -> "/* */" + Json.write(SIGNED), "json.syntax"),
        text("a number that is none", () -> inserted("\"a\": NaN"), "json.syntax"),
        text("a mark of byte order", () -> "\ufeff" + Json.write(SIGNED), "json.encoding"),
        text(
            "half a character", () -> inserted("\"name\": \"\\ud800\""), "json.unpaired-surrogate"),
        text("nothing", () -> "", "json.empty"),
        text("a list of badges", () -> "[" + Json.write(SIGNED) + "]", "input.not-an-object"),
        text("the path of a file", () -> "file:///etc/passwd", "json.syntax"),
        Attack.bytes(
            "text: letters in too many bytes",
            () -> new byte[] {'{', '"', (byte) 0xc1, (byte) 0xa1, '"', ':', '1', '}'},
            INVALID,
            INPUT,
            "json.encoding"),
        Attack.bytes(
            "text: in another encoding",
            () -> Json.write(SIGNED).getBytes(StandardCharsets.UTF_16),
            INVALID,
            INPUT,
            "json.encoding"));
  }

  private static JsonValue copies(int count, String json) {
    return new JsonArray(Collections.nCopies(count, value(json)));
  }

  private static Attack text(String name, Supplier<String> badge, String code) {
    return Attack.handing("text: " + name, badge, INVALID, INPUT, code);
  }

  private static String inserted(String member) {
    return "{" + member + "," + Json.write(SIGNED).substring(1);
  }
}
