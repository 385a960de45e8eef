package io.microcredential.badges.ob3;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the members of one JSON object in order. */
final class Members {

  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  Members text(String name, String text) {
    return value(name, JsonValue.of(text));
  }

  Members value(String name, JsonValue value) {
    members.put(name, value);
    return this;
  }

  /** Adds a list, unless it is empty: an empty list would not be signed. */
  Members list(String name, List<? extends JsonValue> items) {
    return items.isEmpty() ? this : value(name, new JsonArray(List.copyOf(items)));
  }

  Members texts(String name, List<String> texts) {
    return list(name, texts.stream().map(JsonValue::of).toList());
  }

  /** Adds the types, always as a list, as the formal schema has it. */
  Members type(String... types) {
    return texts("type", List.of(types));
  }

  JsonObject object() {
    return new JsonObject(members);
  }
}
