package io.microcredential.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8259, and where parsers tend to disagree about it. */
class JsonParsingTest {

  private static JsonValue parsed(String text) {
    return Json.parse(text).orElseThrow();
  }

  private static List<String> found(Outcome<?> outcome) {
    return outcome.problems().stream().map(p -> p.code() + " " + p.at()).toList();
  }

  @Nested
  class Section2Grammar {

    @Test
    void everyKindOfValueMayStandAlone() {
      assertThat(parsed("\"x\"")).isEqualTo(JsonValue.of("x"));
      assertThat(parsed("-12")).isEqualTo(JsonValue.of(-12));
      assertThat(parsed("true")).isEqualTo(new JsonBoolean(true));
      assertThat(parsed("false")).isEqualTo(new JsonBoolean(false));
      assertThat(parsed("null")).isEqualTo(new JsonNull());
      assertThat(parsed("[]")).isEqualTo(new JsonArray(List.of()));
      assertThat(parsed("{}")).isEqualTo(new JsonObject(Map.of()));
    }

    @Test
    void whiteSpaceIsSpaceTabLineFeedAndCarriageReturn() {
      assertThat(parsed(" \t\r\n[ 1 ,\n2 ] \r\n"))
          .isEqualTo(new JsonArray(List.of(JsonValue.of(1), JsonValue.of(2))));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\u00A0",
          "\u000B1",
          "\f1",
          "\u20281",
          "tru",
          "True",
          "nul",
          "undefined",
          "NaN",
          "Infinity",
          "-Infinity",
          "'x'",
          "{a:1}",
          "{'a':1}",
          "[1,]",
          "[,1]",
          "[1,,2]",
          "{\"a\":1,}",
          "{,}",
          "{\"a\"}",
          "{\"a\":}",
          "{\"a\",1}",
          "{1:2}",
          "[1 2]",
          "[1:2]",
          "]",
          "}",
          "[}",
          "{]",
          ",",
          ":",
          "\"",
          "[",
          "{",
          "[1",
          "{\"a\":1",
          "/* x */ 1",
          "1 // x",
          "# x\n1",
          "\u0000"
        })
    void refusesWhatIsNotJson(String text) {
      assertThat(Json.parse(text).problems().codes()).containsExactly("json.syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \r"})
    void saysThatAnEmptyDocumentIsEmpty(String text) {
      assertThat(found(Json.parse(text))).containsExactly("json.empty ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "{} {}", "[] x", "null,", "\"a\"\"b\"", "{}}", "[]]", "1\u0000"})
    void refusesAnythingAfterTheValue(String text) {
      assertThat(Json.parse(text).problems().codes()).containsExactly("json.syntax");
    }

    @Test
    void reportsWhatCameBeforeAMistakeToo() {
      assertThat(found(Json.parse("{\"a\":1,\"a\":2} x")))
          .containsExactly("json.duplicate-member /a", "json.syntax ");
      assertThat(found(Json.parse("{\"a\":1,\"a\":2,\"b\":[1,2")))
          .containsExactly("json.duplicate-member /a", "json.syntax /b/2");
    }

