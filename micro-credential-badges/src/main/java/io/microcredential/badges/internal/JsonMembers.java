package io.microcredential.badges.internal;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of one JSON object in order; what is not known is left out. */
public final class JsonMembers {

  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  /**
   * Adds a value.
   *
   * @param name the member's name
   * @param value its value, or null to leave it out
   * @return this
   */
  public JsonMembers value(String name, @Nullable JsonValue value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /**
   * Adds a text.
   *
   * @param name the member's name
   * @param text anything whose text is meant, or null to leave it out
   * @return this
   */
  public JsonMembers text(String name, @Nullable Object text) {
    return value(name, text == null ? null : JsonValue.of(text.toString()));
  }

  /**
   * Adds a text in all its languages, language by language.
   *
   * @param name the member's name
   * @param text the text, or null to leave it out
   * @return this
   */
  public JsonMembers languages(String name, @Nullable LanguageMap text) {
    if (text == null) {
      return this;
    }
    var all = new JsonMembers();
    text.texts().forEach(all::text);
    return value(name, all.object());
  }

  /**
   * Adds a list, unless it is empty.
   *
   * @param name the member's name
   * @param items the items
   * @return this
   */
  public JsonMembers list(String name, List<? extends JsonValue> items) {
    return value(name, items.isEmpty() ? null : new JsonArray(List.copyOf(items)));
  }

  /**
   * Adds a list of texts, unless it is empty.
   *
   * @param name the member's name
   * @param items the texts
   * @return this
   */
  public JsonMembers texts(String name, List<String> items) {
    return list(name, items.stream().map(JsonValue::of).toList());
  }

  /**
   * Returns the object.
   *
   * @return what was collected so far
   */
  public JsonObject object() {
    return new JsonObject(members);
  }
}
