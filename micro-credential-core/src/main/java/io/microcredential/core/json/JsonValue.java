package io.microcredential.core.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON value as it stands in a document, immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, The JavaScript Object Notation
 *     (JSON) Data Interchange Format</a>
 */
public sealed interface JsonValue {

  /**
   * Returns what kind of value this is, in a plain word.
   *
   * @return {@code object}, {@code list}, {@code text}, {@code number}, {@code true or false} or
   *     {@code null}
   */
  String kind();

  /**
   * Returns a text.
   *
   * @param text the text
   * @return the value
   */
  static JsonValue of(String text) {
    return new JsonString(text);
  }

  /**
   * Returns a whole number.
   *
   * @param number the number
   * @return the value
   */
  static JsonValue of(long number) {
    return new JsonNumber(Long.toString(number));
  }

  /**
   * A JSON object.
   *
   * @param members name to value, in document order; two objects with the same members in another
   *     order are equal
   */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    /** Copies the members and keeps their order. */
    public JsonObject {
      members =
          Collections.unmodifiableMap(
              members instanceof Members own ? own : new LinkedHashMap<>(members));
    }

    /**
     * Returns a member's value.
     *
     * @param name the member's name
     * @return the value, or nothing if there is no such member
     */
    public Optional<JsonValue> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /**
     * Returns a member's text.
     *
     * @param name the member's name
     * @return the text, or nothing if there is no such member or it is no text
     */
    public Optional<String> text(String name) {
      return members.get(name) instanceof JsonString string
          ? Optional.of(string.value())
          : Optional.empty();
    }

    /**
     * Returns this object with a member added or replaced.
     *
     * @param name the member's name
     * @param value its value
     * @return the changed object
     */
    public JsonObject with(String name, JsonValue value) {
      var changed = new LinkedHashMap<>(members);
      changed.put(name, value);
      return new JsonObject(changed);
    }

    /**
     * Returns this object without a member.
     *
     * @param name the member's name
     * @return the changed object
     */
    public JsonObject without(String name) {
      var changed = new LinkedHashMap<>(members);
      changed.remove(name);
      return new JsonObject(changed);
    }

    @Override
    public String kind() {
      return "object";
    }

    /** Returns the names of the members; their values may be personal and are left out. */
    @Override
    public String toString() {
      return "JsonObject" + members.keySet();
    }
  }

  /**
   * A JSON array.
   *
   * @param items the items in order
   */
  record JsonArray(List<JsonValue> items) implements JsonValue {
    /** Copies the items. */
    public JsonArray {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "list";
    }

    /** Returns the number of items. */
    @Override
    public String toString() {
      return "JsonArray[" + items.size() + "]";
    }
  }

  /**
   * A JSON string.
   *
   * @param value the text, unescaped
   */
  record JsonString(String value) implements JsonValue {
    /** Checks that there is a text. */
    public JsonString {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String kind() {
      return "text";
    }

    /** Returns the length of the text. */
    @Override
    public String toString() {
      return "JsonString[" + value.length() + " characters]";
    }
  }

  /**
   * A JSON number, kept as it was written.
   *
   * @param literal the number's literal; two literals of one number are different values
   */
  record JsonNumber(String literal) implements JsonValue {
    private static final Pattern FORM =
        Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern LEADING = Pattern.compile("[+-]?0*");

    /** Checks the literal against RFC 8259, section 6. */
    public JsonNumber {
      if (!FORM.matcher(literal).matches()) {
        throw new IllegalArgumentException("not a JSON number");
      }
    }

    /**
     * Returns the number exactly.
     *
     * @return the number, or nothing if its exponent is beyond ±100,000
     */
    public Optional<BigDecimal> decimal() {
      int e = Math.max(literal.indexOf('e'), literal.indexOf('E'));
      return e >= 0 && isBeyondReason(literal.substring(e + 1))
          ? Optional.empty()
          : Optional.of(new BigDecimal(literal));
    }

    private static boolean isBeyondReason(String exponent) {
      String digits = LEADING.matcher(exponent).replaceFirst("");
      return digits.length() > 6 || !digits.isEmpty() && Integer.parseInt(digits) > 100_000;
    }

    /** Returns the length of the literal; a number may be personal too. */
    @Override
    public String toString() {
      return "JsonNumber[" + literal.length() + " characters]";
    }

    @Override
    public String kind() {
      return "number";
    }
  }

  /**
   * A JSON truth value.
   *
   * @param value which of the two
   */
  record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** The JSON null. */
  record JsonNull() implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }
}
