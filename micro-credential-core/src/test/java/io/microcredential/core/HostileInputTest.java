package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.catalog.Audience;
import io.microcredential.core.catalog.KeyMethod;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, what comes out is a value, located problems, or the documented exception. */
class HostileInputTest {

  private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;
  private static final Publisher PUBLISHER = Publisher.create();

  /**
   * As short as a definition gets that still has every kind of part: trying every byte is quick.
   */
  private static final MicroCredentialDraft SMALL =
      SampleDefinitions.draft(
          b -> {
            Criterion old = SampleDefinitions.rubric().criteria().get(2);
            var criterion =
                new Criterion(
                    old.id(), old.title(), null, old.weight(), old.levels().subList(1, 3));
            CriterionId[] only = {old.id()};
            b.rubric(new Rubric(old.title(), List.of(criterion)))
                .evidenceRequirements(SampleDefinitions.requirements()[1])
                .parts()
                .reflectionPrompts()
                .methodComponents()
                .creditOffers()
                .resources()
                .audience(new Audience(old.title(), List.of("a"), List.of(), List.of()))
                .prerequisites()
                .keyMethod(new KeyMethod(old.title(), old.title()))
                .awardRule(new AwardRule.CriterionAtLeast(only[0], SampleDefinitions.DEMONSTRATED));
          });

  private static final byte[] DRAFT = utf8(compact(MicroCredentialJson.write(SMALL)));
  private static final MicroCredential VERSION = SampleDefinitions.publish(SMALL);
  private static final byte[] PUBLISHED = utf8(compact(MicroCredentialJson.write(VERSION)));

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String compact(String json) {
    return Json.write(Json.parse(json).orElseThrow());
  }

  /** Reads as everybody may, and holds what is promised of any outcome. */
  private static Outcome<MicroCredentialDraft> read(byte[] document) {
    Outcome<MicroCredentialDraft> outcome = MicroCredentialJson.read(document);
    assertThat(outcome.problems()).hasSizeLessThanOrEqualTo(1_001);
    outcome
        .value()
        .ifPresent(
            draft ->
                assertThat(MicroCredentialJson.read(MicroCredentialJson.write(draft)).value())
                    .contains(draft));
    return outcome;
  }

  @Nested
  class ADefinition {

    @Test
    void isWholeToBeginWith() {
      assertThat(read(DRAFT).orElseThrow()).isEqualTo(SMALL);
      assertThat(DRAFT).hasSizeBetween(2_000, 4_000);
    }

    @Test
    void cutOffAnywhereIsRefused() {
      byte[] whole = utf8(compact(MicroCredentialJson.write(SampleDefinitions.draft())));
      for (int length = 0; length < whole.length; length++) {
        assertThat(read(Arrays.copyOf(whole, length)).isSuccess()).as("first %d", length).isFalse();
      }
    }

    @Test
    void withAnyByteChangedIsReadExactlyOrRefused() {
      int readable = 0;
      for (int i = 0; i < DRAFT.length; i++) {
        for (int value : new int[] {0x22, 0x39, 0xFF, DRAFT[i] ^ 1}) {
          byte[] changed = DRAFT.clone();
          changed[i] = (byte) value;
          Outcome<MicroCredentialDraft> outcome = read(changed);
          if (changed[i] != DRAFT[i] && outcome.isSuccess()) {
            readable++;
            assertThat(outcome.orElseThrow()).as("byte %d as %d", i, value).isNotEqualTo(SMALL);
          }
        }
      }
      assertThat(readable).as("changes of a letter in a text").isPositive();
    }

    @Test
    void publishedAndChangedIsNeverTakenForWhatWasPublished() {
      for (int i = 0; i < PUBLISHED.length; i++) {
        byte[] changed = PUBLISHED.clone();
        changed[i] ^= 1;
        MicroCredentialJson.readPublished(changed, PUBLISHER)
            .value()
            .ifPresent(version -> assertThat(version.content()).isEqualTo(SMALL));
      }
    }

