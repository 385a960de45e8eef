package io.microcredential.rubric.resolution;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.AdjudicationTrigger;
import io.microcredential.core.assessment.AdjudicationTrigger.NearCut;
import io.microcredential.core.assessment.AdjudicationTrigger.Share;
import io.microcredential.core.assessment.AdjudicationTrigger.TotalGap;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.ScoringRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether something about a work as a whole asks for an expert.
 *
 * <p>What an expert said plays no part: or the answer could change while they judge.
 */
final class Adjudication {

  private static final BigInteger DIGESTS = BigInteger.TWO.pow(256);

  private final Rubric rubric;
  private final List<Assessment> independent;
  private final List<CriterionResult> kept;
  private final List<CriterionResult> alone;

  /**
   * Looks at the work.
   *
   * @param independent the judgements of the assessors, all of them there
   * @param kept what stands from earlier attempts
   * @param alone the results of all criteria as they are without an expert
   */
  Adjudication(
      Rubric rubric,
      List<Assessment> independent,
      List<CriterionResult> kept,
      List<CriterionResult> alone) {
    this.rubric = rubric;
    this.independent = independent;
    this.kept = kept;
    this.alone = alone;
  }

  boolean isAsked(AdjudicationTrigger trigger) {
    if (trigger instanceof TotalGap total) {
      return isApart(total);
    }
    return trigger instanceof NearCut near
        ? isNear(near)
        : isPicked((Share) trigger, independent.get(0).submission().value());
  }

  private boolean isApart(TotalGap total) {
    List<Fraction> scores =
        independent.stream()
            .flatMap(a -> score(total.scoring(), own(a)).stream())
            .sorted()
            .toList();
    return !scores.isEmpty()
        && scores.get(scores.size() - 1).minus(scores.get(0)).isAtLeast(total.gap());
  }

  /** Where the score cannot be known without an expert, a second look at all of it is fair too. */
  private boolean isNear(NearCut near) {
    if (alone.stream().anyMatch(result -> result.basis() == ResultBasis.EXPERT_NEEDED)) {
      return true;
    }
    return score(near.scoring(), alone)
        .map(score -> score.minus(near.cut()))
        .filter(off -> near.distance().isAtLeast(off))
        .filter(off -> off.plus(near.distance()).signum() >= 0)
        .isPresent();
  }

  static boolean isPicked(Share share, String submission) {
    BigInteger place = new BigInteger(Digest.ofText(share.salt() + "\n" + submission).hex(), 16);
    Fraction part = share.share();
    return place.multiply(part.denominator()).compareTo(part.numerator().multiply(DIGESTS)) < 0;
  }

  /** Returns what one assessor alone would make of the work, with what stands. */
  private List<CriterionResult> own(Assessment assessment) {
    var results = new ArrayList<>(kept);
    for (CriterionRating rating : assessment.ratings()) {
      boolean stands = kept.stream().anyMatch(k -> k.criterion().equals(rating.criterion()));
      if (rating.isSettled() && !stands) {
        results.add(
            new CriterionResult(
                rating.criterion(),
                rating.level(),
                rating.isNotApplicable() ? ResultBasis.NOT_APPLICABLE : ResultBasis.SINGLE,
                List.of(assessment.id()),
                rating.points()));
      }
    }
    return results;
  }

  private Optional<Fraction> score(ScoringMethod method, List<CriterionResult> results) {
    return ScoringRule.of(method).score(rubric, results).score() instanceof RubricScore.Exact exact
        ? Optional.of(exact.value())
        : Optional.empty();
  }
}
