package io.microcredential.badges.ob3.assessment;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the members of a JSON object with types. */
final class Described {

  private Described() {}

  static Optional<Boolean> flag(JsonObject json, String name) {
    return json.members().get(name) instanceof JsonBoolean found
        ? Optional.of(found.value())
        : Optional.empty();
  }

  static Optional<BigDecimal> number(JsonObject json, String name) {
    return json.members().get(name) instanceof JsonNumber found
        ? found.decimal()
        : Optional.empty();
  }

  /** Returns an address; the check of the structure has made sure that it is one. */
  static Optional<URI> address(JsonObject json, String name) {
    return json.text(name).map(URI::create);
  }

  static List<JsonObject> objects(JsonObject json, String name) {
    return values(json, name).stream()
        .flatMap(value -> value instanceof JsonObject found ? Stream.of(found) : Stream.empty())
        .toList();
  }

  static List<JsonValue> values(JsonObject json, String name) {
    JsonValue value = json.members().get(name);
    if (value instanceof JsonArray array) {
      return array.items();
    }
    return value == null ? List.of() : List.of(value);
  }
}
