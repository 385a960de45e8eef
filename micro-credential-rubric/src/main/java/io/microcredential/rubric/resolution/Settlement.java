package io.microcredential.rubric.resolution;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.TwoAssessors;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResultBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles the level of one criterion. */
final class Settlement {

  private final Criterion criterion;
  private final List<GivenLevel> given;
  private final @Nullable GivenLevel expert;
  private final List<Integer> standings;

  Settlement(Criterion criterion, List<GivenLevel> given, @Nullable GivenLevel expert) {
    this.criterion = criterion;
    this.given = given;
    this.expert = expert;
    this.standings = given.stream().map(GivenLevel::standing).sorted().toList();
  }

  CriterionResult under(ResolutionPolicy policy) {
    if (given.size() < policy.independentAssessors()) {
      return unknown(ResultBasis.UNRATED);
    }
    if (given.size() == 1) {
      return result(lowest(), ResultBasis.SINGLE, given);
    }
    return lowest() == highest() ? result(lowest(), ResultBasis.AGREED, given) : differing(policy);
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
    return result(
        Combination.of(policy, standings),
        policy instanceof Median ? ResultBasis.MEDIAN : ResultBasis.MEAN,
        given);
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
    };
  }

  private CriterionResult expertAlone() {
    return Optional.ofNullable(expert)
        .map(who -> result(who.standing(), ResultBasis.EXPERT, List.of(who)))
        .orElseGet(() -> unknown(ResultBasis.EXPERT_NEEDED));
  }

  private CriterionResult expert(ResolutionPolicy within, ExpertCount count) {
    GivenLevel who = expert;
    if (who == null || count == ExpertCount.ALONE) {
      return expertAlone();
    }
    List<Integer> beside = Combination.beside(count, standings, who.standing());
    var counted =
        new ArrayList<>(given.stream().filter(g -> beside.contains(g.standing())).toList());
    counted.add(who);
    int standing = Combination.of(within, Combination.with(who.standing(), beside));
    return result(standing, ResultBasis.EXPERT_AMONG, counted);
  }

  private int lowest() {
    return standings.get(0);
  }

  private int highest() {
    return standings.get(standings.size() - 1);
  }

  private CriterionResult result(int standing, ResultBasis basis, List<GivenLevel> counted) {
    LevelId level = criterion.levels().get(standing).id();
    return new CriterionResult(
        criterion.id(),
        level,
        basis,
        counted.stream()
            .map(GivenLevel::by)
            .sorted(Comparator.comparing(id -> id.value()))
            .toList());
  }

  private CriterionResult unknown(ResultBasis basis) {
    return new CriterionResult(criterion.id(), null, basis, List.of());
  }
}
