package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.RESULTS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AdjudicationTrigger;
import io.microcredential.core.assessment.AdjudicationTrigger.NearCut;
import io.microcredential.core.assessment.AdjudicationTrigger.Share;
import io.microcredential.core.assessment.AdjudicationTrigger.TotalGap;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.KindWeight;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnTrigger;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.SingleAssessor;
import io.microcredential.core.assessment.ResolutionPolicy.TrimmedMean;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResolutionPolicy.WeightedMean;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E4: the rules of real programmes for combining raters, as data and explained. */
class AdjudicationStoryTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();
  private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);

  private static Ratings all(Ratings who, LevelId voice, LevelId plan, LevelId results) {
    return who.gives(VOICE, voice).gives(PLAN, plan).gives(RESULTS, results);
  }

  private static Ratings ana(LevelId voice, LevelId plan, LevelId results) {
    return all(Ratings.assessor("ana"), voice, plan, results);
  }

  private static Ratings ben(LevelId voice, LevelId plan, LevelId results) {
    return all(Ratings.assessor("ben"), voice, plan, results);
  }

  private static List<CriterionResolution> resolve(ResolutionPolicy policy, Ratings... ratings) {
    List<Assessment> assessments = Stream.of(ratings).map(Ratings::assessment).toList();
    return RubricEvaluation.standard().resolve(RUBRIC, policy, assessments, List.of());
  }

  private static CriterionResolution voice(ResolutionPolicy policy, LevelId... given) {
    var assessments = new ArrayList<Assessment>();
    for (int i = 0; i < given.length; i++) {
      assessments.add(Ratings.assessor("a" + i).gives(VOICE, given[i]).assessment());
    }
    return RubricEvaluation.standard().resolve(RUBRIC, policy, assessments, List.of()).get(0);
  }

  private static String english(CriterionResolution resolution) {
    return ResolutionText.in(Locale.ENGLISH).sentence(resolution, RUBRIC);
  }

  private static List<ResultBasis> bases(List<CriterionResolution> resolutions) {
    return resolutions.stream().map(r -> r.result().basis()).toList();
  }

  @Nested
  class OneScorerAndASecondLookNearTheCut {

    private final ResolutionPolicy policy =
        new ExpertOnTrigger(
            new SingleAssessor(),
            List.of(new NearCut(MEAN, Fraction.of(3), Fraction.of(1, 4))),
            ExpertCount.ALONE);

    @Test
    void leavesWorkFarFromTheCutAlone() {
      List<CriterionResolution> resolved =
          resolve(policy, ana(DEVELOPING, DEVELOPING, DEMONSTRATED));

      assertThat(bases(resolved)).containsOnly(ResultBasis.SINGLE);
      assertThat(english(resolved.get(0))).isEqualTo("The assessor gave Developing.");
    }

    @Test
    void asksForAllCriteriaOfWorkNearIt() {
      // Twice 3, and 3, and 2: 11 of 4 is a quarter below.
      List<CriterionResolution> resolved =
          resolve(policy, ana(DEMONSTRATED, DEMONSTRATED, DEVELOPING));

      assertThat(bases(resolved)).containsOnly(ResultBasis.EXPERT_NEEDED);
      assertThat(english(resolved.get(0)))
          .isEqualTo(
              "The score is within 0.25 of the cut of 3 (Demonstrated): an expert has to rate.");
    }

    @Test
    void takesTheExpertsWordWhateverItDoesToTheScore() {
      List<CriterionResolution> resolved =
          resolve(
              policy,
              ana(DEMONSTRATED, DEMONSTRATED, DEVELOPING),
              all(Ratings.expert("x"), BEGINNING, BEGINNING, BEGINNING));

      assertThat(bases(resolved)).containsOnly(ResultBasis.EXPERT);
      assertThat(resolved).allMatch(r -> BEGINNING.equals(r.result().level()));
      assertThat(resolved.get(0).triggers()).hasSize(1);
    }
  }

  @Nested
  class TwoScorersWhoseTotalsAreFarApart {

    private final ResolutionPolicy policy =
        new ExpertOnTrigger(
            new MeanStanding(2, RoundingMode.HALF_UP),
            List.of(new TotalGap(MEAN, Fraction.of(5, 4))),
            ExpertCount.WITH_NEAREST);

    @Test
    void areSettledByTheMeanWhileTheyAreNot() {
      // 4 - 2.75 is exactly 1.25 apart with one more step; here it is 1.
      List<CriterionResolution> resolved =
          resolve(
              policy,
              ana(EXEMPLARY, EXEMPLARY, EXEMPLARY),
              ben(DEMONSTRATED, DEMONSTRATED, DEMONSTRATED));

      assertThat(bases(resolved)).containsOnly(ResultBasis.MEAN);
    }

    @Test
    void goToTheTrainerAtExactlyTheDeclaredGap() {
      List<CriterionResolution> resolved =
          resolve(
              policy,
              ana(EXEMPLARY, EXEMPLARY, EXEMPLARY),
              ben(DEMONSTRATED, DEVELOPING, DEMONSTRATED));

      assertThat(bases(resolved)).containsOnly(ResultBasis.EXPERT_NEEDED);
    }

    @Test
    void areCombinedWithTheTrainerAndTheNearer() {
      List<CriterionResolution> resolved =
          resolve(
              policy,
              ana(EXEMPLARY, EXEMPLARY, EXEMPLARY),
              ben(DEMONSTRATED, DEVELOPING, DEMONSTRATED),
              all(Ratings.expert("x"), DEVELOPING, DEVELOPING, EXEMPLARY));

      assertThat(resolved.get(0).result().level()).isEqualTo(DEMONSTRATED);
      assertThat(resolved.get(0).mean()).isEqualTo(Fraction.of(5, 2));
      assertThat(english(resolved.get(0)))
          .isEqualTo(
              "The assessors' scores are 1.25 or more apart (Demonstrated, Exemplary): the expert"
                  + " gave Developing. Of Developing, Demonstrated together, the mean standing (the"
                  + " lowest level is 1) is 2.5, rounded with a half upwards to 3, which is"
                  + " Demonstrated.");
    }

    @Test
    void waitForBoth() {
      assertThat(bases(resolve(policy, ana(EXEMPLARY, EXEMPLARY, EXEMPLARY))))
          .containsOnly(ResultBasis.UNRATED);
    }
  }

  @Nested
  class ThoseWhoAreReadAgain {

    @Test
    void areAboutTheDeclaredShareAndAlwaysTheSame() {
      var tenth = new Share(Fraction.of(1, 10), "autumn");

      long picked =
          IntStream.range(0, 10_000).filter(i -> Adjudication.isPicked(tenth, "s" + i)).count();

      // Five standard deviations of a binomial around 1,000.
      assertThat(picked).isBetween(850L, 1150L);
      assertThat(IntStream.range(0, 100))
          .allMatch(i -> Adjudication.isPicked(new Share(Fraction.ONE, ""), "s" + i));
    }

    @Test
    void areOthersWithAnotherSalt() {
      var autumn = new Share(Fraction.of(1, 2), "autumn");
      var spring = new Share(Fraction.of(1, 2), "spring");

      assertThat(IntStream.range(0, 100))
          .anyMatch(
              i ->
                  Adjudication.isPicked(autumn, "s" + i) != Adjudication.isPicked(spring, "s" + i));
    }

    @Test
    void areToldWhy() {
      var policy =
          new ExpertOnTrigger(
              new SingleAssessor(), List.of(new Share(Fraction.ONE, "")), ExpertCount.ALONE);

      assertThat(
              ResolutionText.in(Locale.forLanguageTag("es"))
                  .sentence(resolve(policy, ana(EXEMPLARY, EXEMPLARY, EXEMPLARY)).get(0), RUBRIC))
          .startsWith("Este trabajo fue elegido para una segunda lectura (Exemplary)");
    }
  }

  @Nested
  class AnExpertsWord {

    @Test
    void neitherCallsTheExpertNorSendsThemAway() {
      AdjudicationTrigger near = new NearCut(MEAN, Fraction.of(3), Fraction.ZERO);
      var policy =
          new ExpertOnTrigger(
              ResolutionPolicy.parity(2, RoundingMode.HALF_UP), List.of(near), ExpertCount.ALONE);
      Ratings ana = ana(EXEMPLARY, DEMONSTRATED, DEMONSTRATED);
      Ratings ben = ben(DEVELOPING, DEMONSTRATED, DEMONSTRATED);

      // Voice is two apart: the score is not known without an expert, who judges all of it.
      assertThat(bases(resolve(policy, ana, ben))).containsOnly(ResultBasis.EXPERT_NEEDED);
      assertThat(
              bases(
                  resolve(
                      policy, ana, ben, all(Ratings.expert("x"), EXEMPLARY, EXEMPLARY, EXEMPLARY))))
          .containsOnly(ResultBasis.EXPERT);
    }
  }

  @Nested
  class WhatStandsFromAnEarlierAttempt {

    @Test
    void countsInEveryTotalAndIsNotJudgedAgain() {
      var policy =
          new ExpertOnTrigger(
              new MeanStanding(2, RoundingMode.HALF_UP),
              List.of(new TotalGap(MEAN, Fraction.of(1))),
              ExpertCount.ALONE);
      var kept = new CriterionResult(VOICE, DEMONSTRATED, ResultBasis.KEPT, List.of());
      List<Assessment> two =
          Stream.of(
                  Ratings.assessor("ana").gives(PLAN, EXEMPLARY).gives(RESULTS, EXEMPLARY),
                  Ratings.assessor("ben").gives(PLAN, DEVELOPING).gives(RESULTS, DEVELOPING))
              .map(Ratings::assessment)
              .toList();

      List<CriterionResolution> resolved =
          RubricEvaluation.standard().resolve(RUBRIC, policy, two, List.of(kept));

      // 14 of 4 against 10 of 4.
      assertThat(bases(resolved))
          .containsExactly(ResultBasis.KEPT, ResultBasis.EXPERT_NEEDED, ResultBasis.EXPERT_NEEDED);
    }
  }

  @Nested
  class Means {

    @Test
    void withoutTheEndsAreNotMovedByOneRaterFarOff() {
      var policy = new TrimmedMean(5, 1, RoundingMode.HALF_UP);

      CriterionResolution resolved =
          voice(policy, DEMONSTRATED, EXEMPLARY, EXEMPLARY, BEGINNING, EXEMPLARY);

      assertThat(resolved.mean()).isEqualTo(Fraction.of(11, 3));
      assertThat(resolved.result().level()).isEqualTo(EXEMPLARY);
      assertThat(resolved.result().counted()).hasSize(3).doesNotContain(Ratings.id("a3"));
      assertThat(english(resolved))
          .contains("with 1 dropped at each end there remain Demonstrated, Exemplary, Exemplary,");
    }

    @Test
    void countAProgramLessThanThePeopleBesideIt() {
      var policy =
          new WeightedMean(
              2, List.of(new KindWeight(AssessorKind.CERTIFIED, Fraction.of(3))), RoundingMode.UP);
      var program =
          new Assessment(
              Ratings.id("program"),
              SubmissionId.of("submission-1"),
              PersonId.of("program"),
              AssessorRole.ASSESSOR,
              AssessorKind.AI,
              Digest.ofText("rubric"),
              List.of(new CriterionRating(VOICE, EXEMPLARY, "See page 2.")),
              Instant.parse("2026-03-01T10:00:00Z"));
      Assessment person = Ratings.assessor("ana").gives(VOICE, DEVELOPING).assessment();

      CriterionResolution resolved =
          RubricEvaluation.standard()
              .resolve(RUBRIC, policy, List.of(program, person), List.of())
              .get(0);

      assertThat(resolved.mean()).isEqualTo(Fraction.of(10, 4));
      assertThat(english(resolved)).contains("each counting by what its assessor is certified for");
    }
  }

  @Test
  void theMedianOfAnEvenNumberIsRoundedUpWhereAProgrammeDoesSo() {
    var policy = new Median(4, MiddleLevel.HALFWAY_UP);

    CriterionResolution resolved = voice(policy, BEGINNING, DEVELOPING, EXEMPLARY, EXEMPLARY);

    assertThat(resolved.result().level()).isEqualTo(DEMONSTRATED);
    assertThat(english(resolved)).contains("halfway between the two in the middle, Demonstrated");
  }

  @Test
  void aDiscussionIsRecordedForAllWhoTalked() {
    var policy = new Unanimous(2, Disagreement.DISCUSSION);
    Ratings ana = ana(DEVELOPING, EXEMPLARY, EXEMPLARY);
    Ratings ben = ben(EXEMPLARY, EXEMPLARY, EXEMPLARY);

    assertThat(english(resolve(policy, ana, ben).get(0)))
        .isEqualTo(
            "Not the same level (Developing, Exemplary): the assessors have to talk it over, and an"
                + " expert records what they agree on.");
    CriterionResolution agreed =
        resolve(policy, ana, ben, Ratings.expert("x").gives(VOICE, DEMONSTRATED)).get(0);
    assertThat(agreed.result().basis()).isEqualTo(ResultBasis.CONSENSUS);
    assertThat(agreed.result().counted()).hasSize(3);
    assertThat(english(agreed))
        .isEqualTo(
            "Not the same level (Developing, Exemplary): the assessors talked it over and agreed on"
                + " Demonstrated.");
  }
}
