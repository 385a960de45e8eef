package io.microcredential.badges.ob3;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ResultsWriter} writes, and what others write in its place. */
final class ResultsReader {

  private static final String LOCAL = "[A-Za-z0-9][A-Za-z0-9._~-]{0,127}";
  private static final String LEVELS = "rubricCriterionLevel";

  private final JsonObject achievement;
  private final String language;
  private final List<JsonObject> results;

  /** The descriptions by id, without those whose id is not theirs alone. */
  private final Map<String, JsonObject> descriptions = new LinkedHashMap<>();

  /** The names of all levels by id. */
  private final Map<String, String> levelNames = new HashMap<>();

  ResultsReader(JsonObject subject) {
    achievement =
        subject.members().get("achievement") instanceof JsonObject found
            ? found
            : new JsonObject(Map.of());
    // A tag in another than its usual form becomes that form, and what is no tag "und".
    language = Locale.forLanguageTag(achievement.text("inLanguage").orElse("")).toLanguageTag();
    results = objects(subject, "result");
    Map<String, Integer> times = new HashMap<>();
    for (JsonObject description : objects(achievement, "resultDescription")) {
      description.text("id").ifPresent(id -> times.merge(id, 1, Integer::sum));
      description.text("id").ifPresent(id -> descriptions.put(id, description));
      for (JsonObject level : objects(description, LEVELS)) {
        level.text("id").ifPresent(id -> levelNames.put(id, level.text("name").orElse(id)));
      }
    }
    descriptions.keySet().removeIf(id -> times.getOrDefault(id, 0) > 1);
  }

