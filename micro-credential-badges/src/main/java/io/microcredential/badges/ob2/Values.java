package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads members leniently: one value or a list, an object or its IRI, a text or a tagged text. */
final class Values {

  private Values() {}

  /** Returns the values of a member: those of a list, or the one that stands alone. */
  static List<JsonValue> all(JsonObject object, String name) {
    JsonValue value = object.members().get(name);
    if (value instanceof JsonArray array) {
      return array.items();
    }
    return value == null || value instanceof JsonNull ? List.of() : List.of(value);
  }

  static Optional<JsonValue> one(JsonObject object, String name) {
    return all(object, name).stream().findFirst();
  }

  static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.value());
    }
    return value instanceof JsonObject object ? object.text("@value") : Optional.empty();
  }

  static Optional<String> text(JsonObject object, String name) {
    return one(object, name).flatMap(Values::text);
  }

  static List<String> texts(JsonObject object, String name) {
    return all(object, name).stream().flatMap(value -> text(value).stream()).toList();
  }

  /** Returns the objects of a member; an IRI counts as an object with that id. */
  static List<JsonObject> nodes(JsonObject object, String name) {
    return all(object, name).stream().flatMap(value -> node(value).stream()).toList();
  }

  static Optional<JsonObject> node(JsonObject object, String name) {
    return nodes(object, name).stream().findFirst();
  }

  private static Optional<JsonObject> node(JsonValue value) {
    if (value instanceof JsonObject object) {
      return Optional.of(object);
    }
    return value instanceof JsonString string
        ? Optional.of(new Members().text("id", string.value()).object())
        : Optional.empty();
  }

  static boolean isTrue(JsonObject object, String name) {
    return one(object, name).filter(new JsonBoolean(true)::equals).isPresent();
  }

  static Optional<Instant> instant(JsonObject object, String name) {
    return text(object, name).flatMap(Times::parse);
  }
}
