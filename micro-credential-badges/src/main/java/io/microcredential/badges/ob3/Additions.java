package io.microcredential.badges.ob3;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;

/** Makes sure that a supplement adds to a document and changes nothing that is there. */
final class Additions {

  private Additions() {}

  /** Returns the later document if it says everything that the earlier one says. */
  static JsonObject checked(JsonObject earlier, JsonObject later) {
    check(earlier, later, JsonPointer.root());
    return later;
  }

  private static void check(JsonValue earlier, JsonValue later, JsonPointer at) {
    if (earlier instanceof JsonObject before && later instanceof JsonObject after) {
      for (Map.Entry<String, JsonValue> member : before.members().entrySet()) {
        JsonPointer here = at.child(member.getKey());
        JsonValue now = after.member(member.getKey()).orElseThrow(() -> refusal("take away", here));
        check(member.getValue(), now, here);
      }
    } else if (earlier instanceof JsonArray before && later instanceof JsonArray after) {
      List<JsonValue> items = before.items();
      for (int i = 0; i < items.size(); i++) {
        JsonPointer here = at.child(i);
        if (i >= after.items().size()) {
          throw refusal("take away", here);
        }
        check(items.get(i), after.items().get(i), here);
      }
    } else if (!earlier.equals(later)) {
      throw refusal("change", at);
    }
  }

  private static IllegalArgumentException refusal(String what, JsonPointer at) {
    return new IllegalArgumentException(
        "a supplement adds to what the award says; it must not " + what + " " + at);
  }
}
