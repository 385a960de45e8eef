package io.microcredential.rubric;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores the levels reached on a rubric, exactly, and shows how the score came about.
 *
 * <p>The arithmetic is that of core's {@link ScoringMethod}, because the checks of a definition
 * need it there; this class adds what each criterion contributes. A criterion without a level makes
 * the score unknown, never lower. One that does not apply is left out of a mean together with its
 * weight, and makes a sum unknown. A level that is a range of points counts with the points given
 * inside it; without them it makes the score unknown too.
 *
 * <pre>{@code
 * ScoreReport report = ScoringRule.weightedMean().score(rubric, levels);
 * String words = ScoreText.in(Locale.ENGLISH).text(report, rubric);
 * }</pre>
 */
public final class ScoringRule {

  private final ScoringMethod method;

  private ScoringRule(ScoringMethod method) {
    this.method = method;
  }

  /**
   * Returns the rule that applies a declared method.
   *
   * @param method how levels become a score
   * @return the rule
   */
  public static ScoringRule of(ScoringMethod method) {
    return new ScoringRule(Objects.requireNonNull(method, "method"));
  }

  /**
   * Returns the mean of the levels' points, each criterion counting by its weight, not rounded.
   *
   * @return the rule
   */
  public static ScoringRule weightedMean() {
    return of(new ScoringMethod.WeightedMean(null));
  }

  /**
   * Returns the sum of the levels' points times the criteria's weights, not rounded.
   *
   * @return the rule
   */
  public static ScoringRule weightedSum() {
    return of(new ScoringMethod.WeightedSum(null));
  }

  /**
   * Returns this rule with a declared rounding of the score, in place of one declared before.
   *
   * @param rounding how the score is rounded, once, at the very end
   * @return the rule with the rounding
   */
  public ScoringRule rounded(Rounding rounding) {
    return of(method.rounded(rounding));
  }

  /**
   * Scores the results of an assessment; a result without a level leaves its criterion unknown,
   * unless it says that the criterion does not apply. A level that is a range counts with the
   * points of its result.
   *
   * @param rubric what was judged against, fit for publication
   * @param results at most one result for each criterion
   * @return the score and how it came about
   * @throws IllegalArgumentException if a criterion has two results, the rubric does not have a
   *     criterion or one of its levels, points are outside the range of their level, or the rubric
   *     could not be published
   */
  public ScoreReport score(Rubric rubric, List<CriterionResult> results) {
    var levels = new LinkedHashMap<CriterionId, LevelId>();
    var points = new LinkedHashMap<CriterionId, Fraction>();
    var notApplicable = new LinkedHashSet<CriterionId>();
    var settled = new LinkedHashSet<CriterionId>();
    for (CriterionResult result : results) {
      LevelId level = result.level();
      boolean absent = result.basis() == ResultBasis.NOT_APPLICABLE;
      if ((level != null || absent) && !settled.add(result.criterion())) {
        throw new IllegalArgumentException(
            "criterion " + result.criterion() + " has two results; pass the one that counts");
      }
      if (level != null) {
        levels.put(result.criterion(), level);
        Optional.ofNullable(result.points()).ifPresent(p -> points.put(result.criterion(), p));
      } else if (absent) {
        notApplicable.add(result.criterion());
      }
    }
    return score(rubric, levels, points, notApplicable);
  }

  /**
   * Scores a set of levels.
   *
   * @param rubric what was judged against, fit for publication
   * @param levels the level of each criterion as far as it is known
   * @return the score and how it came about
   * @throws IllegalArgumentException if the rubric does not have a criterion or one of its levels,
   *     or could not be published: without criteria, or with a criterion whose levels are missing
   *     or not worth more the higher they stand, ranges included
   */
  public ScoreReport score(Rubric rubric, Map<CriterionId, LevelId> levels) {
    return score(rubric, levels, Set.of());
  }

