package io.microcredential.rubric.ratings;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what stands in the long form that {@link RatingCsv#write} writes, in a form that programs
 * read.
 *
 * <p>It is a Table Schema: each column with its type, its meaning and what may stand in it. One
 * member more, {@code scales}, gives each criterion's categories with their values, lowest first,
 * those that nobody used among them, which the table alone cannot tell.
 *
 * <pre>{@code
 * JsonObject dictionary = DataDictionary.of(data);
 * }</pre>
 *
 * @see <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema 1.0</a>
 */
public final class DataDictionary {

  private DataDictionary() {}

  /**
   * Describes the long form of some ratings.
   *
   * @param data the ratings
   * @return the Table Schema
   */
  public static JsonObject of(RatingData data) {
    Set<String> labels = new LinkedHashSet<>();
    for (String criterion : data.criteria()) {
      labels.addAll(data.table(criterion).scale().labels());
    }
    var members = new LinkedHashMap<String, JsonValue>();
    members.put(
        "fields",
        new JsonArray(
            List.of(
                field("unit", "string", "What was rated: a submission, a portfolio.", List.of()),
                field("rater", "string", "Who rated it.", List.of()),
                field("criterion", "string", "On which criterion of the rubric.", data.criteria()),
                field(
                    "rating",
                    "string",
                    "The category: a label of the criterion's scale.",
                    List.copyOf(labels)),
                field(
                    "value",
                    "number",
                    "The value of the category, for figures that need numbers.",
                    List.of()))));
    members.put(
        "primaryKey",
        new JsonArray(
            List.of(JsonValue.of("unit"), JsonValue.of("rater"), JsonValue.of("criterion"))));
    members.put("missingValues", new JsonArray(List.of()));
    members.put("scales", RatingJson.scales(data));
    return new JsonObject(members);
  }

  private static JsonObject field(
      String name, String type, String description, List<String> allowed) {
    var constraints = new LinkedHashMap<String, JsonValue>();
    constraints.put("required", new JsonBoolean(true));
    if (!allowed.isEmpty()) {
      constraints.put("enum", new JsonArray(allowed.stream().map(JsonValue::of).toList()));
    }
    var members = new LinkedHashMap<String, JsonValue>();
    members.put("name", JsonValue.of(name));
    members.put("type", JsonValue.of(type));
    members.put("description", JsonValue.of(description));
    members.put("constraints", new JsonObject(constraints));
    return new JsonObject(members);
  }
}
