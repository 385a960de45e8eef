package io.microcredential.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Digest;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JsonWritingTest {

  private static final JsonValue SAMPLE =
      Json.parse("{\"b\":[1,{},[],{\"x\":null}],\"a\":{\"t\":true,\"f\":false},\"ä\":\"é\"}")
          .orElseThrow();

  @Nested
  class Plain {

    @Test
    void keepsOrderAndAddsNoSpace() {
      assertThat(Json.write(SAMPLE))
          .isEqualTo("{\"b\":[1,{},[],{\"x\":null}],\"a\":{\"t\":true,\"f\":false},\"ä\":\"é\"}");
    }

    @Test
    void escapesOnlyWhatHasToBe() {
      String text = "\u0000\u0007\b\t\n\u000B\f\r\u001F\u0020\"\\/\u007F\u2028é😀";
      assertThat(Json.write(JsonValue.of(text)))
          .isEqualTo("\"\\u0000\\u0007\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\/\u007F\u2028é😀\"");
    }

    @Test
    void keepsTwoDifferentHalvesOfCharactersApart() {
      // A text cut in the middle of an emoji has no UTF-8 form: it would be written as "?".
      assertThat(Json.write(JsonValue.of("a\uD83D"))).isEqualTo("\"a\\ud83d\"");
      assertThat(Json.write(JsonValue.of("\uDE00\uD83Da"))).isEqualTo("\"\\ude00\\ud83da\"");
      assertThat(Digest.ofText(Json.writeCanonical(JsonValue.of("\uD83D"))))
          .isNotEqualTo(Digest.ofText(Json.writeCanonical(JsonValue.of("\uD83E"))));
    }
  }

  @Nested
  class Indented {

    @Test
    void putsEachMemberAndItemOnItsLine() {
      assertThat(Json.writeIndented(SAMPLE))
          .isEqualTo(
              """
              {
                "b": [
                  1,
                  {},
                  [],
                  {
                    "x": null
                  }
                ],
                "a": {
                  "t": true,
                  "f": false
                },
                "ä": "é"
              }
              """);
    }
  }

  @Nested
  class Canonical {

    @Test
    void sortsNamesByTheirUtf16Units() {
      // RFC 8785, section 3.2.3: this is the published order of these names.
      String text =
          "{\"\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\ufb33\":\"Hebrew Letter\","
              + "\"1\":\"One\",\"\ud83d\ude00\":\"Emoji\",\"\u0080\":\"Control\","
              + "\"\u00f6\":\"Latin\"}";
      String canonical = Json.writeCanonical(Json.parse(text).orElseThrow());
      assertThat(((JsonObject) Json.parse(canonical).orElseThrow()).members().keySet())
          .containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    }

    @Test
    void sortsAtEveryDepthAndLeavesListsAlone() {
      assertThat(Json.writeCanonical(SAMPLE))
          .isEqualTo("{\"a\":{\"f\":false,\"t\":true},\"b\":[1,{},[],{\"x\":null}],\"ä\":\"é\"}");
    }
  }

  @Nested
  class Tree {

    private final JsonObject object = (JsonObject) SAMPLE;

    @Test
    void findsAndChangesMembersWithoutTouchingTheOriginal() {
      assertThat(object.text("ä")).contains("é");
      assertThat(object.text("a")).isEmpty();
      assertThat(object.text("missing")).isEmpty();
      assertThat(object.member("b")).isPresent();
      assertThat(object.without("b").member("b")).isEmpty();
      assertThat(object.with("a", new JsonNull()).members().keySet())
          .containsExactly("b", "a", "ä");
      assertThat(object).isEqualTo(SAMPLE);
    }

    @Test
    void isCopiedAndNeverChanges() {
      Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
      var copy = new JsonObject(members);
      members.clear();
      assertThat(copy).isEqualTo(object);
      assertThatThrownBy(() -> copy.members().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesItsKindInAPlainWord() {
      assertThat(List.of(object, new JsonArray(List.of()), JsonValue.of("x"), JsonValue.of(1)))
          .extracting(JsonValue::kind)
          .containsExactly("object", "list", "text", "number");
      assertThat(new JsonBoolean(true).kind()).isEqualTo("true or false");
      assertThat(new JsonNull().kind()).isEqualTo("null");
    }

    @Test
    void showsNamesAndSizesAndNoContent() {
      assertThat(object).hasToString("JsonObject[b, a, ä]");
      assertThat(new JsonArray(List.of(object))).hasToString("JsonArray[1]");
      assertThat(JsonValue.of("555-0100")).hasToString("JsonString[8 characters]");
      assertThat(JsonValue.of(5_550_100)).hasToString("JsonNumber[7 characters]");
    }
  }

  @Property(tries = 200)
  void theCanonicalFormIsTheSameWhateverTheOrderOfMembers(@ForAll("values") JsonValue value) {
    assertThat(Json.writeCanonical(reversed(value))).isEqualTo(Json.writeCanonical(value));
  }

  @Property(tries = 300)
  void everyFormReadsBackAsTheSameValue(@ForAll("values") JsonValue value) {
    assertThat(Json.parse(Json.write(value)).orElseThrow()).isEqualTo(value);
    assertThat(Json.parse(Json.writeIndented(value)).orElseThrow()).isEqualTo(value);
    assertThat(Json.parse(Json.writeCanonical(value)).orElseThrow()).isEqualTo(value);
    assertThat(Json.write(Json.parse(Json.writeIndented(value)).orElseThrow()))
        .isEqualTo(Json.write(value));
  }

  @Provide
  Arbitrary<JsonValue> values() {
    return anyValue();
  }

  private static JsonValue reversed(JsonValue value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(JsonWritingTest::reversed).toList());
    }
    if (value instanceof JsonObject object) {
      var names = new ArrayList<>(object.members().keySet());
      Collections.reverse(names);
      var members = new LinkedHashMap<String, JsonValue>();
      names.forEach(name -> members.put(name, reversed(object.members().get(name))));
      return new JsonObject(members);
    }
    return value;
  }

  private static Arbitrary<JsonValue> anyValue() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .ofMaxLength(8)
            .filter(
                t -> t.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    Arbitrary<JsonValue> leaves =
        Arbitraries.oneOf(
            texts.map(JsonValue::of),
            Arbitraries.longs().map(JsonValue::of),
            Arbitraries.doubles()
                .filter(Double::isFinite)
                .map(number -> new JsonNumber(Double.toString(number))),
            Arbitraries.of(new JsonBoolean(true), new JsonBoolean(false), new JsonNull()));
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(JsonArray::new),
                Arbitraries.maps(texts, inner).ofMaxSize(4).map(JsonObject::new)),
        0,
        3);
  }
}
