package io.microcredential.rubric.resolution;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnTrigger;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.TwoAssessors;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResultBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles the level of one criterion, or that it does not apply. */
final class Settlement {

  private final Criterion criterion;
  private final List<GivenLevel> given;
  private final @Nullable GivenLevel expert;
  private final List<Integer> standings;

  /** Those who said that the criterion does not apply. */
  private final List<GivenLevel> absent;

  /** What was combined, once that has happened. */
  private @Nullable Combination combination;

  Settlement(Criterion criterion, List<GivenLevel> said, @Nullable GivenLevel expert) {
    this.criterion = criterion;
    this.given = said.stream().filter(GivenLevel::applies).toList();
    this.absent = said.stream().filter(g -> !g.applies()).toList();
    this.expert = expert;
    this.standings = given.stream().map(GivenLevel::standing).sorted().toList();
  }

  CriterionResult under(ResolutionPolicy policy) {
    if (given.size() + absent.size() < policy.independentAssessors()) {
      return unknown(ResultBasis.UNRATED);
    }
    if (given.isEmpty()) {
      return notApplicable(absent);
    }
    if (!absent.isEmpty()) {
      // No level lies between a level and none, so there is nothing to combine.
      return policy.takesExpert() ? called(policy) : unknown(ResultBasis.UNRATED);
    }
    if (given.size() == 1) {
      return result(lowest(), ResultBasis.SINGLE, given);
    }
    return lowest() == highest() ? result(lowest(), ResultBasis.AGREED, given) : differing(policy);
  }

  /** Settles the criterion where the whole work asks for an expert. */
  CriterionResult asked(ExpertOnTrigger policy) {
    if (given.size() + absent.size() < policy.independentAssessors()) {
      return unknown(ResultBasis.UNRATED);
    }
    ResolutionPolicy within =
        policy.within() instanceof ExpertOnGap gap ? gap.within() : policy.within();
    return absent.isEmpty() ? expert(within, policy.count()) : expertAlone();
  }

  /** Returns the exact mean standing, where the level came of one. */
  @Nullable Fraction mean() {
    return combination == null ? null : combination.mean();
  }

  private CriterionResult called(ResolutionPolicy policy) {
    boolean discussed =
        policy instanceof Unanimous unanimous && unanimous.otherwise() == Disagreement.DISCUSSION
            || policy instanceof Majority majority
                && majority.otherwise() == Disagreement.DISCUSSION;
    return discussed ? consensus() : expertAlone();
  }

  private CriterionResult differing(ResolutionPolicy policy) {
    if (policy instanceof TwoAssessors two) {
      return adjacent(two.adjacent());
    }
    if (policy instanceof Unanimous unanimous) {
      return disagreed(unanimous.otherwise());
    }
    if (policy instanceof Majority majority) {
      return majority(majority.otherwise());
    }
    if (policy instanceof ExpertOnGap gap) {
      return highest() - lowest() < gap.gap()
          ? differing(gap.within())
          : expert(gap.within(), gap.count());
    }
    return combined(
        policy, given, policy instanceof Median ? ResultBasis.MEDIAN : ResultBasis.MEAN);
  }

  private CriterionResult combined(
      ResolutionPolicy policy, List<GivenLevel> together, ResultBasis basis) {
    Combination made = Combination.of(policy, together);
    combination = made;
    return result(made.standing(), basis, made.counted());
  }

  private CriterionResult adjacent(AdjacentRatings adjacent) {
    if (highest() - lowest() > 1 || adjacent == AdjacentRatings.EXPERT) {
      return expertAlone();
    }
    return result(
        adjacent == AdjacentRatings.LOWER ? lowest() : highest(), ResultBasis.ADJACENT, given);
  }

  private CriterionResult majority(Disagreement otherwise) {
    for (int standing : standings) {
      List<GivenLevel> same = given.stream().filter(g -> g.standing() == standing).toList();
      if (2 * same.size() > given.size()) {
        return result(standing, ResultBasis.MAJORITY, same);
      }
    }
    return disagreed(otherwise);
  }

  private CriterionResult disagreed(Disagreement otherwise) {
    return switch (otherwise) {
      case LOWEST -> result(lowest(), ResultBasis.LOWEST, given);
      case HIGHEST -> result(highest(), ResultBasis.HIGHEST, given);
      case EXPERT -> expertAlone();
      case DISCUSSION -> consensus();
    };
  }

  /** All who talked it over have a part in what they agreed on, and so has who recorded it. */
  private CriterionResult consensus() {
    GivenLevel recorded = expert;
    if (recorded == null || !recorded.applies()) {
      return expertAlone();
    }
    var all = new ArrayList<>(given);
    all.addAll(absent);
    all.add(recorded);
    CriterionResult alone = result(recorded.standing(), ResultBasis.CONSENSUS, List.of(recorded));
    return new CriterionResult(
        alone.criterion(), alone.level(), alone.basis(), ids(all), alone.points());
  }

  private CriterionResult expertAlone() {
    GivenLevel who = expert;
    if (who == null) {
      return unknown(ResultBasis.EXPERT_NEEDED);
    }
    return who.applies()
        ? result(who.standing(), ResultBasis.EXPERT, List.of(who))
        : notApplicable(List.of(who));
  }

  private CriterionResult expert(ResolutionPolicy within, ExpertCount count) {
    GivenLevel who = expert;
    if (who == null || !who.applies() || count == ExpertCount.ALONE) {
      return expertAlone();
    }
    return combined(within, Combination.withExpert(count, given, who), ResultBasis.EXPERT_AMONG);
  }

  private int lowest() {
    return standings.get(0);
  }

  private int highest() {
    return standings.get(standings.size() - 1);
  }

  private CriterionResult result(int standing, ResultBasis basis, List<GivenLevel> counted) {
    CriterionLevel level = criterion.levels().get(standing);
    return new CriterionResult(
        criterion.id(), level.id(), basis, ids(counted), points(level, standing, counted));
  }

  /**
   * Returns the points of a level that is a range: the mean of those who gave this level. Where a
   * median or mean fell between theirs, it is the mean of all who count, or that end of the range
   * which is nearer.
   */
  private static @Nullable Fraction points(
      CriterionLevel level, int standing, List<GivenLevel> counted) {
    if (!level.isRange()) {
      return null;
    }
    List<GivenLevel> same = counted.stream().filter(g -> g.standing() == standing).toList();
    Fraction mean = meanWorth(same.isEmpty() ? counted : same);
    if (level.points().isAtLeast(mean)) {
      return level.points();
    }
    return mean.isAtLeast(level.mostPoints()) ? level.mostPoints() : mean;
  }

  private static Fraction meanWorth(List<GivenLevel> given) {
    return given.stream()
        .map(GivenLevel::worth)
        .reduce(Fraction.ZERO, Fraction::plus)
        .dividedBy(Fraction.of(given.size()));
  }

  private CriterionResult notApplicable(List<GivenLevel> counted) {
    return new CriterionResult(criterion.id(), null, ResultBasis.NOT_APPLICABLE, ids(counted));
  }

  private static List<AssessmentId> ids(List<GivenLevel> counted) {
    return counted.stream()
        .map(GivenLevel::by)
        .sorted(Comparator.comparing(id -> id.value()))
        .toList();
  }

  private CriterionResult unknown(ResultBasis basis) {
    return new CriterionResult(criterion.id(), null, basis, List.of());
  }
}
