package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.ScoreReport;
import io.microcredential.rubric.ScoringRule;
import io.microcredential.rubric.fixture.Ratings;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** Feature row E1: what holds of levels worth a range of points, whoever says what. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
@Domain(RubricDomain.class)
@Domain(DomainContext.Global.class)
class LevelRangesLawsTest {

  /** Makes ranges of some levels, each ending somewhere below the next. */
  private static Rubric ranged(Rubric rubric, Random chance) {
    var criteria = new ArrayList<Criterion>();
    for (Criterion criterion : rubric.criteria()) {
      var levels = new ArrayList<CriterionLevel>();
      for (int i = 0; i < criterion.levels().size(); i++) {
        CriterionLevel level = criterion.levels().get(i);
        Fraction room =
            i + 1 < criterion.levels().size()
                ? criterion.levels().get(i + 1).points().minus(level.points())
                : Fraction.of(7, 3);
        Fraction part = Fraction.of(1 + chance.nextInt(8), 9);
        levels.add(
            new CriterionLevel(
                level.id(),
                level.name(),
                level.points(),
                level.descriptors(),
                chance.nextInt(3) == 0 ? null : level.points().plus(room.times(part))));
      }
      criteria.add(
          new Criterion(criterion.id(), criterion.title(), null, criterion.weight(), levels));
    }
    return new Rubric(rubric.title(), criteria);
  }

  private static @Nullable Fraction pointsIn(CriterionLevel level, Random chance) {
    Fraction room = level.mostPoints().minus(level.points());
    return level.isRange()
        ? level.points().plus(room.times(Fraction.of(chance.nextInt(13), 12)))
        : null;
  }

  private static CriterionLevel any(Criterion criterion, Random chance) {
    return criterion.levels().get(chance.nextInt(criterion.levels().size()));
  }

  private static Ratings rated(Ratings ratings, Rubric rubric, Random chance) {
    Ratings more = ratings;
    for (Criterion criterion : rubric.criteria()) {
      CriterionLevel level = any(criterion, chance);
      Fraction points = pointsIn(level, chance);
      more =
          points == null
              ? more.gives(criterion.id(), level.id())
              : more.gives(criterion.id(), level.id(), points.toString());
    }
    return more;
  }

  /** One round in which everybody rates, some criteria are kept, and there is an expert or none. */
  private record Round(
      Rubric rubric,
      ResolutionPolicy policy,
      List<Assessment> assessments,
      List<CriterionResult> kept) {

    static Round of(Rubric any, ResolutionPolicy policy, Random chance) {
      Rubric rubric = ranged(any, chance);
      var assessments = new ArrayList<Assessment>();
      for (int i = 0; i < policy.independentAssessors(); i++) {
        String name = "assessor-" + chance.nextInt(1_000) + "-" + i;
        assessments.add(rated(Ratings.assessor(name), rubric, chance).assessment());
      }
      if (policy.takesExpert() && chance.nextBoolean()) {
        assessments.add(rated(Ratings.expert("cleo"), rubric, chance).assessment());
      }
      var kept = new ArrayList<CriterionResult>();
      for (Criterion criterion : rubric.criteria()) {
        if (chance.nextInt(5) == 0) {
          CriterionLevel level = any(criterion, chance);
          kept.add(
              new CriterionResult(
                  criterion.id(),
                  level.id(),
                  ResultBasis.KEPT,
                  List.of(Ratings.id("first-round")),
                  pointsIn(level, chance)));
        }
      }
      return new Round(rubric, policy, assessments, kept);
    }

    RubricResult evaluate(ScoringMethod scoring, List<Assessment> inOrder) {
      return RubricEvaluation.standard()
          .evaluate(rubric, new AssessmentPolicy(policy, scoring), inOrder, kept);
    }

    CriterionLevel level(CriterionId criterion, LevelId level) {
      return rubric.criterion(criterion).flatMap(c -> c.level(level)).orElseThrow();
    }

    /** What those who counted gave on a criterion, in points, at one level or at any. */
    List<Fraction> worths(CriterionResult result, @Nullable LevelId at) {
      return assessments.stream()
          .filter(assessment -> result.counted().contains(assessment.id()))
          .map(assessment -> assessment.rating(result.criterion()).orElseThrow())
          .filter(rating -> at == null || at.equals(rating.level()))
          .map(this::worth)
          .sorted()
          .toList();
    }

    private Fraction worth(CriterionRating rating) {
      LevelId level = rating.level();
      if (level == null) {
        throw new AssertionError("everybody gives a level here");
      }
      return level(rating.criterion(), level).worth(rating.points()).orElseThrow();
    }
  }

