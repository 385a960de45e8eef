package io.microcredential.rubric.exchange;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.rubric.exchange.CaseReading.Located;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the levels of one criterion, lowest first. */
final class LevelsReading {

  private static final int MOST_LEVELS = 20;
  private static final String SCORE = "score";
  private static final String QUALITY = "quality";
  private static final String DESCRIPTION = "description";

  private static final Set<String> MEMBERS =
      Set.of(
          "identifier",
          "uri",
          DESCRIPTION,
          QUALITY,
          SCORE,
          "position",
          "rubricCriterionId",
          "lastChangeDateTime",
          "extensions");

  private final CaseReading reading;
  private final Located criterion;
  private final List<Located> found;
  private final Map<JsonPointer, BigDecimal> scores = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  LevelsReading(CaseReading reading, Located criterion) {
    this.reading = reading;
    this.criterion = criterion;
    List<Located> levels =
        reading.byPosition(reading.objects(criterion, "CFRubricCriterionLevels", MOST_LEVELS));
    for (Located level : levels) {
      BigDecimal score = reading.number(level, SCORE);
      if (score != null) {
        scores.put(level.at(), score);
      }
    }
    found =
        scores.size() < levels.size()
            ? levels
            : levels.stream()
                .sorted(
                    Comparator.comparing(level -> Objects.requireNonNull(scores.get(level.at()))))
                .toList();
  }

  /** Returns what the levels are called, lowest first, null where one has no name. */
  List<@Nullable String> qualities() {
    var qualities = new ArrayList<@Nullable String>();
    found.forEach(level -> qualities.add(reading.text(level, QUALITY)));
    return qualities;
  }

  List<CriterionLevel> levels(LevelNames names) {
    checkScores();
    var levels = new ArrayList<CriterionLevel>();
    for (Located level : found) {
      levels.add(level(level, levels.size() + 1, names));
    }
    return levels;
  }

  private void checkScores() {
    if (scores.isEmpty() && !found.isEmpty()) {
      reading.warning(
          "case.scores-missing",
          criterion.at("CFRubricCriterionLevels"),
          "These levels have no scores; the first counts as the lowest and is worth 1.",
          "Check the order, and what each level is worth.");
    } else if (scores.size() < found.size()) {
      found.stream()
          .filter(level -> !scores.containsKey(level.at()))
          .forEach(
              level ->
                  reading.error(
                      "case.score-missing",
                      level.at(SCORE),
                      "Other levels of this criterion have a score, and this one has none.",
                      "Give every level a score, or none."));
    }
  }

  private CriterionLevel level(Located json, int standing, LevelNames names) {
    String identifier = reading.identifier(json);
    reading.onlyHolds(json, MEMBERS);
    CriterionLevel ours = reading.extension(json, CaseForm.LEVEL);
    if (ours != null) {
      Fraction points = reading.merged(json, SCORE, ours.points());
      return new CriterionLevel(
          id(json, ours.id(), identifier),
          reading.merged(json, QUALITY, ours.name(), CaseForm.line(ours.name())),
          points,
          descriptors(json, ours),
          upTo(json, ours.upTo(), points));
    }
    String quality = reading.text(json, QUALITY);
    BigDecimal score = scores.get(json.at());
    String description = reading.text(json, DESCRIPTION);
    return new CriterionLevel(
        id(json, names.id(quality), identifier),
        reading.text(json, QUALITY, quality, Integer.toString(standing)),
        score == null ? Fraction.of(standing) : CaseReading.exact(score),
        description == null
            ? List.of()
            : List.of(reading.text(json, DESCRIPTION, description, "")));
  }

  /** Returns the end of our range, unless the score was since raised above it. */
  private @Nullable Fraction upTo(Located json, @Nullable Fraction ours, Fraction points) {
    if (ours == null || ours.compareTo(points) > 0) {
      return ours;
    }
    reading.warning(
        "case.range-dropped",
        json.at(SCORE),
        "This score lies above the range of points that the level had, so the range was dropped.",
        "Say anew from how many to how many points this level goes.");
    return null;
  }

  private LevelId id(Located json, @Nullable LevelId wanted, String identifier) {
    if (wanted != null && taken.add(wanted.value())) {
      return wanted;
    }
    if (!taken.add(identifier)) {
      reading.error(
          "case.repeated-id",
          json.at("identifier"),
          "Another one beside it has the same identifier.",
          "Give each its own identifier.");
    }
    return LevelId.of(identifier);
  }

  private List<LanguageMap> descriptors(Located json, CriterionLevel ours) {
    String text = reading.text(json, DESCRIPTION);
    return text == null || text.equals(CaseForm.description(ours.descriptors()))
        ? ours.descriptors()
        : List.of(
            reading.changed(
                json,
                DESCRIPTION,
                ours.descriptors().isEmpty() ? null : ours.descriptors().get(0),
                text));
  }
}
