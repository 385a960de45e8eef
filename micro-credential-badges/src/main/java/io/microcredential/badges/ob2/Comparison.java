package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares what was handed in with what is served. An embedded object and its IRI are no difference
 * here; the embedded objects are remembered, to be compared with what stands at their own address.
 */
final class Comparison {

  private static final int MAX_DIFFERENCES = 10;

  private final Map<String, List<JsonObject>> embedded = new LinkedHashMap<>();

  /** Returns where two objects differ, at most so many places; contexts do not count. */
  List<JsonPointer> differences(JsonObject left, JsonObject right, Ob2Class as) {
    var places = new ArrayList<JsonPointer>();
    compare(StrictForm.of(left, as), StrictForm.of(right, as), JsonPointer.root(), places);
    return places;
  }

  /** Returns what was embedded under an id anywhere. */
  List<JsonObject> embedded(String id) {
    return embedded.getOrDefault(id, List.of());
  }

  private void compare(
      JsonObject left, JsonObject right, JsonPointer at, List<JsonPointer> places) {
    Set<String> names = new LinkedHashSet<>(left.members().keySet());
    names.addAll(right.members().keySet());
    for (String name : names) {
      JsonValue one = left.members().get(name);
      JsonValue other = right.members().get(name);
      if (name.equals("@context") || Objects.equals(one, other)) {
        continue;
      }
      if (places.size() >= MAX_DIFFERENCES) {
        return;
      }
      if (one == null || other == null) {
        places.add(at.child(name));
      } else {
        compare(one, other, at.child(name), places);
      }
    }
  }

  private void compare(JsonValue one, JsonValue other, JsonPointer at, List<JsonPointer> places) {
    if (one instanceof JsonObject left && other instanceof JsonObject right) {
      compare(left, right, at, places);
    } else if (one instanceof JsonArray left
        && other instanceof JsonArray right
        && left.items().size() == right.items().size()) {
      for (int i = 0; i < left.items().size() && places.size() < MAX_DIFFERENCES; i++) {
        if (!left.items().get(i).equals(right.items().get(i))) {
          compare(left.items().get(i), right.items().get(i), at.child(i), places);
        }
      }
    } else if (!isSameLink(one, other) && !isSameLink(other, one)) {
      places.add(at);
    }
  }

  private boolean isSameLink(JsonValue iri, JsonValue object) {
    if (iri instanceof JsonString string
        && WebAddress.isWeb(string.value())
        && object instanceof JsonObject node
        && node.text("id").filter(string.value()::equals).isPresent()) {
      embedded.computeIfAbsent(string.value(), id -> new ArrayList<>()).add(node);
      return true;
    }
    return false;
  }
}