  /**
   * Scores a set of levels where some criteria do not apply.
   *
   * @param rubric what was judged against, fit for publication
   * @param levels the level of each criterion as far as it is known
   * @param notApplicable the criteria that do not apply, none of them with a level
   * @return the score and how it came about
   * @throws IllegalArgumentException in the cases of {@link #score(Rubric, Map)}, and if a
   *     criterion that does not apply has a level or is not in the rubric
   */
  public ScoreReport score(
      Rubric rubric, Map<CriterionId, LevelId> levels, Set<CriterionId> notApplicable) {
    return score(rubric, levels, Map.of(), notApplicable);
  }

  /**
   * Scores a set of levels, some of which are ranges of points.
   *
   * @param rubric what was judged against, fit for publication
   * @param levels the level of each criterion as far as it is known
   * @param points the points of each criterion whose level is a range, as far as they are known; no
   *     number stands in for points that are not
   * @param notApplicable the criteria that do not apply, none of them with a level
   * @return the score and how it came about
   * @throws IllegalArgumentException in the cases of {@link #score(Rubric, Map, Set)}, and if
   *     points are given for a criterion without a level, outside the range of its level, or where
   *     that is none
   */
  public ScoreReport score(
      Rubric rubric,
      Map<CriterionId, LevelId> levels,
      Map<CriterionId, Fraction> points,
      Set<CriterionId> notApplicable) {
    requireFit(rubric);
    levels.keySet().forEach(id -> requireCriterion(rubric, id));
    notApplicable.forEach(id -> requireCriterion(rubric, id));
    RubricScore score = method.score(rubric, levels, points, notApplicable);
    Rubric scored = method.scored(rubric, notApplicable);
    var contributions = new ArrayList<CriterionContribution>();
    for (Criterion criterion : scored.criteria()) {
      LevelId level = levels.get(criterion.id());
      if (level != null) {
        contribution(scored, criterion, level, points.get(criterion.id()))
            .ifPresent(contributions::add);
      }
    }
    return new ScoreReport(
        method,
        score,
        // Where nothing applies there is no scale but that of the whole rubric.
        range(scored.criteria().isEmpty() ? rubric : scored),
        contributions,
        rubric.criterionIds().stream().filter(notApplicable::contains).toList());
  }

  private static void requireFit(Rubric rubric) {
    boolean fit = !rubric.criteria().isEmpty();
    for (Criterion criterion : rubric.criteria()) {
      List<CriterionLevel> levels = criterion.levels();
      fit &= !levels.isEmpty();
      for (int i = 1; i < levels.size(); i++) {
        fit &= levels.get(i).points().compareTo(levels.get(i - 1).mostPoints()) > 0;
      }
    }
    if (!fit) {
      throw new IllegalArgumentException(
          "publish the definition before scoring: a rubric has criteria, a criterion has levels,"
              + " and each level is worth more points than the one below it");
    }
  }

  private static void requireCriterion(Rubric rubric, CriterionId id) {
    if (rubric.criterion(id).isEmpty()) {
      throw new IllegalArgumentException(
          "the rubric has no criterion " + id + "; pass levels of this rubric only");
    }
  }

  /** The methods are linear: with all other points 0, what is left is this criterion's share. */
  private Optional<CriterionContribution> contribution(
      Rubric rubric, Criterion criterion, LevelId id, @Nullable Fraction given) {
    CriterionLevel level =
        criterion
            .level(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "criterion " + criterion.id() + " has no level " + id));
    return level
        .worth(given)
        .map(
            points ->
                new CriterionContribution(
                    criterion,
                    level,
                    points,
                    method.combine(
                        rubric,
                        other -> other.id().equals(criterion.id()) ? points : Fraction.ZERO)));
  }

  private ScoreRange range(Rubric rubric) {
    var lowest = new LinkedHashMap<CriterionId, LevelId>();
    var points = new LinkedHashMap<CriterionId, Fraction>();
    for (Criterion criterion : rubric.criteria()) {
      CriterionLevel level = criterion.levels().get(0);
      lowest.put(criterion.id(), level.id());
      if (level.isRange()) {
        points.put(criterion.id(), level.points());
      }
    }
    // Every criterion has a level with its points here, so the score is known.
    var exact = (RubricScore.Exact) method.score(rubric, lowest, points, Set.of());
    return new ScoreRange(exact.lowest(), exact.highest());
  }
}
