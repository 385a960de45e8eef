package io.microcredential.rubric.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
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
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

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

    static Round of(Rubric rubric, AdjacentRatings adjacent, Random chance) {
      var assessments = new ArrayList<Assessment>();
      assessments.add(rated(Ratings.assessor("ana"), rubric, chance).assessment());
      if (chance.nextInt(8) > 0) {
        assessments.add(rated(Ratings.assessor("ben"), rubric, chance).assessment());
      }
      if (chance.nextBoolean()) {
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
      return new Round(rubric, new ResolutionPolicy.TwoAssessors(adjacent), assessments, kept);
    }

    private static Ratings rated(Ratings ratings, Rubric rubric, Random chance) {
      Ratings more = ratings;
      for (Criterion criterion : rubric.criteria()) {
        int fate = chance.nextInt(10);
        if (fate > 0) {
          more = more.gives(criterion.id(), fate == 1 ? null : any(criterion, chance));
        }
      }
      return more;
    }

    private static LevelId any(Criterion criterion, Random chance) {
      return criterion.levels().get(chance.nextInt(criterion.levels().size())).id();
    }

    RubricResult evaluate(ScoringMethod scoring, List<Assessment> inOrder) {
      return RubricEvaluation.standard()
          .evaluate(rubric, new AssessmentPolicy(policy, scoring), inOrder, kept);
    }
  }

  @Property
  void theOrderOfTheAssessmentsNeverMatters(
      @ForAll Rubric rubric,
      @ForAll AdjacentRatings adjacent,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, adjacent, chance);
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
      @ForAll AdjacentRatings adjacent,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, adjacent, chance);

    RubricResult result = round.evaluate(scoring, round.assessments());

    assertThat(result.criteria()).containsAll(round.kept());
    assertThat(result.criteria().stream().filter(r -> r.basis() == ResultBasis.KEPT))
        .hasSameSizeAs(round.kept());
  }

  @Property
  void everyCriterionHasOneResultAndUnknownOnesLeaveTheScoreUnknown(
      @ForAll Rubric rubric,
      @ForAll AdjacentRatings adjacent,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, adjacent, chance);

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
  void whatCountsWasGivenByThoseWhoCounted(
      @ForAll Rubric rubric,
      @ForAll AdjacentRatings adjacent,
      @ForAll ScoringMethod scoring,
      @ForAll Random chance) {
    Round round = Round.of(rubric, adjacent, chance);

    for (CriterionResult result : round.evaluate(scoring, round.assessments()).criteria()) {
      assertThat(result.counted().isEmpty()).isEqualTo(result.level() == null);
      if (result.basis() != ResultBasis.KEPT && result.level() != null) {
        assertThat(round.assessments())
            .filteredOn(assessment -> result.counted().contains(assessment.id()))
            .hasSameSizeAs(result.counted())
            .anySatisfy(
                assessment ->
                    assertThat(assessment.rating(result.criterion()).orElseThrow().level())
                        .isEqualTo(result.level()));
      }
    }
  }
}
