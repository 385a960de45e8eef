package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.fixture.Ratings;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of every policy of combining raters, whatever they say. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
@Domain(RubricDomain.class)
@Domain(DomainContext.Global.class)
class ResolutionLawsTest {

  /** One round of judging: some ratings missing, some criteria kept, an expert or none. */
  private record Round(
      Rubric rubric,
      ResolutionPolicy policy,
      List<Assessment> assessments,
      List<CriterionResult> kept) {

    static Round of(Rubric rubric, ResolutionPolicy policy, Random chance) {
      var assessments = new ArrayList<Assessment>();
      for (int i = 0; i < policy.independentAssessors(); i++) {
        if (chance.nextInt(16) > 0) {
          // Names in no order, so that ids and places differ.
          String name = "assessor-" + chance.nextInt(1_000) + "-" + i;
          assessments.add(rated(Ratings.assessor(name), rubric, chance).assessment());
        }
      }
      if (policy.takesExpert() && chance.nextBoolean()) {
        assessments.add(rated(Ratings.expert("cleo"), rubric, chance).assessment());
      }
      var kept = new ArrayList<CriterionResult>();
      for (Criterion criterion : rubric.criteria()) {
        if (chance.nextInt(4) == 0) {
          kept.add(
              new CriterionResult(
                  criterion.id(),
                  any(criterion, chance),
                  ResultBasis.KEPT,
                  List.of(Ratings.id("first-round"))));
        }
      }
      return new Round(rubric, policy, assessments, kept);
    }

    private static Ratings rated(Ratings ratings, Rubric rubric, Random chance) {
      Ratings more = ratings;
      for (Criterion criterion : rubric.criteria()) {
        int fate = chance.nextInt(20);
        if (fate > 0) {
          more = more.gives(criterion.id(), fate == 1 ? null : any(criterion, chance));
        }
      }
      return more;
    }

    private static LevelId any(Criterion criterion, Random chance) {
      return criterion.levels().get(chance.nextInt(criterion.levels().size())).id();
    }

    int standing(CriterionId criterion, LevelId level) {
      return rubric.criterion(criterion).orElseThrow().standing(level);
    }

    List<Integer> standings(CriterionId criterion, List<AssessmentId> of) {
      return assessments.stream()
          .filter(assessment -> of.contains(assessment.id()))
          .map(assessment -> assessment.rating(criterion).orElseThrow().level())
          .filter(Objects::nonNull)
          .map(level -> standing(criterion, level))
          .toList();
    }

    RubricResult evaluate(ScoringMethod scoring, List<Assessment> inOrder) {
      return RubricEvaluation.standard()
          .evaluate(rubric, new AssessmentPolicy(policy, scoring), inOrder, kept);
    }
  }

  @Property
  void theOrderOfTheAssessmentsNeverMatters(
      @ForAll Rubric rubric,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, policy, chance);
    var shuffled = new ArrayList<>(round.assessments());
    Collections.shuffle(shuffled, chance);

    RubricResult result = round.evaluate(scoring, round.assessments());

    assertThat(round.evaluate(scoring, shuffled)).isEqualTo(result);
    Collections.reverse(shuffled);
    assertThat(round.evaluate(scoring, shuffled)).isEqualTo(result);
  }

  @Property
  void keptResultsPassThroughUntouched(
      @ForAll Rubric rubric,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, policy, chance);

    RubricResult result = round.evaluate(scoring, round.assessments());

    assertThat(result.criteria()).containsAll(round.kept());
    assertThat(result.criteria().stream().filter(r -> r.basis() == ResultBasis.KEPT))
        .hasSameSizeAs(round.kept());
  }

  @Property
  void everyCriterionHasOneResultAndUnknownOnesLeaveTheScoreUnknown(
      @ForAll Rubric rubric,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, policy, chance);

    RubricResult result = round.evaluate(scoring, round.assessments());

    assertThat(result.criteria())
        .extracting(CriterionResult::criterion)
        .isEqualTo(rubric.criterionIds());
    Map<CriterionId, LevelId> known = new LinkedHashMap<>();
    List<CriterionId> unknown = new ArrayList<>();
    for (CriterionResult criterion : result.criteria()) {
      if (criterion.level() == null) {
        unknown.add(criterion.criterion());
      } else {
        known.put(criterion.criterion(), criterion.level());
      }
    }
    assertThat(result.score())
        .isEqualTo(
            unknown.isEmpty() ? scoring.score(rubric, known) : new RubricScore.Unknown(unknown));
  }

  @Property
  void whatCountsLiesBetweenTheLevelsOfThoseWhoCounted(
      @ForAll Rubric rubric,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, policy, chance);

    for (CriterionResult result : round.evaluate(scoring, round.assessments()).criteria()) {
      assertThat(result.counted().isEmpty()).isEqualTo(result.level() == null);
      if (result.basis() != ResultBasis.KEPT && result.level() != null) {
        List<Integer> counted = round.standings(result.criterion(), result.counted());
        assertThat(counted).hasSameSizeAs(result.counted());
        assertThat(round.standing(result.criterion(), result.level()))
            .isBetween(Collections.min(counted), Collections.max(counted));
      }
    }
  }

  @Property
  void aMissingRatingLeavesTheCriterionUnknown(
      @ForAll Rubric rubric,
      @ForAll ResolutionPolicy policy,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, policy, chance);

    for (CriterionResult result : round.evaluate(scoring, round.assessments()).criteria()) {
      long rated =
          round.assessments().stream()
              .filter(assessment -> assessment.role() == AssessorRole.ASSESSOR)
              .flatMap(assessment -> assessment.rating(result.criterion()).stream())
              .filter(rating -> rating.level() != null)
              .count();
      assertThat(result.basis() == ResultBasis.UNRATED)
          .isEqualTo(result.basis() != ResultBasis.KEPT && rated < policy.independentAssessors());
    }
  }
}