    @Test
    void withAnyMemberTwiceIsRefusedAtThatMember() {
      JsonValue document = Json.parse(DRAFT).orElseThrow();
      List<JsonPointer> members = new ArrayList<>();
      collectMembers(document, JsonPointer.root(), members);
      assertThat(members).hasSizeGreaterThan(80);
      for (JsonPointer member : members) {
        String twice = withTwice(document, member, 0);
        assertThat(MicroCredentialJson.read(twice).problems())
            .extracting(problem -> problem.code() + " " + problem.at())
            .containsExactly("json.duplicate-member " + member);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e1", "0.1e1", "99999999999999999999"})
    void withAHugeExponentInPlaceOfANumberIsRefusedThere(String number) {
      String text = new String(DRAFT, StandardCharsets.UTF_8);
      String changed = text.replace("\"maximum\":4", "\"maximum\":" + number);
      assertThat(changed).isNotEqualTo(text);
      assertThat(MicroCredentialJson.read(changed).problems())
          .extracting(problem -> problem.code() + " " + problem.at())
          .containsExactly("json.invalid-value /evidenceRequirements/0/maximum");
    }

    @Test
    void withAnEndlessNameIsRefusedInOneLine() {
      String text = new String(DRAFT, StandardCharsets.UTF_8);
      String name = "x".repeat(1_000_000);
      Outcome<MicroCredentialDraft> outcome =
          read(utf8(text.replaceFirst("\\{", "{\"" + name + "\":1,")));
      assertThat(outcome.problems().codes()).containsExactly("json.unknown-member");
      assertThat(outcome.problems().list().get(0).fix()).hasSizeLessThan(1_000);
    }

    @Test
    void withInvalidUtf8AnywhereIsRefused() {
      for (int i = 0; i <= DRAFT.length; i += 7) {
        for (int[] bytes : new int[][] {{0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xFE}, {0xE2, 0x82}}) {
          byte[] changed = Arrays.copyOf(DRAFT, DRAFT.length + bytes.length);
          System.arraycopy(DRAFT, i, changed, i + bytes.length, DRAFT.length - i);
          for (int j = 0; j < bytes.length; j++) {
            changed[i + j] = (byte) bytes[j];
          }
          assertThat(read(changed).problems().codes()).containsExactly("json.encoding");
        }
      }
    }
  }

  @Property(tries = 1_500)
  void anyPartReplacedByAnythingIsReadOrRefusedAndCheckedWithoutFailing(@ForAll long seed) {
    var random = new Random(seed);
    JsonValue document = Json.parse(DRAFT).orElseThrow();
    for (int i = random.nextInt(3); i >= 0; i--) {
      document = replacedSomewhere(document, random);
    }
    read(utf8(Json.write(document)))
        .value()
        .ifPresent(draft -> assertThat(PUBLISHER.check(draft)).isNotNull());
  }

  @Nested
  class ADocument {

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "[[],", "{\"a\":1,\"b\":["})
    void nestedAHundredThousandDeepIsRefused(String opening) {
      byte[] deep = utf8(opening.repeat(100_000));
      assertThat(Json.parse(deep).problems().codes()).containsExactly("json.limit");
      assertThat(read(deep).problems().codes()).containsExactly("json.limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "\"", " ", "1", "[0,", "{\"a\":0,", "ä", "\u0000", "😀"})
    void ofFiveMebibytesIsRefusedUnread(String content) {
      String huge = content.repeat(FIVE_MEBIBYTES / content.length());
      assertThat(Json.parse(huge).problems().codes()).containsExactly("json.too-long");
      assertThat(read(utf8(huge)).problems().codes()).containsExactly("json.too-long");
    }

    @ParameterizedTest
    @MethodSource("io.microcredential.core.HostileInputTest#nearlyTooLong")
    void justWithinTheLimitIsReadOrRefused(String document) {
      assertThat(utf8(document)).hasSizeBetween(3_900_000, 4 * 1024 * 1024);
      read(utf8(document));
    }
  }

