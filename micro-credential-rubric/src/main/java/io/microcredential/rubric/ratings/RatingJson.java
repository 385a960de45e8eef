package io.microcredential.rubric.ratings;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes ratings as JSON: the scales with all their categories, and one object a rating.
 *
 * <pre>{@code
 * {
 *   "scales": {"clarity": [{"label": "1", "value": 1}, {"label": "2", "value": 2}]},
 *   "ratings": [{"unit": "p1", "rater": "A", "criterion": "clarity", "rating": "2"}]
 * }
 * }</pre>
 *
 * <p>Unlike a table it also says which categories nobody used; what is read back may only have its
 * units and raters in another order. In Python {@code pandas.DataFrame(document["ratings"])} and in
 * R {@code jsonlite::fromJSON(file)$ratings} is the long form.
 */
public final class RatingJson {

  private static final List<String> KEYS = List.of("unit", "rater", "criterion", "rating");

  private RatingJson() {}

  /**
   * Writes ratings.
   *
   * @param data the ratings
   * @return the document
   */
  public static JsonObject write(RatingData data) {
    var ratings = new ArrayList<JsonValue>();
    for (String criterion : data.criteria()) {
      RatingTable table = data.table(criterion);
      for (int unit = 0; unit < table.unitCount(); unit++) {
        for (int i = table.start(unit); i < table.end(unit); i++) {
          var rating = new LinkedHashMap<String, JsonValue>();
          rating.put("unit", JsonValue.of(table.units().get(unit)));
          rating.put("rater", JsonValue.of(table.raters().get(table.raterAt(i))));
          rating.put("criterion", JsonValue.of(criterion));
          rating.put("rating", JsonValue.of(table.scale().labels().get(table.codeAt(i))));
          ratings.add(new JsonObject(rating));
        }
      }
    }
    var document = new LinkedHashMap<String, JsonValue>();
    document.put("scales", scales(data));
    document.put("ratings", new JsonArray(ratings));
    return new JsonObject(document);
  }

  /** Returns the categories of each criterion, those that nobody used among them. */
  static JsonObject scales(RatingData data) {
    var scales = new LinkedHashMap<String, JsonValue>();
    for (String criterion : data.criteria()) {
      Scale scale = data.table(criterion).scale();
      var categories = new ArrayList<JsonValue>();
      for (int code = 0; code < scale.size(); code++) {
        var category = new LinkedHashMap<String, JsonValue>();
        category.put("label", JsonValue.of(scale.labels().get(code)));
        category.put("value", new JsonNumber(Scale.text(scale.value(code))));
        categories.add(new JsonObject(category));
      }
      scales.put(criterion, new JsonArray(categories));
    }
    return new JsonObject(scales);
  }

  /**
   * Reads ratings.
   *
   * @param text the document
   * @return the ratings, or every problem with its place in the document
   */
  public static Outcome<RatingData> read(String text) {
    return Json.parse(text).then(RatingJson::read);
  }

  /**
   * Reads ratings.
   *
   * @param document the document
   * @return the ratings, or every problem with its place in the document
   */
  public static Outcome<RatingData> read(JsonValue document) {
    return new Reading().read(document);
  }

  /** One reading of a document. */
  private static final class Reading {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Set<List<String>> given = new HashSet<>();

    Outcome<RatingData> read(JsonValue document) {
      JsonPointer root = JsonPointer.root();
      Optional<JsonObject> declared = member(document, "scales", JsonObject.class);
      Optional<JsonArray> ratings = member(document, "ratings", JsonArray.class);
      if (declared.isEmpty()) {
        problem(
            root.child("scales"), "form", "The scales are an object with one list a criterion.");
      }
      if (ratings.isEmpty()) {
        problem(root.child("ratings"), "form", "The ratings are a list of objects.");
      }
      declared.ifPresent(
          object ->
              object
                  .members()
                  .forEach((name, list) -> scale(root.child("scales").child(name), name, list)));
      RatingData.Builder builder = RatingData.builder();
      scales.forEach(builder::criterion);
      List<JsonValue> items = ratings.map(JsonArray::items).orElse(List.of());
      for (int i = 0; i < items.size(); i++) {
        rating(root.child("ratings").child(i), items.get(i), builder);
      }
      return problems.isEmpty()
          ? Outcome.success(builder.build())
          : Outcome.refusal(Problems.of(problems));
    }

    private static <T> Optional<T> member(JsonValue value, String name, Class<T> kind) {
      return Optional.of(value)
          .filter(JsonObject.class::isInstance)
          .flatMap(object -> ((JsonObject) object).member(name))
          .filter(kind::isInstance)
          .map(kind::cast);
    }

    private void scale(JsonPointer at, String criterion, JsonValue list) {
      var labels = new ArrayList<String>();
      var values = new ArrayList<Double>();
      List<JsonValue> items = list instanceof JsonArray array ? array.items() : List.of();
      for (JsonValue item : items) {
        Optional<String> label =
            item instanceof JsonObject category ? category.text("label") : Optional.empty();
        Optional<Double> value =
            member(item, "value", JsonNumber.class)
                .flatMap(JsonNumber::decimal)
                .map(Number::doubleValue);
        if (label.isPresent() && value.isPresent()) {
          labels.add(label.get());
          values.add(value.get());
        }
      }
      try {
        if (labels.size() == items.size()) {
          scales.put(
              criterion,
              Scale.of(labels, values.stream().mapToDouble(Double::doubleValue).toArray()));
          return;
        }
      } catch (IllegalArgumentException e) {
        // The problem below says what a scale is.
      }
      problem(
          at,
          "scale",
          "A scale is a list of categories, each with a label of its own and a value above that of"
              + " the one before.");
    }

    private void rating(JsonPointer at, JsonValue item, RatingData.Builder builder) {
      List<String> cells =
          KEYS.stream()
              .map(key -> item instanceof JsonObject object ? object.text(key).orElse("") : "")
              .toList();
      int blank = cells.indexOf("");
      if (blank >= 0) {
        problem(
            at.child(KEYS.get(blank)),
            "name-missing",
            "A rating has a unit, a rater, a criterion and a rating, all of them texts.");
        return;
      }
      Scale scale = scales.get(cells.get(2));
      if (scale == null) {
        problem(at.child("criterion"), "no-such-criterion", "No scale is declared for it.");
      } else if (scale.code(cells.get(3)) < 0) {
        problem(
            at.child("rating"),
            "no-such-category",
            "The scale has no such category; it has " + CellCategories.list(scale) + ".");
      } else if (!given.add(cells.subList(0, 3))) {
        problem(at, "twice", "The rater has rated this unit on this criterion before.");
      } else {
        builder.rate(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
      }
    }

    private void problem(JsonPointer at, String code, String message) {
      problems.add(Problem.error("ratings." + code, at, message));
    }
  }
}
