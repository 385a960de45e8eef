package io.microcredential.core;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.text;

import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample rubric with ranges of points: Missing 0, Developing 1 to 4, Demonstrated 5 to 7,
 * Exemplary 8 to 10.
 */
public final class RangedRubric {

  private RangedRubric() {}

  /** Returns the four levels. */
  public static List<CriterionLevel> levels() {
    return List.of(
        level(MISSING, "Missing", "0", null),
        level(DEVELOPING, "Developing", "1", "4"),
        level(DEMONSTRATED, "Demonstrated", "5", "7"),
        level(EXEMPLARY, "Exemplary", "8", "10"));
  }

  /** Returns a level worth these points, or a range of them. */
  public static CriterionLevel level(
      LevelId id, String name, String points, @Nullable String upTo) {
    return new CriterionLevel(
        id,
        text(name),
        Fraction.parse(points),
        List.of(text("The work is " + name + ".")),
        upTo == null ? null : Fraction.parse(upTo));
  }

  /** Returns a criterion with other levels. */
  public static Criterion with(Criterion criterion, List<CriterionLevel> levels) {
    return new Criterion(
        criterion.id(),
        criterion.title(),
        criterion.description(),
        criterion.weight(),
        levels,
        criterion.applicability());
  }

  /** Returns the sample rubric with the four levels on every criterion. */
  public static Rubric rubric() {
    return of(levels());
  }

  /** Returns the sample rubric with other levels on every criterion. */
  public static Rubric of(List<CriterionLevel> levels) {
    Rubric sample = SampleDefinitions.rubric();
    return new Rubric(
        sample.title(), sample.criteria().stream().map(c -> with(c, levels)).toList());
  }
}
