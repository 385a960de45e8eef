package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values of one type. */
record ListForm(Form item) implements Form {

  @Override
  public @Nullable Object read(JsonValue json, Place at, Reading reading) {
    if (!(json instanceof JsonArray array)) {
      return reading.wrongType(at, "a list", json);
    }
    var values = new ArrayList<Object>();
    for (JsonValue element : array.items()) {
      if (reading.isFull()) {
        return null;
      }
      Object value = item.read(element, at.child(values.size()), reading);
      values.add(value == null ? element : value);
    }
    return values;
  }

  @Override
  public void write(Object value, JsonSink out) {
    out.beginList();
    for (Object element : (List<?>) value) {
      item.write(element, out);
    }
    out.endList();
  }

  @Override
  public JsonValue schema(SchemaDefinitions definitions) {
    return Schemas.object("type", JsonValue.of("array"), "items", item.schema(definitions));
  }

  @Override
  public boolean isEmpty(Object value) {
    return ((List<?>) value).isEmpty();
  }

  @Override
  public Object whenLeftOut() {
    return List.of();
  }
}
