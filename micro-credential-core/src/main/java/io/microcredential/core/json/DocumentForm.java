package io.microcredential.core.json;

import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * A record that names its format in a member of its own.
 *
 * @param content the record
 * @param format what the member says
 */
record DocumentForm(RecordForm content, String format) implements Form {

  private static final String FORMAT = "format";

  static DocumentForm of(Class<?> type, String format) {
    if (new Forms().of(type) instanceof RecordForm content) {
      return new DocumentForm(content.beside(FORMAT), format);
    }
    throw new IllegalArgumentException(type.getName() + " is no document; use a record of parts");
  }

  @Override
  public @Nullable Object read(JsonValue json, Place at, Reading reading) {
    if (!(json instanceof JsonObject object)) {
      return reading.wrongType(at, "an object", json);
    }
    if (!(object.members().get(FORMAT) instanceof JsonString found)
        || !found.value().equals(format)) {
      reading.add(
          Problem.error(
                  "json.format",
                  at.child(FORMAT).pointer(),
                  "This document does not say that it is in the format " + format + ".")
              .fix("Add the member \"format\": \"" + format + "\" if it is."));
    }
    return content.read(object, FORMAT, at, reading);
  }

  @Override
  public void write(Object value, JsonSink out) {
    content.write(value, FORMAT, format, out);
  }

  @Override
  public JsonValue schema(SchemaDefinitions definitions) {
    return content.schema(FORMAT, format, definitions);
  }
}
