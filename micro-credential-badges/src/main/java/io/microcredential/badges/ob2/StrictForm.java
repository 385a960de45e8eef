package io.microcredential.badges.ob2;

import io.microcredential.badges.ob2.Property.Range;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings an object into the one form in which this library writes it: a list only where there are
 * several values, terms instead of their aliases. Whatever the vocabulary does not define stays as
 * it is.
 */
final class StrictForm {

  private static final Map<String, String> TERMS =
      Map.of("hosted", "HostedBadge", "signed", "SignedBadge");

  private StrictForm() {}

  static JsonObject of(JsonObject object, Ob2Class as) {
    var members = new LinkedHashMap<String, JsonValue>();
    object
        .members()
        .forEach(
            (written, value) -> {
              boolean alias = written.equals("verify") && object.member("verification").isEmpty();
              String name = alias ? "verification" : written;
              Optional<Property> property = Vocabulary.property(as, name);
              members.put(name, property.isPresent() ? values(property.get(), value) : value);
            });
    return new JsonObject(members);
  }

  private static JsonValue values(Property property, JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return value(property, value);
    }
    List<JsonValue> items = array.items().stream().map(item -> value(property, item)).toList();
    return items.size() == 1 && property.range() != Range.REVOKED
        ? items.get(0)
        : new JsonArray(items);
  }

  private static JsonValue value(Property property, JsonValue value) {
    if (value instanceof JsonObject object && property.target() != null) {
      return of(object, property.target());
    }
    return property.range() == Range.TYPES
            && value instanceof JsonString string
            && TERMS.containsKey(string.value())
        ? JsonValue.of(TERMS.get(string.value()))
        : value;
  }
}
