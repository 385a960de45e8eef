package io.microcredential.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnTrigger;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.SingleAssessor;
import io.microcredential.core.assessment.ResolutionPolicy.TrimmedMean;
import io.microcredential.core.assessment.ResolutionPolicy.TwoAssessors;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResolutionPolicy.WeightedMean;
import io.microcredential.core.json.JsonForm;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E4: combining raters is a policy, and the policy is data. */
class ResolutionPolicyTest {

  @Nested
  class ThePanel {

    @Test
    void isAsLargeAsDeclared() {
      assertThat(
              List.of(
                  new SingleAssessor(),
                  new TwoAssessors(AdjacentRatings.LOWER),
                  new Unanimous(3, Disagreement.LOWEST),
                  new Majority(5, Disagreement.EXPERT),
                  new Median(4, MiddleLevel.LOW),
                  new MeanStanding(6, RoundingMode.HALF_UP),
                  new ExpertOnGap(new Median(7, MiddleLevel.LOW), 2, ExpertCount.ALONE)))
          .extracting(ResolutionPolicy::independentAssessors)
          .containsExactly(1, 2, 3, 5, 4, 6, 7);
    }

    @Test
    void hasAPlaceForAnExpertWhereOneMayBeAsked() {
      assertThat(
              List.of(
                  new TwoAssessors(AdjacentRatings.LOWER),
                  new Unanimous(3, Disagreement.EXPERT),
                  new Majority(3, Disagreement.EXPERT),
                  new ExpertOnGap(new Median(3, MiddleLevel.LOW), 2, ExpertCount.WITH_ALL)))
          .allMatch(ResolutionPolicy::takesExpert);
      assertThat(
              List.of(
                  new SingleAssessor(),
                  new Unanimous(3, Disagreement.LOWEST),
                  new Majority(3, Disagreement.HIGHEST),
                  new Median(2, MiddleLevel.HIGH),
                  new MeanStanding(2, RoundingMode.HALF_UP)))
          .noneMatch(ResolutionPolicy::takesExpert);
    }

    @Test
    void isNeitherTooSmallNorWithoutBound() {
      refuses(() -> new Unanimous(1, Disagreement.LOWEST), "2 to 20 assessors, was 1");
      refuses(() -> new Majority(2, Disagreement.LOWEST), "3 to 20 assessors, was 2");
      refuses(() -> new Median(21, MiddleLevel.LOW), "2 to 20 assessors, was 21");
      refuses(() -> new MeanStanding(0, RoundingMode.UP), "2 to 20 assessors, was 0");
    }
  }

  @Nested
  class WhatDoesNotFitTogether {

    @Test
    void isAMeanWithoutARounding() {
      refuses(() -> new MeanStanding(2, RoundingMode.UNNECESSARY), "declare how it is rounded");
    }

    @Test
    void isAGapOfNothing() {
      refuses(
          () -> new ExpertOnGap(new Median(2, MiddleLevel.LOW), 0, ExpertCount.ALONE),
          "at least 1 apart, was 0");
    }

    @Test
    void isAGapWithinAPolicyThatHasOneAlready() {
      var gap = new ExpertOnGap(new Median(2, MiddleLevel.LOW), 1, ExpertCount.ALONE);
      for (ResolutionPolicy within :
          List.of(new SingleAssessor(), new TwoAssessors(AdjacentRatings.LOWER), gap)) {
        refuses(() -> new ExpertOnGap(within, 1, ExpertCount.ALONE), "settled within");
      }
    }

    @Test
    void isAnExpertCombinedWithOthersWhereNothingIsCombined() {
      for (ResolutionPolicy within :
          List.of(new Unanimous(3, Disagreement.LOWEST), new Majority(3, Disagreement.LOWEST))) {
        refuses(() -> new ExpertOnGap(within, 1, ExpertCount.WITH_ALL), "combined with others");
      }
    }

    @Test
    void isTheNearerOfThree() {
      refuses(
          () ->
              new ExpertOnGap(
                  new MeanStanding(3, RoundingMode.HALF_UP), 1, ExpertCount.WITH_NEAREST),
          "only where two assessors rate");
    }
  }

