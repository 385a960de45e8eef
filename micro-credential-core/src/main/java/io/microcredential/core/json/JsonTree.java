package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document that becomes a tree. */
final class JsonTree implements JsonSink {

  /** The innermost object or list first. */
  private final Deque<Open> open = new ArrayDeque<>();

  private @Nullable JsonValue root;

  /** What is not yet ended; an object also knows which member comes next. */
  private static final class Open {
    final Members members = new Members();
    final List<JsonValue> items = new ArrayList<>();
    @Nullable String name;
  }

  static JsonValue of(Form form, Object value) {
    var tree = new JsonTree();
    form.write(value, tree);
    return Objects.requireNonNull(tree.root);
  }

  @Override
  public boolean isSorted() {
    return false;
  }

  @Override
  public void beginObject() {
    open.push(new Open());
  }

  @Override
  public void name(String name) {
    open.element().name = JsonWriting.whole(name);
  }

  @Override
  public void component(String name) {
    name(name);
  }

  @Override
  public void endObject() {
    add(new JsonObject(open.pop().members));
  }

  @Override
  public void beginList() {
    open.push(new Open());
  }

  @Override
  public void endList() {
    add(new JsonArray(open.pop().items));
  }

  @Override
  public void text(String text) {
    add(JsonValue.of(JsonWriting.whole(text)));
  }

  @Override
  public void number(long number) {
    add(JsonValue.of(number));
  }

  @Override
  public void truth(boolean truth) {
    add(new JsonBoolean(truth));
  }

  private void add(JsonValue value) {
    Open around = open.peek();
    if (around == null) {
      root = value;
    } else if (around.name == null) {
      around.items.add(value);
    } else {
      around.members.put(around.name, value);
    }
  }
}