  @Property
  void theOrderOfTheRatersNeverMatters(
      @ForAll Rubric any,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(any, policy, chance);
    RubricResult result = round.evaluate(scoring, round.assessments());
    var shuffled = new ArrayList<>(round.assessments());
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(shuffled, chance);
      assertThat(round.evaluate(scoring, shuffled)).isEqualTo(result);
    }
  }

  @Property
  void pointsAreThereExactlyWhereTheLevelIsARangeAndInsideIt(
      @ForAll Rubric any,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(any, policy, chance);
    RubricResult result = round.evaluate(scoring, round.assessments());
    for (CriterionResult criterion : result.criteria()) {
      LevelId level = criterion.level();
      if (level == null) {
        assertThat(criterion.points()).isNull();
      } else {
        assertThat(round.level(criterion.criterion(), level).takes(criterion.points())).isTrue();
      }
    }
    assertThat(result.criteria()).containsAll(round.kept());
  }

  /** The one rule for all policies, said once more in other words. */
  @Property
  void pointsAreTheMeanOfThoseWhoGaveTheLevelOrElseOfAllAsFarAsTheRangeHoldsIt(
      @ForAll Rubric any,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(any, policy, chance);
    for (CriterionResult result : round.evaluate(scoring, round.assessments()).criteria()) {
      Fraction points = result.points();
      LevelId level = result.level();
      if (result.basis() == ResultBasis.KEPT
          // All who talked it over count, and the points are those on which they agreed.
          || result.basis() == ResultBasis.CONSENSUS
          || points == null
          || level == null) {
        continue;
      }
      CriterionLevel range = round.level(result.criterion(), level);
      List<Fraction> same = round.worths(result, level);
      Fraction mean = mean(same.isEmpty() ? round.worths(result, null) : same);
      assertThat(points)
          .isEqualTo(
              Collections.max(
                  List.of(range.points(), Collections.min(List.of(range.mostPoints(), mean)))));
      if (!same.isEmpty()) {
        assertThat(points).isBetween(same.get(0), same.get(same.size() - 1));
      }
    }
  }

  private static Fraction mean(List<Fraction> numbers) {
    return numbers.stream()
        .reduce(Fraction.ZERO, Fraction::plus)
        .dividedBy(Fraction.of(numbers.size()));
  }

  @Property
  void theScoreLiesOnItsScaleAndIsTheSumOfWhatItSays(
      @ForAll Rubric any,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(any, policy, chance);
    RubricResult result = round.evaluate(scoring, round.assessments());
    ScoreReport report = ScoringRule.of(scoring).score(round.rubric(), result.criteria());

    assertThat(report.score()).isEqualTo(result.score());
    if (result.score() instanceof RubricScore.Exact exact) {
      assertThat(exact.value()).isBetween(exact.lowest(), exact.highest());
      assertThat(report.range().lowest()).isEqualTo(exact.lowest());
      assertThat(report.range().highest()).isEqualTo(exact.highest());
      Fraction sum = report.exact().orElseThrow();
      assertThat(scoring.rounding() == null ? sum : scoring.rounding().apply(sum))
          .isEqualTo(exact.value());
    } else {
      assertThat(result.criteria()).anyMatch(criterion -> !criterion.basis().isSettled());
    }
  }

  /** More points inside the range never lower a score, and raise it where it is not rounded. */
  @Property
  void morePointsNeverLowerTheScore(
      @ForAll RubricDomain.Judged judged, @ForAll ScoringMethod scoring, @ForAll Random chance) {
    Rubric rubric = ranged(judged.rubric(), chance);
    var results = new ArrayList<CriterionResult>();
    var better = new ArrayList<CriterionResult>();
    boolean raised = false;
    for (Criterion criterion : rubric.criteria()) {
      CriterionLevel level = criterion.level(judged.levels().get(criterion.id())).orElseThrow();
      Fraction points = pointsIn(level, chance);
      results.add(result(criterion, level, points));
      better.add(result(criterion, level, points == null ? null : level.mostPoints()));
      raised |= points != null && !points.equals(level.mostPoints());
    }
    var before = (RubricScore.Exact) ScoringRule.of(scoring).score(rubric, results).score();
    var after = (RubricScore.Exact) ScoringRule.of(scoring).score(rubric, better).score();

    assertThat(after.value().isAtLeast(before.value())).isTrue();
    if (scoring.rounding() == null) {
      assertThat(after.value().equals(before.value())).isEqualTo(!raised);
    }
  }

  private static CriterionResult result(
      Criterion criterion, CriterionLevel level, @Nullable Fraction points) {
    return new CriterionResult(criterion.id(), level.id(), ResultBasis.SINGLE, List.of(), points);
  }

  /** A range that is given without points is unknown, whatever else is known. */
  @Property
  void withoutPointsOfARangeThereIsNoScore(
      @ForAll RubricDomain.Judged judged, @ForAll ScoringMethod scoring, @ForAll Random chance) {
    Rubric rubric = ranged(judged.rubric(), chance);
    List<CriterionId> ranges =
        rubric.criteria().stream()
            .filter(c -> c.level(judged.levels().get(c.id())).orElseThrow().isRange())
            .map(Criterion::id)
            .toList();
    ScoreReport report = ScoringRule.of(scoring).score(rubric, judged.levels());
    assertThat(report.unknown()).isEqualTo(ranges);
    assertThat(report.score() instanceof RubricScore.Exact).isEqualTo(ranges.isEmpty());
    assertThat(report.contributions()).hasSize(rubric.criteria().size() - ranges.size());
  }

  /** Where nothing is a range, points are worth what levels are worth: the sum is done by hand. */
  @Property
  void withoutRangesTheScoreIsThatOfTheLevels(
      @ForAll RubricDomain.Judged judged, @ForAll ScoringMethod scoring) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Criterion criterion : judged.rubric().criteria()) {
      CriterionLevel level = criterion.level(judged.levels().get(criterion.id())).orElseThrow();
      sum = sum.plus(criterion.weight().times(level.points()));
      weights = weights.plus(criterion.weight());
    }
    Fraction exact = scoring instanceof ScoringMethod.WeightedMean ? sum.dividedBy(weights) : sum;
    ScoreReport report = ScoringRule.of(scoring).score(judged.rubric(), judged.levels());
    assertThat(report.exact()).contains(exact);
    assertThat(((RubricScore.Exact) report.score()).value())
        .isEqualTo(scoring.rounding() == null ? exact : scoring.rounding().apply(exact));
  }
}
