package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.ScoreReport;
import io.microcredential.rubric.ScoringRule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Feature row E1: the laws of scores where criteria do not apply. */
@Domain(RubricDomain.class)
@Domain(DomainContext.Global.class)
class NotApplicableLawsTest {

  /** Returns some criteria, at random, and sometimes none or all. */
  private static Set<CriterionId> some(Rubric rubric, long seed) {
    var random = new Random(seed);
    var some = new LinkedHashSet<CriterionId>();
    int of = 1 + random.nextInt(3);
    for (CriterionId id : rubric.criterionIds()) {
      if (random.nextInt(of) == 0) {
        some.add(id);
      }
    }
    return some;
  }

  private static Rubric without(Rubric rubric, Set<CriterionId> absent) {
    return new Rubric(
        rubric.title(), rubric.criteria().stream().filter(c -> !absent.contains(c.id())).toList());
  }

  /** Not declared, not there, and not applicable come to the same mean. */
  @Property(tries = 300)
  void theScoreIsThatOfARubricWithoutTheCriteriaOrThereIsNone(
      @ForAll RubricDomain.Judged judged, @ForAll ScoringMethod method, @ForAll long seed) {
    Rubric rubric = judged.rubric();
    Set<CriterionId> absent = some(rubric, seed);
    var levels = new LinkedHashMap<>(judged.levels());
    levels.keySet().removeAll(absent);
    ScoreReport report = ScoringRule.of(method).score(rubric, levels, absent);

    assertThat(report.notApplicable())
        .containsExactlyElementsOf(
            rubric.criterionIds().stream().filter(absent::contains).toList());
    assertThat(report.unknown()).isEmpty();
    boolean scored =
        absent.isEmpty()
            || (method instanceof ScoringMethod.WeightedMean
                && absent.size() < rubric.criteria().size());
    if (!scored) {
      assertThat(report.score()).isInstanceOf(RubricScore.Unknown.class);
      assertThat(report.exact()).isEmpty();
      return;
    }
    ScoreReport smaller = ScoringRule.of(method).score(without(rubric, absent), levels);
    assertThat(report.score()).isEqualTo(smaller.score());
    assertThat(report.contributions()).isEqualTo(smaller.contributions());
    assertThat(report.range()).isEqualTo(smaller.range());
    assertThat(report.exact()).isEqualTo(smaller.exact());
  }

  /**
   * What does not apply is not zero points: with points from 0 up it never lowers the mean of the
   * rest.
   */
  @Property(tries = 300)
  void aMeanLiesBetweenTheLeastAndTheMostOfWhatApplies(
      @ForAll RubricDomain.Judged judged, @ForAll long seed) {
    Rubric rubric = judged.rubric();
    Set<CriterionId> absent = some(rubric, seed);
    var levels = new LinkedHashMap<>(judged.levels());
    levels.keySet().removeAll(absent);
    if (levels.isEmpty()) {
      return;
    }
    var points =
        without(rubric, absent).criteria().stream()
            .map(c -> c.level(levels.get(c.id())).orElseThrow().points())
            .sorted()
            .toList();
    Fraction mean = ScoringRule.weightedMean().score(rubric, levels, absent).exact().orElseThrow();
    assertThat(mean.isAtLeast(points.get(0))).isTrue();
    assertThat(points.get(points.size() - 1).isAtLeast(mean)).isTrue();
  }
}
