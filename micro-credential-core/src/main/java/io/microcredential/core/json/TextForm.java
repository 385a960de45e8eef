package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonString;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type whose values are written as one text. */
final class TextForm implements Form {

  private final String expected;
  private final Function<String, Object> parse;
  private final Function<Object, String> text;
  private final Function<SchemaDefinitions, JsonValue> schema;

  TextForm(
      String expected,
      Function<String, Object> parse,
      Function<Object, String> text,
      Function<SchemaDefinitions, JsonValue> schema) {
    this.expected = expected;
    this.parse = parse;
    this.text = text;
    this.schema = schema;
  }

  static TextForm wrapping(Class<?> type) {
    var component = new RecordShape(type);
    return new TextForm(
        "text",
        text -> component.create(new Object[] {text}),
        value -> (String) component.get(value, 0),
        definitions -> definitions.of(type, () -> Schemas.object("type", JsonValue.of("string"))));
  }

  @Override
  public @Nullable Object read(JsonValue json, Place at, Reading reading) {
    if (!(json instanceof JsonString string)) {
      return reading.wrongType(at, expected, json);
    }
    return parse(string.value(), at, reading);
  }

  @Nullable Object parse(String value, Place at, Reading reading) {
    try {
      return parse.apply(value);
    } catch (IllegalArgumentException e) {
      return reading.invalid(at, e.getMessage());
    }
  }

  String text(Object value) {
    return text.apply(value);
  }

  @Override
  public void write(Object value, JsonSink out) {
    out.text(text.apply(value));
  }

  @Override
  public JsonValue schema(SchemaDefinitions definitions) {
    return schema.apply(definitions);
  }
}
