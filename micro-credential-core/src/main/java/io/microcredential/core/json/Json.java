package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON text strictly.
 *
 * <p>Reading refuses what parsers tend to disagree about: repeated member names, text that is not
 * UTF-8, unpaired surrogates, a byte order mark, anything after the value. Whatever is wrong comes
 * back as located problems.
 */
public final class Json {

  private Json() {}

  /**
   * Parses a document within the default limits.
   *
   * @param utf8 the document in UTF-8
   * @return the value, or every problem found up to the first that makes reading on impossible
   */
  public static Outcome<JsonValue> parse(byte[] utf8) {
    return parse(utf8, JsonLimits.defaults());
  }

  /**
   * Parses a document.
   *
   * @param utf8 the document in UTF-8
   * @param limits how much to take in
   * @return the value, or every problem found up to the first that makes reading on impossible
   */
  public static Outcome<JsonValue> parse(byte[] utf8, JsonLimits limits) {
    if (utf8.length > limits.bytes()) {
      return tooLong(limits);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return new JsonParsing(limits).parse(text);
    } catch (CharacterCodingException e) {
      return Outcome.refusal(
          Problem.error("json.encoding", JsonPointer.root(), "The document is not valid UTF-8.")
              .fix("Save it as UTF-8."));
    }
  }

  /**
   * Parses a document within the default limits.
   *
   * @param text the document
   * @return the value, or every problem found up to the first that makes reading on impossible
   */
  public static Outcome<JsonValue> parse(String text) {
    return parse(text, JsonLimits.defaults());
  }

  /**
   * Parses a document.
   *
   * @param text the document
   * @param limits how much to take in
   * @return the value, or every problem found up to the first that makes reading on impossible
   */
  public static Outcome<JsonValue> parse(String text, JsonLimits limits) {
    if (text.length() > limits.bytes()
        || text.getBytes(StandardCharsets.UTF_8).length > limits.bytes()) {
      return tooLong(limits);
    }
    return new JsonParsing(limits).parse(text);
  }

  private static Outcome<JsonValue> tooLong(JsonLimits limits) {
    return Outcome.refusal(
        Problem.error(
            "json.too-long",
            JsonPointer.root(),
            "The document is longer than the " + limits.bytes() + " bytes allowed."));
  }

  /**
   * Writes a value without any white space, members in their order.
   *
   * @param value the value
   * @return the JSON text
   */
  public static String write(JsonValue value) {
    return JsonWriting.compact(value);
  }

  /**
   * Writes a value for people: two spaces of indent a level, members in their order, ends with a
   * line feed.
   *
   * @param value the value
   * @return the JSON text
   */
  public static String writeIndented(JsonValue value) {
    return JsonWriting.indented(value);
  }

  /**
   * Writes a value in the form over which digests are computed: no white space, members sorted by
   * the UTF-16 units of their names, shortest escapes.
   *
   * <p>For values without fractional or exponential numbers this is the JSON Canonicalization
   * Scheme; other numbers keep the literal they have.
   *
   * @param value the value
   * @return the JSON text
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme
   *     (JCS)</a>
   */
  public static String writeCanonical(JsonValue value) {
    return JsonWriting.canonical(value);
  }
}
