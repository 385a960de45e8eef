package io.microcredential.core.service;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import java.util.List;
import java.util.stream.Stream;

/** What a command asks, as JSON, so that two commands under one key can be told apart. */
final class Arguments {

  private Arguments() {}

  static JsonValue of(Object... texts) {
    return new JsonArray(Stream.of(texts).map(Object::toString).map(JsonValue::of).toList());
  }

  static JsonValue and(JsonValue first, JsonValue second) {
    return new JsonArray(List.of(first, second));
  }

  static JsonValue list(List<?> texts) {
    return of(texts.toArray());
  }
}
