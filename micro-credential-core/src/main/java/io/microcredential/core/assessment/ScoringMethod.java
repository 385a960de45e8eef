package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Declares how the levels of a rubric become one exact score. */
public sealed interface ScoringMethod {

  /**
   * Returns how the score is rounded.
   *
   * @return the declared rounding, or null where the score stays exact
   */
  @Nullable Rounding rounding();

  /**
   * Returns this method with a declared rounding.
   *
   * @param rounding how the score is rounded, in place of what was declared before
   * @return the method with the rounding
   */
  ScoringMethod rounded(Rounding rounding);

  /**
   * Computes the score of a set of levels.
   *
   * @param rubric the rubric
   * @param levels the level of each criterion as far as it is known
   * @return the exact score, or which criteria are missing
   * @throws IllegalArgumentException if a criterion does not have the level given for it
   */
  default RubricScore score(Rubric rubric, Map<CriterionId, LevelId> levels) {
    List<CriterionId> missing =
        rubric.criterionIds().stream().filter(id -> !levels.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      return new RubricScore.Unknown(missing);
    }
    Fraction value = combine(rubric, criterion -> points(criterion, levels));
    Fraction lowest = combine(rubric, criterion -> criterion.levels().get(0).points());
    Fraction highest =
        combine(
            rubric, criterion -> criterion.levels().get(criterion.levels().size() - 1).points());
    return new RubricScore.Exact(round(value), round(lowest), round(highest));
  }

  /**
   * Combines the points of all criteria, exactly.
   *
   * @param rubric the rubric
   * @param points the points of a criterion
   * @return the score before rounding
   */
  Fraction combine(Rubric rubric, Function<Criterion, Fraction> points);

  private Fraction round(Fraction exact) {
    Rounding declared = rounding();
    return declared == null ? exact : declared.apply(exact);
  }

  private static Fraction points(Criterion criterion, Map<CriterionId, LevelId> levels) {
    return Optional.ofNullable(levels.get(criterion.id()))
        .flatMap(criterion::level)
        .map(CriterionLevel::points)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "criterion " + criterion.id() + " does not have the level given for it"));
  }

  private static Fraction weightedSum(Rubric rubric, Function<Criterion, Fraction> points) {
    return rubric.criteria().stream()
        .map(criterion -> criterion.weight().times(points.apply(criterion)))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /**
   * The mean of the levels' points, each criterion counting by its weight.
   *
   * @param rounding the declared rounding, or null where the score stays exact
   */
  record WeightedMean(@Nullable Rounding rounding) implements ScoringMethod {
    @Override
    public ScoringMethod rounded(Rounding declared) {
      return new WeightedMean(declared);
    }

    @Override
    public Fraction combine(Rubric rubric, Function<Criterion, Fraction> points) {
      return weightedSum(rubric, points).dividedBy(weightedSum(rubric, criterion -> Fraction.ONE));
    }
  }

  /**
   * The sum of the levels' points times the criteria's weights.
   *
   * @param rounding the declared rounding, or null where the score stays exact
   */
  record WeightedSum(@Nullable Rounding rounding) implements ScoringMethod {
    @Override
    public ScoringMethod rounded(Rounding declared) {
      return new WeightedSum(declared);
    }

    @Override
    public Fraction combine(Rubric rubric, Function<Criterion, Fraction> points) {
      return weightedSum(rubric, points);
    }
  }
}
