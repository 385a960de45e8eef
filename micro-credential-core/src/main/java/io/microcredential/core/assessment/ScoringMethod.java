package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares how the levels of a rubric become one exact score.
 *
 * <p>A criterion that does not apply is never worth nothing. A mean leaves it out together with its
 * weight. A sum over fewer criteria could not be compared with other sums, so there is none.
 */
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
   * @return the exact score, or which criteria are missing, which are also those whose level is a
   *     range
   * @throws IllegalArgumentException if a criterion does not have the level given for it
   */
  default RubricScore score(Rubric rubric, Map<CriterionId, LevelId> levels) {
    return score(rubric, levels, Set.of());
  }

  /**
   * Computes the score of a set of levels where some criteria do not apply.
   *
   * @param rubric the rubric
   * @param levels the level of each criterion as far as it is known
   * @param notApplicable the criteria that do not apply, none of them with a level
   * @return the exact score of those that apply; or which criteria are missing, which are those
   *     that do not apply where this method cannot do without them or nothing is left, and those
   *     whose level is a range
   * @throws IllegalArgumentException if a criterion does not have the level given for it, or has
   *     one and does not apply
   */
  default RubricScore score(
      Rubric rubric, Map<CriterionId, LevelId> levels, Set<CriterionId> notApplicable) {
    return score(rubric, levels, Map.of(), notApplicable);
  }

  /**
   * Computes the score of a set of levels, some of which are ranges of points.
   *
   * <p>The lowest score is that of the least points of the lowest levels, the highest that of the
   * most points of the highest.
   *
   * @param rubric the rubric
   * @param levels the level of each criterion as far as it is known
   * @param points the points of each criterion whose level is a range, as far as they are known
   * @param notApplicable the criteria that do not apply, none of them with a level
   * @return the exact score of those that apply; or which criteria are missing: those without a
   *     level, those whose level is a range without points, which are unknown and not the least,
   *     and those that do not apply where this method cannot do without them or nothing is left
   * @throws IllegalArgumentException if a criterion does not have the level given for it, or has
   *     one and does not apply; if points are given for a criterion without a level, outside the
   *     range of its level or where that is none
   */
  default RubricScore score(
      Rubric rubric,
      Map<CriterionId, LevelId> levels,
      Map<CriterionId, Fraction> points,
      Set<CriterionId> notApplicable) {
    if (levels.keySet().stream().anyMatch(notApplicable::contains)) {
      throw new IllegalArgumentException("a criterion that does not apply has no level");
    }
    if (!levels.keySet().containsAll(points.keySet())) {
      throw new IllegalArgumentException("points are given inside a level, not without one");
    }
    Rubric applying = scored(rubric, notApplicable);
    Map<CriterionId, Fraction> worth = new HashMap<>();
    applying.criteria().stream()
        .filter(criterion -> levels.containsKey(criterion.id()))
        .forEach(
            criterion ->
                level(criterion, levels)
                    .worth(points.get(criterion.id()))
                    .ifPresent(number -> worth.put(criterion.id(), number)));
    List<CriterionId> missing =
        applying.criterionIds().stream().filter(id -> !worth.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      return new RubricScore.Unknown(missing);
    } else if (applying.criteria().isEmpty() && !notApplicable.isEmpty()) {
      return new RubricScore.Unknown(rubric.criterionIds());
    }
    Fraction value =
        combine(applying, criterion -> Objects.requireNonNull(worth.get(criterion.id())));
    Fraction lowest = combine(applying, criterion -> criterion.levels().get(0).points());
    Fraction highest =
        combine(
            applying,
            criterion -> criterion.levels().get(criterion.levels().size() - 1).mostPoints());
    return new RubricScore.Exact(round(value), round(lowest), round(highest));
  }

  /**
   * Returns whether there is a score where some criteria do not apply.
   *
   * @return whether this method can leave criteria out
   */
  boolean leavesOut();

  /**
   * Returns the part of a rubric that is scored.
   *
   * @param rubric the rubric
   * @param notApplicable the criteria that do not apply
   * @return the criteria that apply, or all where this method cannot leave any out
   */
  default Rubric scored(Rubric rubric, Set<CriterionId> notApplicable) {
    if (notApplicable.isEmpty() || !leavesOut()) {
      return rubric;
    }
    return new Rubric(
        rubric.title(),
        rubric.criteria().stream().filter(c -> !notApplicable.contains(c.id())).toList());
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

  private static CriterionLevel level(Criterion criterion, Map<CriterionId, LevelId> levels) {
    return Optional.ofNullable(levels.get(criterion.id()))
        .flatMap(criterion::level)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "criterion " + criterion.id() + " has no level " + levels.get(criterion.id())));
  }

  private static Fraction weightedSum(Rubric rubric, Function<Criterion, Fraction> points) {
    return rubric.criteria().stream()
        .map(criterion -> criterion.weight().times(points.apply(criterion)))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /**
   * The mean of the levels' points, each criterion that applies counting by its weight.
   *
   * @param rounding the declared rounding, or null where the score stays exact
   */
  record WeightedMean(@Nullable Rounding rounding) implements ScoringMethod {
    @Override
    public ScoringMethod rounded(Rounding declared) {
      return new WeightedMean(declared);
    }

    @Override
    public boolean leavesOut() {
      return true;
    }

    @Override
    public Fraction combine(Rubric rubric, Function<Criterion, Fraction> points) {
      return weightedSum(rubric, points).dividedBy(weightedSum(rubric, criterion -> Fraction.ONE));
    }
  }

  /**
   * The sum of the levels' points times the criteria's weights; unknown where a criterion does not
   * apply.
   *
   * @param rounding the declared rounding, or null where the score stays exact
   */
  record WeightedSum(@Nullable Rounding rounding) implements ScoringMethod {
    @Override
    public ScoringMethod rounded(Rounding declared) {
      return new WeightedSum(declared);
    }

    @Override
    public boolean leavesOut() {
      return false;
    }

    @Override
    public Fraction combine(Rubric rubric, Function<Criterion, Fraction> points) {
      return weightedSum(rubric, points);
    }
  }
}
