package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map from something written as text to values of one type. */
record MapForm(TextForm key, Form item) implements Form {

  @Override
  public @Nullable Object read(JsonValue json, Place at, Reading reading) {
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
              Place here = at.child(name);
              Object readKey = key.parse(name, here, reading);
              Object value = item.read(element, here, reading);
              if (readKey != null && value != null && values.put(readKey, value) != null) {
                reading.invalid(here, "this key stands here more than once");
              }
            });
    return values;
  }

  @Override
  public void write(Object value, JsonSink out) {
    out.beginObject();
    if (out.isSorted() && ((Map<?, ?>) value).size() > 1) {
      var members = new TreeMap<String, Object>();
      ((Map<?, ?>) value).forEach((name, element) -> members.put(key.text(name), element));
      members.forEach((name, element) -> write(name, element, out));
    } else {
      ((Map<?, ?>) value).forEach((name, element) -> write(key.text(name), element, out));
    }
    out.endObject();
  }

  private void write(String name, Object element, JsonSink out) {
    out.name(name);
    item.write(element, out);
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
