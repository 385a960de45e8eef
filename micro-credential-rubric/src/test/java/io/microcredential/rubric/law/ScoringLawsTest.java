package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.ScoreReport;
import io.microcredential.rubric.ScoringRule;
import io.microcredential.rubric.law.RubricDomain.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Small spaces: chance alone reaches their edges, and combining edge cases would take longer. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
@Domain(RubricDomain.class)
@Domain(DomainContext.Global.class)
class ScoringLawsTest {

  @Property
  void theScoreIsThatOfTheDeclaredMethod(
      @ForAll ScoringMethod method, @ForAll Judged judged, @ForAll @IntRange(max = 63) int gone) {
    Map<CriterionId, LevelId> levels = without(judged, gone);

    assertThat(ScoringRule.of(method).score(judged.rubric(), levels).score())
        .isEqualTo(method.score(judged.rubric(), levels));
  }

  @Property
  void theSharesAddUpToTheScoreBeforeRounding(@ForAll ScoringMethod method, @ForAll Judged judged) {
    ScoreReport report = ScoringRule.of(method).score(judged.rubric(), judged.levels());

    Fraction combined =
        method.combine(
            judged.rubric(), c -> c.level(judged.levels().get(c.id())).orElseThrow().points());
    assertThat(report.exact()).contains(combined);
    assertThat(report.contributions()).hasSameSizeAs(judged.rubric().criteria());
  }

  @Property
  void theSharesAreTheWeightedPointsOverTheWeights(@ForAll Judged judged) {
    Fraction weights =
        judged.rubric().criteria().stream()
            .map(Criterion::weight)
            .reduce(Fraction.ZERO, Fraction::plus);
    ScoreReport mean = ScoringRule.weightedMean().score(judged.rubric(), judged.levels());
    ScoreReport sum = ScoringRule.weightedSum().score(judged.rubric(), judged.levels());

    assertThat(mean.contributions())
        .allSatisfy(c -> assertThat(c.share().times(weights)).isEqualTo(c.weightedPoints()));
    assertThat(sum.contributions())
        .allSatisfy(c -> assertThat(c.share()).isEqualTo(c.weightedPoints()));
  }

  @Property
  void theScoreLiesBetweenTheLowestAndTheHighest(
      @ForAll ScoringMethod method, @ForAll Judged judged) {
    ScoreReport report = ScoringRule.of(method).score(judged.rubric(), judged.levels());

    assertThat(value(report)).isBetween(report.range().lowest(), report.range().highest());
  }

  @Property
  void theDeclaredRoundingIsTheOnlyOne(
      @ForAll ScoringMethod method, @ForAll Rounding rounding, @ForAll Judged judged) {
    ScoreReport other = ScoringRule.of(method).score(judged.rubric(), judged.levels());
    ScoreReport report =
        ScoringRule.of(method).rounded(rounding).score(judged.rubric(), judged.levels());

    assertThat(report.exact()).isEqualTo(other.exact());
    assertThat(value(report)).isEqualTo(rounding.apply(report.exact().orElseThrow()));
    assertThat(report.method().getClass()).isEqualTo(method.getClass());
    if (method.rounding() == null) {
      assertThat(value(other)).isEqualTo(other.exact().orElseThrow());
    }
  }

  @Property
  void scalingAllWeightsLeavesTheMeanUnchanged(
      @ForAll Judged judged,
      @ForAll @LongRange(min = 1, max = 1_000_000) long numerator,
      @ForAll @LongRange(min = 1, max = 1_000_000) long denominator) {
    Fraction factor = Fraction.of(numerator, denominator);
    var scaled =
        new Rubric(
            judged.rubric().title(),
            judged.rubric().criteria().stream()
                .map(
                    c ->
                        new Criterion(
                            c.id(),
                            c.title(),
                            c.description(),
                            c.weight().times(factor),
                            c.levels()))
                .toList());

    assertThat(ScoringRule.weightedMean().score(scaled, judged.levels()).score())
        .isEqualTo(ScoringRule.weightedMean().score(judged.rubric(), judged.levels()).score());
  }

  @Property
  void raisingOneLevelNeverLowersTheScore(@ForAll ScoringMethod method, @ForAll Judged judged) {
    ScoringRule rule = ScoringRule.of(method);
    ScoreReport before = rule.score(judged.rubric(), judged.levels());

    for (Criterion criterion : judged.rubric().criteria()) {
      int standing = criterion.standing(judged.levels().get(criterion.id()));
      if (standing + 1 < criterion.levels().size()) {
        var raised = new LinkedHashMap<>(judged.levels());
        raised.put(criterion.id(), criterion.levels().get(standing + 1).id());
        ScoreReport after = rule.score(judged.rubric(), raised);

        assertThat(value(after)).isGreaterThanOrEqualTo(value(before));
        assertThat(after.exact().orElseThrow()).isGreaterThan(before.exact().orElseThrow());
      }
    }
  }

  @Property
  void anUnknownLevelNeverCountsAsZero(
      @ForAll ScoringMethod method, @ForAll Judged judged, @ForAll @IntRange(max = 63) int gone) {
    Map<CriterionId, LevelId> levels = without(judged, gone);
    ScoreReport complete = ScoringRule.of(method).score(judged.rubric(), judged.levels());
    ScoreReport report = ScoringRule.of(method).score(judged.rubric(), levels);

    List<CriterionId> missing =
        judged.rubric().criterionIds().stream().filter(id -> !levels.containsKey(id)).toList();
    assertThat(report.unknown()).isEqualTo(missing);
    assertThat(report.exact().isEmpty()).isEqualTo(!missing.isEmpty());
    assertThat(report.range()).isEqualTo(complete.range());
    assertThat(report.contributions())
        .isEqualTo(
            complete.contributions().stream()
                .filter(c -> levels.containsKey(c.criterion().id()))
                .toList());
  }

  /** Takes the criterion with index i out where bit i is set. */
  private static Map<CriterionId, LevelId> without(Judged judged, int bits) {
    var levels = new LinkedHashMap<>(judged.levels());
    List<CriterionId> ids = judged.rubric().criterionIds();
    for (int i = 0; i < ids.size(); i++) {
      if ((bits >> i & 1) == 1) {
        levels.remove(ids.get(i));
      }
    }
    return levels;
  }

  private static Fraction value(ScoreReport report) {
    return ((RubricScore.Exact) report.score()).value();
  }
}
