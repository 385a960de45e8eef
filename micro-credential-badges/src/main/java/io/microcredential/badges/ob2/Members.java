package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of one JSON object in order. */
final class Members {

  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  Members text(String name, @Nullable String text) {
    return text == null ? this : value(name, JsonValue.of(text));
  }

  Members value(String name, JsonValue value) {
    members.put(name, value);
    return this;
  }

  /** Adds one value as it is, and several as a list, as section <i>Array</i> has it. */
  Members values(String name, List<? extends JsonValue> items) {
    if (items.isEmpty()) {
      return this;
    }
    return value(name, items.size() == 1 ? items.get(0) : new JsonArray(List.copyOf(items)));
  }

  Members texts(String name, List<String> texts) {
    return values(name, texts.stream().map(JsonValue::of).toList());
  }

  /** Adds a list even for one item, as Open Badges 3.0 has it; an empty one is left out. */
  Members list(String name, List<? extends JsonValue> items) {
    return items.isEmpty() ? this : value(name, new JsonArray(List.copyOf(items)));
  }

  JsonObject object() {
    return new JsonObject(members);
  }
}