  static Stream<String> nearlyTooLong() {
    int most = 4_000_000;
    String format = "{\"format\":\"" + MicroCredentialJson.DRAFT_FORMAT + "\",";
    return Stream.of(
        "[" + "0,".repeat(most / 2) + "0]",
        "\"" + "x".repeat(most) + "\"",
        "\"" + "\\u0041".repeat(most / 6) + "\"",
        "1".repeat(most),
        "{\"a\":0" + ",\"a\":0".repeat(most / 6) + "}",
        format + "\"tags\":[" + "0,".repeat(most / 2) + "0]}",
        format + "\"methodComponents\":[" + "{},".repeat(most / 3) + "{}]}",
        format + "\"methodComponents\":[" + "{\"titel\":0},".repeat(most / 12) + "{}]}",
        format + "\"title\":{\"en\":\"" + "x".repeat(most) + "\"}}",
        format
            + "\"awardRule\":{\"type\":\"allOf\",\"rules\":["
            + "{},".repeat(most / 3)
            + "{}]}}");
  }

  /** Definitions that are read, and cost more than their length if nothing bounds the checks. */
  @Nested
  class ALargeDefinition {

    private String with(String member, String item) {
      String list = item + ("," + item).repeat(12_000);
      return "{\"format\":\""
          + MicroCredentialJson.DRAFT_FORMAT
          + "\",\""
          + member
          + "\":["
          + list
          + "]}";
    }

    @Test
    void isRefusedBeforeItsPartsAreCompared() {
      for (String document :
          List.of(
              with("tags", "\"a\""),
              with(
                  "alignments",
                  "{\"framework\":\"\",\"code\":\"\",\"name\":{\"en\":\"a\"},\"url\":\"\"}"),
              with("parts", "{\"id\":\"a\",\"title\":{\"en\":\"a\"}}"))) {
        MicroCredentialDraft draft = MicroCredentialJson.read(document).orElseThrow();
        assertThat(PUBLISHER.check(draft).codes()).containsExactly("definition.too-large");
      }
    }
  }

  private static void collectMembers(JsonValue value, JsonPointer at, List<JsonPointer> members) {
    if (value instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (name, member) -> {
                members.add(at.child(name));
                collectMembers(member, at.child(name), members);
              });
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        collectMembers(array.items().get(i), at.child(i), members);
      }
    }
  }

  /** Writes a document in which one member stands twice. */
  private static String withTwice(JsonValue value, JsonPointer member, int depth) {
    if (depth == member.tokens().size()) {
      return Json.write(value);
    }
    String token = member.tokens().get(depth);
    var parts = new ArrayList<String>();
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        JsonValue item = array.items().get(i);
        parts.add(
            token.equals(Integer.toString(i))
                ? withTwice(item, member, depth + 1)
                : Json.write(item));
      }
      return "[" + String.join(",", parts) + "]";
    }
    ((JsonObject) value)
        .members()
        .forEach(
            (name, inner) -> {
              String start = Json.write(JsonValue.of(name)) + ":";
              if (!name.equals(token)) {
                parts.add(start + Json.write(inner));
              } else {
                parts.add(start + withTwice(inner, member, depth + 1));
                if (depth == member.tokens().size() - 1) {
                  parts.add(start + Json.write(inner));
                }
              }
            });
    return "{" + String.join(",", parts) + "}";
  }

  private static JsonValue replacedSomewhere(JsonValue value, Random random) {
    if (value instanceof JsonObject object
        && !object.members().isEmpty()
        && random.nextInt(9) > 0) {
      Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
      String name = List.copyOf(members.keySet()).get(random.nextInt(members.size()));
      if (random.nextInt(30) == 0) {
        members.remove(name);
      } else {
        members.put(name, replacedSomewhere(members.get(name), random));
      }
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array && !array.items().isEmpty() && random.nextInt(9) > 0) {
      var items = new ArrayList<>(array.items());
      int index = random.nextInt(items.size());
      items.set(index, replacedSomewhere(items.get(index), random));
      if (random.nextInt(9) == 0) {
        items.add(items.get(index));
      }
      return new JsonArray(items);
    }
    List<JsonValue> anything =
        List.of(
            new JsonNull(),
            new JsonBoolean(true),
            new JsonNumber("-1e9"),
            JsonValue.of(random.nextInt(3)),
            JsonValue.of(""),
            JsonValue.of("missing"),
            JsonValue.of("0.5"),
            new JsonArray(List.of()),
            new JsonObject(Map.of()),
            new JsonObject(Map.of("type", JsonValue.of("allOf"))));
    return anything.get(random.nextInt(anything.size()));
  }
}
