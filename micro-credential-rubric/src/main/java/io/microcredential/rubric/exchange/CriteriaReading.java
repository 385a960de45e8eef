package io.microcredential.rubric.exchange;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.rubric.exchange.CaseReading.Located;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the criteria of one rubric. */
final class CriteriaReading {

  private static final int MOST_CRITERIA = 100;
  private static final String CATEGORY = "category";
  private static final String DESCRIPTION = "description";
  private static final String WEIGHT = "weight";

  private static final Set<String> MEMBERS =
      Set.of(
          "identifier",
          "uri",
          CATEGORY,
          DESCRIPTION,
          WEIGHT,
          "position",
          "rubricId",
          "lastChangeDateTime",
          "CFRubricCriterionLevels",
          "extensions");

  private final CaseReading reading;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> categories = new HashMap<>();

  CriteriaReading(CaseReading reading) {
    this.reading = reading;
  }

  List<Criterion> criteria(Located rubric) {
    List<Located> found =
        reading.byPosition(reading.objects(rubric, "CFRubricCriteria", MOST_CRITERIA));
    for (Located criterion : found) {
      String category = reading.text(criterion, CATEGORY);
      if (category != null) {
        categories.merge(category, 1, Integer::sum);
      }
    }
    List<LevelsReading> levels =
        found.stream().map(criterion -> new LevelsReading(reading, criterion)).toList();
    LevelNames names = LevelNames.of(levels.stream().map(LevelsReading::qualities).toList());
    var criteria = new ArrayList<Criterion>();
    for (int i = 0; i < found.size(); i++) {
      criteria.add(criterion(found.get(i), levels.get(i), names));
    }
    return criteria;
  }

  private Criterion criterion(Located json, LevelsReading levels, LevelNames names) {
    String identifier = reading.identifier(json);
    reading.onlyHolds(json, MEMBERS);
    Criterion ours = reading.extension(json, CaseForm.CRITERION);
    CriterionId id = id(json, identifier, ours);
    return ours == null
        ? foreign(json, id, identifier, levels, names)
        : new Criterion(
            id,
            reading.merged(json, CATEGORY, ours.title(), CaseForm.line(ours.title())),
            description(json, ours),
            positive(json, reading.merged(json, WEIGHT, ours.weight())),
            levels.levels(names),
            ours.applicability());
  }

  private CriterionId id(Located json, String identifier, @Nullable Criterion ours) {
    if (ours != null && taken.add(ours.id().value())) {
      return ours.id();
    }
    if (!taken.add(identifier)) {
      reading.error(
          "case.repeated-id",
          json.at("identifier"),
          "Another one beside it has the same identifier.",
          "Give each its own identifier.");
    }
    return CriterionId.of(identifier);
  }

  private @Nullable LanguageMap description(Located json, Criterion ours) {
    String found = reading.text(json, DESCRIPTION);
    return found == null || found.equals(CaseForm.description(ours))
        ? ours.description()
        : reading.changed(json, DESCRIPTION, ours.description(), found);
  }

  /** Reads a criterion that somebody else wrote: CASE has a category, but no title. */
  private Criterion foreign(
      Located json, CriterionId id, String identifier, LevelsReading levels, LevelNames names) {
    String category = reading.text(json, CATEGORY);
    String description = reading.text(json, DESCRIPTION);
    boolean named =
        category != null && (description == null || categories.getOrDefault(category, 0) == 1);
    if (!named && category != null) {
      reading.notHeld(json, CATEGORY);
    }
    LanguageMap title = reading.text(json, CATEGORY, named ? category : description, identifier);
    boolean described = named && description != null && !description.equals(category);
    BigDecimal weight = reading.number(json, WEIGHT);
    return new Criterion(
        id,
        title,
        described ? reading.text(json, DESCRIPTION, description, "") : null,
        positive(json, weight == null ? Fraction.ONE : CaseReading.exact(weight)),
        levels.levels(names));
  }

  private Fraction positive(Located json, Fraction weight) {
    if (weight.signum() > 0) {
      return weight;
    }
    reading.error(
        "case.weight",
        json.at(WEIGHT),
        "A criterion weighs more than 0.",
        "Give it a weight, or leave the criterion out.");
    return Fraction.ONE;
  }
}