    @Test
    void locatesAMistakeByPointerLineAndColumn() {
      Problem problem = Json.parse("{\n \"a\": [1,\n  tru]}").problems().list().get(0);
      assertThat(problem.at()).isEqualTo(JsonPointer.parse("/a/1"));
      assertThat(problem.message()).contains("line 3");
    }
  }

  @Nested
  class Section4Objects {

    @Test
    void locatesEveryMemberThatStandsTwice() {
      String text = "{\"a\":1,\"a\":2,\"b\":{\"c\":[{\"d\":0,\"e\":0,\"d\":1}]},\"\\u0061\":3}";
      assertThat(found(Json.parse(text)))
          .containsExactly(
              "json.duplicate-member /a",
              "json.duplicate-member /b/c/0/d",
              "json.duplicate-member /a");
    }

    @Test
    void takesNamesThatDifferOnlyInFormAsDifferent() {
      // Composed and decomposed a-umlaut: RFC 8259, section 8.3, compares code units.
      assertThat(((JsonObject) parsed("{\"\u00E4\":1,\"a\u0308\":2}")).members()).hasSize(2);
      assertThat(((JsonObject) parsed("{\"\":1,\" \":2}")).members()).hasSize(2);
    }

    @Test
    void keepsTheOrderOfMembersAndComparesWithoutIt() {
      var object = (JsonObject) parsed("{\"b\":1,\"a\":2}");
      assertThat(object.members().keySet()).containsExactly("b", "a");
      assertThat(object).isEqualTo(parsed("{\"a\":2,\"b\":1}"));
    }
  }

  @Nested
  class Section6Numbers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0",
          "-0",
          "1",
          "-1",
          "0.5",
          "1.50",
          "1e5",
          "1E+5",
          "1e-5",
          "0e0",
          "-0.0e-0",
          "1e400",
          "123456789012345678901234567890"
        })
    void keepsTheLiteral(String literal) {
      assertThat(parsed(literal)).isEqualTo(new JsonNumber(literal));
      assertThat(Json.write(parsed(literal))).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "01", "-01", "+1", ".5", "1.", "-", "-.5", "1e", "1e+", "1.e5", "0x1", "1_000", "1,5",
          "٣", "1.5.5", "1e5.5", "--1", "00"
        })
    void refusesOtherForms(String literal) {
      assertThat(Json.parse(literal).problems().codes()).containsExactly("json.syntax");
      assertThatIllegalArgumentException().isThrownBy(() -> new JsonNumber(literal));
    }

    @ParameterizedTest
    @CsvSource({"1e2,100", "-1.50,-1.50", "0.1,0.1", "1e-3,0.001", "1e0000000003,1000"})
    void isExactAsADecimal(String literal, String value) {
      assertThat(new JsonNumber(literal).decimal().orElseThrow())
          .isEqualByComparingTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"1e100001", "1E-100001", "1e+100001", "1e999999", "1e99999999999999999999"})
    void isNoDecimalWhereTheExponentIsBeyondReason(String literal) {
      assertThat(parsed(literal)).isInstanceOf(JsonNumber.class);
      assertThat(((JsonNumber) parsed(literal)).decimal()).isEmpty();
    }

    @Test
    void isADecimalUpToTheBound() {
      assertThat(new JsonNumber("1e100000").decimal()).isPresent();
      assertThat(new JsonNumber("1e-100000").decimal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "0.%s", "1e%s", "[1,%s]"})
    void refusesNumbersLongerThanTheLimit(String form) {
      assertThat(Json.parse(form.formatted("1".repeat(101))).problems().codes())
          .containsExactly("json.limit");
    }

    @Test
    void takesNumbersUpToTheLimit() {
      assertThat(parsed("1".repeat(100))).isInstanceOf(JsonNumber.class);
      assertThat(parsed("-" + "1".repeat(99))).isInstanceOf(JsonNumber.class);
    }
  }

  @Nested
  class Section7Strings {

    @Test
    void unescapesEveryEscape() {
      assertThat(parsed("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u00e4\\uD83D\\uDE00\""))
          .isEqualTo(JsonValue.of("\"\\/\b\f\n\r\t\u0000ä😀"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"\n\"",
          "\"\u0000\"",
          "\"\u001F\"",
          "\"\t\"",
          "\"\\x\"",
          "\"\\u12\"",
          "\"\\uZZZZ\"",
          "\"\\'\"",
          "\"\\",
          "\"\\u",
          "\"\\U0041\""
        })
    void refusesControlCharactersAndUnknownEscapes(String text) {
      assertThat(Json.parse(text).problems().codes()).containsExactly("json.syntax");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"\\uD83D\"",
          "\"\\uDE00\"",
          "\"\\uDE00\\uD83D\"",
          "\"\\uD83Dx\"",
          "\"\\uD83D\\uD83D\""
        })
    void refusesHalfACharacter(String text) {
      assertThat(found(Json.parse("{\"a\":[" + text + "]}")))
          .containsExactly("json.unpaired-surrogate /a/0");
    }

    @Test
    void refusesHalfACharacterInAName() {
      assertThat(Json.parse("{\"\\uD83D\":1}").isSuccess()).isFalse();
      assertThat(Json.parse("{\"\\uDE00\":1}").isSuccess()).isFalse();
      assertThat(Json.parse("{\"\uD83D\":1}").problems().codes())
          .containsExactly("json.unpaired-surrogate");
    }
  }

  @Nested
  class Section8Encoding {

    @Test
    void refusesAByteOrderMark() {
      assertThat(found(Json.parse("\uFEFF{}"))).containsExactly("json.encoding ");
      assertThat(found(Json.parse(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'})))
          .containsExactly("json.encoding ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"FF", "C080", "C3", "EDA080", "F4908080", "E28228", "FEFF007B007D", "80", "F0"})
    void refusesBytesThatAreNotUtf8(String hex) {
      byte[] bytes = HexFormat.of().parseHex("22" + hex + "22");
      assertThat(found(Json.parse(bytes))).containsExactly("json.encoding ");
    }

    @Test
    void readsUtf8OfOneToFourBytes() {
      String text = "\"aä€😀\"";
      assertThat(Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow())
          .isEqualTo(parsed(text));
    }
  }

  @Nested
  class Section9Limits {

    @Test
    void allowsSixtyFourLevelsAndNoMore() {
      assertThat(Json.parse("[".repeat(64) + "]".repeat(64)).isSuccess()).isTrue();
      assertThat(Json.parse("[".repeat(65) + "]".repeat(65)).problems().codes())
          .containsExactly("json.limit");
      assertThat(Json.parse("{\"a\":".repeat(65) + "1" + "}".repeat(65)).problems().codes())
          .containsExactly("json.limit");
    }

    @Test
    void allowsTheDepthThatTheCallerChooses() {
      var limits = new JsonLimits(10_000, 500, 10);
      assertThat(Json.parse("[".repeat(500) + "]".repeat(500), limits).isSuccess()).isTrue();
      assertThat(Json.parse("[".repeat(501) + "]".repeat(501), limits).isSuccess()).isFalse();
    }

    @Test
    void countsBytesOfUtf8WhicheverWayTheDocumentComes() {
      var limits = new JsonLimits(10, 8, 8);
      String ten = "\"ääää\"";
      String eleven = "\"ääää \"";
      assertThat(Json.parse(ten, limits).isSuccess()).isTrue();
      assertThat(Json.parse(ten.getBytes(StandardCharsets.UTF_8), limits).isSuccess()).isTrue();
      assertThat(Json.parse(eleven, limits).problems().codes()).containsExactly("json.too-long");
      assertThat(Json.parse(eleven.getBytes(StandardCharsets.UTF_8), limits).problems().codes())
          .containsExactly("json.too-long");
    }

    @Test
    void refusesLimitsThatBoundNothing() {
      assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(0, 1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 1, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 501, 1));
    }

    @Test
    void listsAtMostAThousandProblems() {
      String text = "{\"a\":0" + ",\"a\":0".repeat(5_000) + "}";
      List<String> codes = Json.parse(text).problems().codes();
      assertThat(codes).hasSize(1_001).endsWith("json.more-problems");
    }
  }
}
