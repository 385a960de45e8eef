package io.microcredential.core.json;

import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Maps the values of one type to JSON and back without loss.
 *
 * <p>A record becomes an object with one member for each component; a record around one text named
 * {@code value}, a version, a digest or an exact number becomes a text; a sealed interface becomes
 * the object of its variant with a member {@code type} in front. A component marked nullable is
 * left out where there is nothing, an empty list or map likewise; nothing else has a default.
 * Whatever does not fit comes back as problems with their places, all at once. A value that holds
 * half a character, which nobody could read again, is neither written nor digested: an {@link
 * IllegalArgumentException} says so.
 *
 * @param <T> the type
 */
public final class JsonForm<T> {

  private final Class<T> type;
  private final String format;
  private final Form form;

  private JsonForm(Class<T> type, String format) {
    this.type = type;
    this.format = format;
    this.form = format.isEmpty() ? new Forms().of(type) : DocumentForm.of(type, format);
  }

  /**
   * Returns the JSON form of a type.
   *
   * @param type a record, sealed interface or enum of this library or built like one
   * @param <T> the type
   * @return the form
   * @throws IllegalArgumentException if the type or something in it has no JSON form
   */
  public static <T> JsonForm<T> of(Class<T> type) {
    return new JsonForm<>(type, "");
  }

  /**
   * Returns the JSON form of a type as a document that names its format.
   *
   * @param type a record of this library or built like one
   * @param format the name and number of the format, such as {@code micro-credential/1}; the
   *     document's first member, required on reading
   * @param <T> the type
   * @return the form
   * @throws IllegalArgumentException if the type is not a record of several parts, or something in
   *     it has no JSON form
   */
  public static <T> JsonForm<T> document(Class<T> type, String format) {
    return new JsonForm<>(type, Objects.requireNonNull(format, "format"));
  }

  /**
   * Writes a value as a tree.
   *
   * @param value the value
   * @return its JSON form
   */
  public JsonValue toJson(T value) {
    return JsonTree.of(form, value);
  }

  /**
   * Writes a value as indented text.
   *
   * @param value the value
   * @return the JSON text, ending with a line feed
   */
  public String write(T value) {
    return Json.writeIndented(toJson(value));
  }

  /**
   * Writes a value as text without spaces, as short as can be.
   *
   * @param value the value
   * @return the JSON text
   */
  public String writeCompact(T value) {
    return JsonWriting.compact(form, value);
  }

  /**
   * Computes the digest of a value's content.
   *
   * @param value the value
   * @return the SHA-256 digest of its canonical JSON form
   */
  public Digest digest(T value) {
    return Digest.ofText(JsonWriting.canonical(form, value));
  }

  /**
   * Computes the digest of a list of values.
   *
   * @param values the values
   * @return the SHA-256 digest of the canonical JSON form of the list
   */
  public Digest digest(List<T> values) {
    return Digest.ofText(JsonWriting.canonical(new ListForm(form), values));
  }

  /**
   * Reads a document within the default limits.
   *
   * @param utf8 the document in UTF-8
   * @return the value, or all problems
   */
  public Outcome<T> read(byte[] utf8) {
    return Json.parse(utf8).then(this::fromJson);
  }

  /**
   * Reads a document within the default limits.
   *
   * @param text the document
   * @return the value, or all problems
   */
  public Outcome<T> read(String text) {
    return Json.parse(text).then(this::fromJson);
  }

  /**
   * Reads a value from a tree.
   *
   * @param json the tree
   * @return the value, or all problems
   */
  public Outcome<T> fromJson(JsonValue json) {
    var reading = Reading.start();
    Object value = form.read(json, Place.ROOT, reading);
    if (reading.problems().isEmpty() && value != null) {
      return Outcome.success(type.cast(value));
    }
    return Outcome.refusal(Problems.of(reading.problems()));
  }

  /**
   * Returns a JSON Schema of what this form writes.
   *
   * <p>It describes the shape: members, types, what may be left out, and how numbers, times and
   * digests are written. What a value says beyond that, such as the form of an identifier or that
   * two parts belong together, is checked on reading only.
   *
   * @return a schema in the dialect of 2020-12
   * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core">JSON Schema: a media type
   *     for describing JSON documents</a>
   */
  public JsonValue schema() {
    var definitions = new SchemaDefinitions();
    Map<String, JsonValue> schema = new LinkedHashMap<>();
    schema.put("$schema", JsonValue.of(Schemas.DIALECT));
    if (!format.isEmpty()) {
      schema.put("$id", JsonValue.of("urn:micro-credential:schema:" + format));
      schema.put("title", JsonValue.of(format));
    }
    schema.putAll(((JsonObject) form.schema(definitions)).members());
    schema.put("$defs", definitions.all());
    return new JsonObject(schema);
  }

  /** Returns the format that documents name, empty where they name none. */
  String format() {
    return format;
  }
}
