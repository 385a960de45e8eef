package io.microcredential.badges.internal;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the different statements that an expanded document must give, so that a conversion that
 * drops one is found out.
 */
final class StatementCount {

  private final Set<List<Object>> statements = new HashSet<>();
  private int unnamed;

  private StatementCount() {}

  static int of(JsonArray expanded) {
    var count = new StatementCount();
    expanded.items().forEach(node -> count.node((JsonObject) node, ""));
    return count.statements.size();
  }

  /** Takes a node in and returns what names it. */
  private String node(JsonObject node, String graph) {
    String subject = node.text("@id").orElseGet(() -> "_:" + unnamed++);
    for (Map.Entry<String, JsonValue> member : node.members().entrySet()) {
      switch (member.getKey()) {
        case "@id" -> {}
        case "@graph" -> items(member.getValue()).forEach(n -> node((JsonObject) n, subject));
        default ->
            items(member.getValue())
                .forEach(
                    value ->
                        statements.add(
                            List.of(graph, subject, member.getKey(), object(value, graph))));
      }
    }
    return subject;
  }

  private Object object(JsonValue value, String graph) {
    if (!(value instanceof JsonObject object) || object.member("@value").isPresent()) {
      return value;
    }
    JsonValue list = object.members().get("@list");
    return list == null ? node(object, graph) : list(items(list), graph);
  }

  /** A list is a ladder: each rung says its item and the next rung. */
  private String list(List<JsonValue> items, String graph) {
    if (items.isEmpty()) {
      return "nil";
    }
    String first = "_:" + unnamed;
    for (JsonValue item : items) {
      String rung = "_:" + unnamed++;
      Object said = object(item, graph);
      statements.add(List.of(graph, rung, "first", said));
      statements.add(List.of(graph, rung, "rest", items.size()));
    }
    return first;
  }

  private static List<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray array ? array.items() : List.of(value);
  }
}
