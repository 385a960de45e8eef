package io.microcredential.badges.ob3;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes how it was judged: a description of each criterion's levels and of the score, and what was
 * reached.
 *
 * <p>A level has one number of points in a badge: of a range that is the least. Where levels of a
 * criterion are ranges, its description says from what to what its points go, and the result holds
 * the points reached beside the level, as {@code value}. Where a range ends below the highest level
 * a badge has no place to say.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resultdescription">Open Badges 3.0,
 *     ResultDescription</a>
 */
final class ResultsWriter {

  private final MicroCredential definition;
  private final Award award;
  private final Locale locale;

  ResultsWriter(MicroCredential definition, Award award, Locale locale) {
    this.definition = definition;
    this.award = award;
    this.locale = locale;
  }

  List<JsonObject> descriptions() {
    var all = new ArrayList<JsonObject>();
    definition.rubric().criteria().forEach(criterion -> all.add(description(criterion)));
    score()
        .ifPresent(
            score ->
                all.add(
                    new Members()
                        .text("id", scoreId())
                        .type("ResultDescription")
                        .text("name", definition.rubric().title().in(locale))
                        .text("resultType", "RubricScore")
                        .text("valueMin", score.lowest().toDecimalText())
                        .text("valueMax", score.highest().toDecimalText())
                        .object()));
    return all;
  }

  private JsonObject description(Criterion criterion) {
    var json =
        new Members()
            .text("id", criterionId(criterion.id()))
            .type("ResultDescription")
            .text("name", criterion.title().in(locale))
            .text("resultType", "RubricCriterionLevel");
    required(criterion)
        .max(Comparator.comparingInt(criterion::standing))
        .ifPresent(level -> json.text("requiredLevel", levelId(criterion.id(), level)));
    if (hasRanges(criterion)) {
      List<CriterionLevel> levels = criterion.levels();
      json.text("valueMin", levels.get(0).points().toDecimalText())
          .text("valueMax", levels.get(levels.size() - 1).mostPoints().toDecimalText());
    }
    return json.list(
            "rubricCriterionLevel",
            criterion.levels().stream().map(level -> level(criterion, level)).toList())
        .object();
  }

  private static boolean hasRanges(Criterion criterion) {
    return criterion.levels().stream().anyMatch(CriterionLevel::isRange);
  }

  private JsonObject level(Criterion criterion, CriterionLevel level) {
    List<String> descriptors = level.descriptors().stream().map(d -> d.in(locale)).toList();
    return new Members()
        .text("id", levelId(criterion.id(), level.id()))
        .type("RubricCriterionLevel")
        .text("name", level.name().in(locale))
        .text("description", String.join("\n", descriptors))
        .text("level", level.id().value())
        .text("points", level.points().toDecimalText())
        .object();
  }

  /** Nothing is said of a level where there is none to reach, or a reader would look for it. */
  private Stream<LevelId> required(Criterion criterion) {
    return award.decision().facts().result().notApplicable().contains(criterion.id())
        ? Stream.empty()
        : required(definition.awardRule(), criterion.id());
  }

  /** Returns the levels that the rule demands of a criterion whatever else is reached, each. */
  private static Stream<LevelId> required(AwardRule rule, CriterionId criterion) {
    if (rule instanceof AllOf all) {
      return all.rules().stream().flatMap(part -> required(part, criterion));
    } else if (rule instanceof CriterionAtLeast one && one.criterion().equals(criterion)) {
      return Stream.of(one.level());
    } else if (rule instanceof EachAtLeast each
        && (each.criteria().isEmpty() || each.criteria().contains(criterion))) {
      return Stream.of(each.level());
    }
    return Stream.empty();
  }

  List<JsonObject> results() {
    var all = new ArrayList<JsonObject>();
    for (CriterionResult result : award.decision().facts().result().criteria()) {
      LevelId level = result.level();
      if (level != null) {
        var json =
            new Members()
                .type("Result")
                .text("resultDescription", criterionId(result.criterion()))
                .text("achievedLevel", levelId(result.criterion(), level));
        points(result, level).ifPresent(points -> json.text("value", points.toDecimalText()));
        all.add(json.object());
      }
    }
    score()
        .ifPresent(
            score ->
                all.add(
                    new Members()
                        .type("Result")
                        .text("resultDescription", scoreId())
                        .text("value", score.value().toDecimalText())
                        .object()));
    return all;
  }

  /** Returns the points reached where the criterion has ranges; elsewhere the level says them. */
  private Optional<Fraction> points(CriterionResult result, LevelId level) {
    return definition
        .rubric()
        .criterion(result.criterion())
        .filter(ResultsWriter::hasRanges)
        .flatMap(criterion -> criterion.level(level))
        .flatMap(found -> found.worth(result.points()));
  }

  private Optional<RubricScore.Exact> score() {
    return award.decision().facts().result().score() instanceof RubricScore.Exact exact
        ? Optional.of(exact)
        : Optional.empty();
  }

  private String scoreId() {
    return inside("score");
  }

  private String criterionId(CriterionId criterion) {
    return inside("criteria/" + criterion);
  }

  private String levelId(CriterionId criterion, LevelId level) {
    return inside("criteria/" + criterion + "/levels/" + level);
  }

  /** Returns the name of something inside this version of the definition. */
  private String inside(String what) {
    String id = definition.id().value();
    return id + (id.indexOf('#') < 0 ? "#" : "/") + definition.version() + "/" + what;
  }
}