  BadgeResults results() {
    Map<String, Ladder> ladders = ladders();
    Map<String, Set<String>> owners = new HashMap<>();
    ladders.forEach(
        (id, ladder) ->
            ladder
                .ids()
                .keySet()
                .forEach(l -> owners.computeIfAbsent(l, any -> new LinkedHashSet<>()).add(id)));
    Set<String> scores =
        descriptions.keySet().stream()
            .filter(id -> is(id, "RubricScore"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, List<JsonObject>> reached = new HashMap<>();
    var others = new ArrayList<JsonObject>();
    for (JsonObject result : results) {
      owner(result, owners, scores)
          .ifPresentOrElse(
              id -> reached.computeIfAbsent(id, any -> new ArrayList<>()).add(result),
              () -> others.add(result));
    }
    List<JudgedCriterion> criteria = criteria(ladders, reached, others);
    RubricScore.Exact score = null;
    LanguageMap title = text(achievement, "name").orElseGet(() -> LanguageMap.of(language, "-"));
    for (String id : scores) {
      JsonObject description = descriptions.getOrDefault(id, achievement);
      List<JsonObject> found = reached.getOrDefault(id, List.of());
      // Of two scores none is that of the rubric.
      if (scores.size() == 1) {
        title = text(description, "name").orElse(title);
        score = score(description, found).orElse(null);
      }
      others.addAll(score == null ? found : List.of());
    }
    return new BadgeResults(title, criteria, score, others.stream().map(this::other).toList());
  }

  /** Returns the one description to which a result belongs, if it is a criterion or the score. */
  private static Optional<String> owner(
      JsonObject result, Map<String, Set<String>> owners, Set<String> scores) {
    Optional<String> described = result.text("resultDescription");
    Set<String> of = result.text("achievedLevel").map(owners::get).orElse(Set.of());
    if (of.size() == 1) {
      return of.stream().findFirst();
    }
    return described.filter(of::contains).or(() -> described.filter(scores::contains));
  }

  /**
   * The levels of a criterion.
   *
   * @param levels lowest first
   * @param ids the ids by those in the badge
   */
  private record Ladder(List<CriterionLevel> levels, Map<String, LevelId> ids) {}

  private Map<String, Ladder> ladders() {
    Map<String, Ladder> ladders = new LinkedHashMap<>();
    descriptions.forEach(
        (id, description) -> {
          if (is(id, "RubricCriterionLevel")) {
            ladder(description).ifPresent(ladder -> ladders.put(id, ladder));
          }
        });
    return ladders;
  }

  /** Returns the levels, lowest first, if their points say which is higher. */
  private Optional<Ladder> ladder(JsonObject description) {
    List<JsonObject> found = objects(description, LEVELS);
    Map<String, String> names =
        names(found.stream().flatMap(level -> level.text("id").stream()).toList());
    Map<String, LevelId> ids = new HashMap<>();
    var levels = new ArrayList<CriterionLevel>();
    for (JsonObject level : found) {
      String iri = level.text("id").orElse("");
      String name = names.getOrDefault(iri, "");
      Optional<Fraction> points = level.text("points").flatMap(ResultsReader::number);
      if (name.isEmpty() || points.isEmpty()) {
        return Optional.empty();
      }
      ids.put(iri, LevelId.of(name));
      levels.add(
          new CriterionLevel(
              LevelId.of(name),
              text(level, "name").orElseGet(() -> LanguageMap.of(language, name)),
              points.get(),
              text(level, "description").stream().toList()));
    }
    levels.sort(Comparator.comparing(CriterionLevel::points));
    long steps = levels.stream().map(CriterionLevel::points).distinct().count();
    boolean ordered = steps == levels.size() && ids.size() == levels.size();
    return ordered && !levels.isEmpty() ? Optional.of(new Ladder(levels, ids)) : Optional.empty();
  }

  private List<JudgedCriterion> criteria(
      Map<String, Ladder> ladders, Map<String, List<JsonObject>> reached, List<JsonObject> others) {
    Map<String, String> names = names(List.copyOf(ladders.keySet()));
    var criteria = new ArrayList<JudgedCriterion>();
    ladders.forEach(
        (id, ladder) -> {
          JsonObject description = descriptions.getOrDefault(id, achievement);
          String name = names.getOrDefault(id, "");
          List<JsonObject> found = reached.getOrDefault(id, List.of());
          LevelId achieved = achieved(found, ladder);
          others.addAll(achieved == null ? found : List.of());
          var criterion =
              new Criterion(
                  CriterionId.of(name),
                  text(description, "name").orElseGet(() -> LanguageMap.of(language, name)),
                  null,
                  Fraction.ONE,
                  ladder.levels());
          criteria.add(
              new JudgedCriterion(
                  id,
                  criterion,
                  description.text("requiredLevel").map(ladder.ids()::get).orElse(null),
                  achieved,
                  score(description, found)
                      .map(RubricScore.Exact::value)
                      .filter(points -> JudgedCriterion.isWorth(criterion, achieved, points))
                      .orElse(null)));
        });
    return criteria;
  }

  /** Returns the level that all results of a criterion name, or null where they differ. */
  private static @Nullable LevelId achieved(List<JsonObject> results, Ladder ladder) {
    Set<LevelId> reached =
        results.stream()
            .flatMap(result -> result.text("achievedLevel").map(ladder.ids()::get).stream())
            .collect(Collectors.toSet());
    return reached.size() == 1 ? reached.iterator().next() : null;
  }

  private static Optional<RubricScore.Exact> score(
      JsonObject description, List<JsonObject> results) {
    Optional<Fraction> lowest = description.text("valueMin").flatMap(ResultsReader::number);
    Optional<Fraction> highest = description.text("valueMax").flatMap(ResultsReader::number);
    if (results.size() != 1 || lowest.isEmpty() || highest.isEmpty()) {
      return Optional.empty();
    }
    return results
        .get(0)
        .text("value")
        .flatMap(ResultsReader::number)
        .filter(value -> value.isAtLeast(lowest.get()) && highest.get().isAtLeast(value))
        .map(value -> new RubricScore.Exact(value, lowest.get(), highest.get()));
  }

  private OtherResult other(JsonObject result) {
    Optional<JsonObject> description = result.text("resultDescription").map(descriptions::get);
    return new OtherResult(
        description.flatMap(d -> d.text("name")).orElse(""),
        description.flatMap(d -> d.text("resultType")).orElse(""),
        result
            .text("value")
            .or(() -> result.text("achievedLevel").map(levelNames::get))
            .or(() -> result.text("status"))
            .orElse(""));
  }

  /** Returns a short name for each id: its last part, or a digest where that is not its own. */
  private static Map<String, String> names(List<String> iris) {
    Map<String, Long> counts =
        iris.stream()
            .distinct()
            .collect(Collectors.groupingBy(ResultsReader::last, Collectors.counting()));
    Map<String, String> names = new HashMap<>();
    for (String iri : iris) {
      String last = last(iri);
      boolean own = last.matches(LOCAL) && counts.getOrDefault(last, 0L) == 1;
      names.put(iri, own ? last : Digest.ofText(iri).hex());
    }
    return names;
  }

  private static String last(String iri) {
    return iri.substring(
        1 + Math.max(iri.lastIndexOf('/'), Math.max(iri.lastIndexOf(':'), iri.lastIndexOf('#'))));
  }

  private boolean is(String id, String resultType) {
    return Optional.ofNullable(descriptions.get(id))
        .flatMap(description -> description.text("resultType"))
        .filter(resultType::equals)
        .isPresent();
  }

  private Optional<LanguageMap> text(JsonObject object, String name) {
    return object
        .text(name)
        .filter(text -> !text.isBlank())
        .map(text -> LanguageMap.of(language, text));
  }

  private static Optional<Fraction> number(String text) {
    try {
      return text.length() > 1_000 ? Optional.empty() : Optional.of(Fraction.parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the objects of a list; a single value may stand alone. */
  private static List<JsonObject> objects(JsonObject parent, String name) {
    JsonValue value = parent.members().get(name);
    Stream<JsonValue> all =
        value instanceof JsonArray array ? array.items().stream() : Stream.ofNullable(value);
    return all.filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
  }
}
