package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from something written as text to values of one type. */
record MapForm(TextForm key, Form item) implements Form {

  @Override
  public @Nullable Object read(JsonValue json, JsonPointer at, Reading reading) {
    if (!(json instanceof JsonObject object)) {
      return reading.wrongType(at, "an object", json);
    }
    var values = new LinkedHashMap<Object, Object>();
    object
        .members()
        .forEach(
            (name, element) -> {
              if (reading.isFull()) {
                return;
              }
              JsonPointer here = at.child(name);
              Object readKey = key.parse(name, here, reading);
              Object value = item.read(element, here, reading);
              if (readKey != null && value != null && values.put(readKey, value) != null) {
                reading.invalid(here, "this key stands here more than once");
              }
            });
    return values;
  }

  @Override
  public JsonValue write(Object value) {
    var members = new LinkedHashMap<String, JsonValue>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      members.put(key.text(entry.getKey()), item.write(entry.getValue()));
    }
    return new JsonObject(members);
  }

  @Override
  public JsonValue schema(SchemaDefinitions definitions) {
    return Schemas.object(
        "type",
        JsonValue.of("object"),
        "propertyNames",
        key.schema(definitions),
        "additionalProperties",
        item.schema(definitions));
  }

  @Override
  public boolean isEmpty(Object value) {
    return ((Map<?, ?>) value).isEmpty();
  }

  @Override
  public Object whenLeftOut() {
    return Map.of();
  }
}
