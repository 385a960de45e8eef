package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785, sections 3.2.2 and 3.2.3 and appendix B. */
class JsonCanonicalizationTest {

  private static Outcome<String> canonical(String json) {
    return JsonCanonicalization.write(Json.parse(json).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesNumbersAsAppendixBDoes(String bits, String expected) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(JsonCanonicalization.of(number)).isEqualTo(expected);
  }

  @Test
  void writesThePowersOfTwoWhoseNeighboursLieUnevenlyAsEcmaScriptDoes() {
    assertThat(JsonCanonicalization.of(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802e-14");
    for (int power = -1074; power < 1024; power++) {
      double number = Math.scalb(1.0, power);
      assertThat(Double.parseDouble(JsonCanonicalization.of(number))).isEqualTo(number);
    }
  }

  @Test
  void writesTheExampleOfSection322() {
    assertThat(
            canonical(
                    """
                    {"numbers": [333333333.3333333, 1E30, 4.50, 2e-3,
                                 0.000000000000000000000000001],
                     "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                     "literals": [null, true, false]}
                    """)
                .orElseThrow())
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void sortsNamesByTheirUtf16UnitsAsSection323Does() {
    assertThat(
            canonical(
                    """
                    {"\\u20ac": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "\\ud83d\\ude00": 5,
                     "\\u0080": 6, "\\u00f6": 7}
                    """)
                .orElseThrow())
        .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9007199254740993", "0.10000000000000000001", "1e400", "-1e400", "1e-400"})
  void refusesNumbersThatWouldBeSignedAsAnother(String number) {
    Outcome<String> outcome = canonical("{\"a\": [" + number + "]}");
    assertThat(outcome.problems().codes()).containsExactly("jcs.number");
    assertThat(outcome.problems().list().get(0).at()).hasToString("/a/0");
  }

  @Test
  void refusesHalfACharacterInNamesAndTexts() {
    var object = new JsonObject(Map.of("\ud800", JsonValue.of("\udc00")));
    assertThat(JsonCanonicalization.write(object).problems().codes())
        .containsExactly("json.encoding", "json.encoding");
  }

  @Test
  void refusesTreesDeeperThanAnyBadge() {
    JsonValue deep = JsonValue.of(1);
    for (int i = 0; i < 600; i++) {
      deep = new JsonArray(List.of(deep));
    }
    assertThat(JsonCanonicalization.write(deep).problems().codes()).containsExactly("json.limit");
  }
}
