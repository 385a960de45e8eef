package io.microcredential.core.json;

import org.jspecify.annotations.Nullable;

/** How the values of one Java type look in JSON. */
interface Form {

  /** Reads a value; where it notes a problem it returns null. */
  @Nullable Object read(JsonValue json, Place at, Reading reading);

  /** Writes a value of the type. */
  void write(Object value, JsonSink out);

  /** Returns a JSON Schema of what this form writes. */
  JsonValue schema(SchemaDefinitions definitions);

  /** Returns whether the value stands for nothing and its member may be left out. */
  default boolean isEmpty(Object value) {
    return false;
  }

  /** Returns what a member that was left out means, or null if it has to be there. */
  default @Nullable Object whenLeftOut() {
    return null;
  }
}
