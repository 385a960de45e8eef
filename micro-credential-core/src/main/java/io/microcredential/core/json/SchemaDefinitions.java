package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The types that a schema names once and refers to wherever they stand. */
final class SchemaDefinitions {

  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, JsonValue> byName = new TreeMap<>();

  /** Returns a reference to a type, whose schema is made when it is first asked for. */
  JsonObject of(Class<?> type, Supplier<JsonValue> schema) {
    String name = names.get(type);
    if (name == null) {
      name = free(simple(type));
      // Named before its schema is made: a type may contain itself.
      names.put(type, name);
      byName.put(name, schema.get());
    }
    return Schemas.object("$ref", JsonValue.of("#/$defs/" + name));
  }

  /** Returns a name that no other type has: two packages may each have a type of one name. */
  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; names.containsValue(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static String simple(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : simple(outer) + "." + type.getSimpleName();
  }

  JsonObject all() {
    return new JsonObject(byName);
  }
}
