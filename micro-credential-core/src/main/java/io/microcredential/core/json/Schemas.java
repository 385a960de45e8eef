package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small parts that schemas are made of. */
final class Schemas {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private Schemas() {}

  /** Returns an object of names and values in turn. */
  static JsonObject object(Object... namesAndValues) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]);
    }
    return new JsonObject(members);
  }

  static JsonValue text() {
    return object("type", JsonValue.of("string"));
  }

  static JsonValue matching(String pattern) {
    return object("type", JsonValue.of("string"), "pattern", JsonValue.of("^(?:" + pattern + ")$"));
  }

  static JsonValue format(String format) {
    return object("type", JsonValue.of("string"), "format", JsonValue.of(format));
  }

  static JsonValue choice(List<String> names) {
    return object("enum", new JsonArray(names.stream().map(JsonValue::of).toList()));
  }
}
