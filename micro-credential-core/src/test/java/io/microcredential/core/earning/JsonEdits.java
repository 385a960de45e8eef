package io.microcredential.core.earning;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes a stored document the way somebody with an editor would. */
final class JsonEdits {

  private JsonEdits() {}

  /** Returns the document with the value at a place changed. */
  static JsonValue edit(JsonValue json, JsonPointer at, UnaryOperator<JsonValue> change) {
    return edit(json, at.tokens(), change);
  }

  private static JsonValue edit(
      JsonValue json, List<String> tokens, UnaryOperator<JsonValue> change) {
    if (tokens.isEmpty()) {
      return change.apply(json);
    }
    List<String> rest = tokens.subList(1, tokens.size());
    if (json instanceof JsonObject object) {
      var members = new LinkedHashMap<>(object.members());
      if (!members.containsKey(tokens.get(0))) {
        throw new IllegalArgumentException("nothing at " + tokens);
      }
      members.put(tokens.get(0), edit(members.get(tokens.get(0)), rest, change));
      return new JsonObject(members);
    }
    var items = new ArrayList<>(((JsonArray) json).items());
    int index = Integer.parseInt(tokens.get(0));
    items.set(index, edit(items.get(index), rest, change));
    return new JsonArray(items);
  }

  /** Returns the value at a place. */
  static JsonValue at(JsonValue json, JsonPointer at) {
    JsonValue value = json;
    for (String token : at.tokens()) {
      value =
          value instanceof JsonObject object
              ? object.member(token).orElseThrow()
              : ((JsonArray) value).items().get(Integer.parseInt(token));
    }
    return value;
  }

  /** Returns the places of all texts, numbers and the like at or below a place. */
  static List<JsonPointer> leaves(JsonValue json, JsonPointer at) {
    var found = new ArrayList<JsonPointer>();
    if (json instanceof JsonObject object) {
      object.members().forEach((name, value) -> found.addAll(leaves(value, at.child(name))));
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        found.addAll(leaves(array.items().get(i), at.child(i)));
      }
    } else {
      found.add(at);
    }
    return found;
  }
}
