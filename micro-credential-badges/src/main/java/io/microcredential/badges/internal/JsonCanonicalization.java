package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Canonicalization Scheme: members sorted by the UTF-16 units of their names, shortest
 * escapes, numbers as ECMAScript writes them.
 *
 * <p>What would be signed other than it stands is refused: numbers that no double holds exactly
 * enough to be written back, and text with half a character.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class JsonCanonicalization {

  private static final int MAX_DEPTH = 500;

  private final List<Problem> problems = new ArrayList<>();

  private JsonCanonicalization() {}

  /**
   * Writes a value canonically.
   *
   * @param value the value
   * @return the text, or {@code jcs.number}, {@code json.encoding} or {@code json.limit} with
   *     places
   */
  public static Outcome<String> write(JsonValue value) {
    var writing = new JsonCanonicalization();
    JsonValue normal = writing.normal(value, JsonPointer.root(), 0);
    return writing.problems.isEmpty()
        ? Outcome.success(Json.writeCanonical(normal))
        : Outcome.refusal(Problems.of(writing.problems));
  }

  private JsonValue normal(JsonValue value, JsonPointer at, int depth) {
    if (depth > MAX_DEPTH) {
      problems.add(Problem.error("json.limit", at, "This is nested too deeply."));
      return value;
    }
    if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (name, member) -> {
                JsonPointer here = at.child(name);
                wellFormed(name, here);
                members.put(name, normal(member, here, depth + 1));
              });
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array) {
      var items = new ArrayList<JsonValue>();
      for (JsonValue item : array.items()) {
        items.add(normal(item, at.child(items.size()), depth + 1));
      }
      return new JsonArray(items);
    }
    if (value instanceof JsonNumber number) {
      return number(number, at);
    }
    if (value instanceof JsonString text) {
      wellFormed(text.value(), at);
    }
    return value;
  }

  private void wellFormed(String text, JsonPointer at) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      problems.add(Problem.error("json.encoding", at, "The text has half a character in it."));
    }
  }

  private JsonNumber number(JsonNumber number, JsonPointer at) {
    Optional<BigDecimal> exact = number.decimal();
    Optional<String> written =
        exact.map(BigDecimal::doubleValue).filter(Double::isFinite).map(JsonCanonicalization::of);
    // Another number that becomes the same double could be put in its place after signing.
    if (written.isEmpty() || new BigDecimal(written.get()).compareTo(exact.get()) != 0) {
      problems.add(
          Problem.error("jcs.number", at, "This number has more digits than every reader keeps."));
      return number;
    }
    return new JsonNumber(written.get());
  }

  /** Writes a finite double as ECMAScript does, section 6.1.6.1.20 Number::toString. */
  static String of(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(new BigDecimal(Math.abs(number))).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + layOut(digits, point);
  }

  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    int exponent = point - 1;
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }

  /** Finds the shortest decimal that reads back as the double, and of those the closest. */
  private static BigDecimal shortest(BigDecimal exact) {
    double number = exact.doubleValue();
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean low = below.doubleValue() == number;
      boolean high = above.doubleValue() == number;
      if (low && high) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (low || high) {
        return low ? below : above;
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }
}