  @Nested
  class AsJson {

    private static final JsonForm<ResolutionPolicy> FORM = JsonForm.of(ResolutionPolicy.class);

    @Test
    void isWhatSomebodyWouldWriteByHand() {
      ResolutionPolicy policy =
          FORM.read(
                  """
                  {
                    "type": "expertOnGap",
                    "within": {"type": "meanStanding", "assessors": 2, "rounding": "halfUp"},
                    "gap": 2,
                    "count": "withNearest"
                  }
                  """)
              .orElseThrow();

      assertThat(policy)
          .isEqualTo(
              new ExpertOnGap(
                  new MeanStanding(2, RoundingMode.HALF_UP), 2, ExpertCount.WITH_NEAREST));
      assertThat(FORM.read(FORM.write(policy)).orElseThrow()).isEqualTo(policy);
    }

    @Test
    void isRefusedWithAPlaceWhereItDoesNotFitTogether() {
      assertThat(
              FORM.read("{\"type\":\"majority\",\"assessors\":2,\"otherwise\":\"lowest\"}")
                  .problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("json.invalid-value");
                assertThat(problem.message()).contains("3 to 20 assessors, was 2");
              });
    }
  }

  @Nested
  class WhatMeansAdd {

    private static final WeightedMean BY_KIND =
        new WeightedMean(
            3,
            List.of(
                new KindWeight(AssessorKind.CERTIFIED, Fraction.of(2)),
                new KindWeight(AssessorKind.AI, Fraction.of(1, 2))),
            RoundingMode.HALF_UP);

    @Test
    void isAWeightForEachKindOfAssessor() {
      assertThat(BY_KIND.weight(AssessorKind.AI)).isEqualTo(Fraction.of(1, 2));
      assertThat(BY_KIND.weight(AssessorKind.EXPERT)).isEqualTo(Fraction.ONE);
      refuses(() -> new KindWeight(AssessorKind.PEER, Fraction.ONE), "advice, without weight");
      refuses(() -> new KindWeight(AssessorKind.AI, Fraction.ZERO), "more than 0");
      Fraction fine = new Fraction(BigInteger.ONE, BigInteger.TEN.pow(18));
      refuses(() -> new KindWeight(AssessorKind.AI, fine), "at most 18 digits");
      refuses(
          () ->
              new WeightedMean(
                  3,
                  List.of(
                      new KindWeight(AssessorKind.AI, Fraction.ONE),
                      new KindWeight(AssessorKind.AI, Fraction.of(2))),
                  RoundingMode.UP),
          "has one weight");
    }

    @Test
    void isANumberToDropAtEachEndThatLeavesSomebody() {
      assertThat(new TrimmedMean(5, 2, RoundingMode.UP).independentAssessors()).isEqualTo(5);
      refuses(() -> new TrimmedMean(5, 0, RoundingMode.UP), "at least 1 is dropped");
      refuses(() -> new TrimmedMean(4, 2, RoundingMode.UP), "at least 1 is left");
      refuses(() -> new TrimmedMean(2, 1, RoundingMode.UP), "3 to 20");
      refuses(() -> new TrimmedMean(5, 1, RoundingMode.UNNECESSARY), "declare how it is rounded");
    }

    @Test
    void isAnExpertAmongThemButNotWhereSomebodyIsDropped() {
      assertThat(new ExpertOnGap(BY_KIND, 1, ExpertCount.WITH_ALL).takesExpert()).isTrue();
      refuses(
          () -> new ExpertOnGap(new TrimmedMean(3, 1, RoundingMode.UP), 1, ExpertCount.WITH_ALL),
          "combined with others");
    }
  }

  @Nested
  class TheNamesOfTheField {

    @Test
    void areTheRulesThatTheyStandFor() {
      var mean = new MeanStanding(2, RoundingMode.HALF_UP);

      assertThat(ResolutionPolicy.parity(2, RoundingMode.HALF_UP))
          .isEqualTo(new ExpertOnGap(mean, 2, ExpertCount.WITH_ALL));
      assertThat(ResolutionPolicy.tertiumQuid(2, RoundingMode.HALF_UP))
          .isEqualTo(new ExpertOnGap(mean, 2, ExpertCount.WITH_NEAREST));
    }

    @Test
    void includeDiscussionWhichSomebodyHasToRecord() {
      assertThat(new Unanimous(2, Disagreement.DISCUSSION).takesExpert()).isTrue();
    }
  }

  @Nested
  class ATrigger {

    private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);
    private static final AdjudicationTrigger NEAR =
        new AdjudicationTrigger.NearCut(MEAN, Fraction.of(3), Fraction.of(1, 4));

    @Test
    void asksAnExpertAboutWorkThatOneAssessorJudges() {
      var policy = new ExpertOnTrigger(new SingleAssessor(), List.of(NEAR), ExpertCount.ALONE);

      assertThat(policy.takesExpert()).isTrue();
      assertThat(policy.independentAssessors()).isEqualTo(1);
    }

    @Test
    void leavesAnExpertAmongOthersOnlyWhereLevelsAreCombined() {
      var gap = ResolutionPolicy.tertiumQuid(2, RoundingMode.UP);

      assertThat(new ExpertOnTrigger(gap, List.of(NEAR), ExpertCount.WITH_NEAREST).takesExpert())
          .isTrue();
      refuses(
          () -> new ExpertOnTrigger(new SingleAssessor(), List.of(NEAR), ExpertCount.WITH_ALL),
          "combined with others");
    }

    @Test
    void isNamedAndStandsInOnePolicy() {
      var policy = new ExpertOnTrigger(new SingleAssessor(), List.of(NEAR), ExpertCount.ALONE);

      refuses(
          () -> new ExpertOnTrigger(new SingleAssessor(), List.of(), ExpertCount.ALONE),
          "name a trigger");
      refuses(() -> new ExpertOnTrigger(policy, List.of(NEAR), ExpertCount.ALONE), "in one policy");
      refuses(() -> new ExpertOnGap(policy, 1, ExpertCount.ALONE), "settled within");
    }

    @Test
    void canBePulled() {
      refuses(() -> new AdjudicationTrigger.TotalGap(MEAN, Fraction.ZERO), "more than 0 apart");
      refuses(
          () -> new AdjudicationTrigger.NearCut(MEAN, Fraction.ONE, Fraction.of(-1)), "at least 0");
      refuses(() -> new AdjudicationTrigger.Share(Fraction.ZERO, ""), "more than 0");
      refuses(() -> new AdjudicationTrigger.Share(Fraction.of(2), ""), "at most 1");
    }

    @Test
    void isWrittenByHandInJson() {
      JsonForm<ResolutionPolicy> form = JsonForm.of(ResolutionPolicy.class);
      ResolutionPolicy policy =
          form.read(
                  """
                  {
                    "type": "expertOnTrigger",
                    "within": {"type": "singleAssessor"},
                    "triggers": [
                      {"type": "share", "share": "1/10", "salt": "2026"},
                      {"type": "nearCut", "scoring": {"type": "weightedMean"}, "cut": "3",
                       "distance": "0.25"},
                      {"type": "totalGap", "scoring": {"type": "weightedMean"}, "gap": "1.25"}
                    ],
                    "count": "alone"
                  }
                  """)
              .orElseThrow();

      assertThat(policy)
          .isEqualTo(
              new ExpertOnTrigger(
                  new SingleAssessor(),
                  List.of(
                      new AdjudicationTrigger.Share(Fraction.of(1, 10), "2026"),
                      NEAR,
                      new AdjudicationTrigger.TotalGap(MEAN, Fraction.of(5, 4))),
                  ExpertCount.ALONE));
      assertThat(form.read(form.write(policy)).orElseThrow()).isEqualTo(policy);
    }
  }

  private static void refuses(ThrowingCallable made, String why) {
    assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(why);
  }
}
